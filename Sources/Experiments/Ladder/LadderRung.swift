internal import Findings
internal import LadderPrograms

/// A rung that can be run, or of which it can be said why not.
struct LadderRung: Sendable {
    let card: RungCard
    /// Looks for what turns its source into a program. Takes up to half a second where a compiler is asked for its version.
    let find: @Sendable () -> Tools

    enum Tools: Sendable {
        case present(Findings.Toolchain, Build)
        /// How to get it.
        case absent(remedy: String)
        case broken(reason: String)
    }

    /// Makes the program. Its folder stays as long as the program.
    typealias Build = @Sendable (Workshop) throws(ProgramError) -> Program

    struct Workshop: Sendable {
        let folder: String
        /// Those that the program will be run with.
        let sizes: [Int]
        let timeLimit: Double
        let shouldStop: @Sendable () -> Bool
    }
}
