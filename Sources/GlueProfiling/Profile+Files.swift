internal import Findings
public import Foundation
internal import Reporting

extension Profile {
    /// The profile as the file that `glue-profile report` shows, with pictures, and `glue-profile compare` holds against
    /// another one.
    public func json() throws(ProfilingError) -> Data {
        do throws(FindingsError) {
            return try report.json()
        } catch {
            throw .unwritable(reason: error.description)
        }
    }

    /// All of it as Markdown.
    public var markdown: String { report.markdownText }
}

extension Profile: CustomStringConvertible {
    /// What `glue-profile run` prints of a program: some forty lines of at most 100 columns.
    public var description: String { report.terminalText(colour: false) }
}
