internal import Experiments
internal import Findings

/// Reads what the user has named, and says which file it was that could not be read.
enum InputFile {
    static func read(_ path: String) throws(ExperimentError) -> Report {
        let file = FindingsFile(path)
        do {
            return try file.read()
        } catch {
            throw .badInput("\(file.name.isEmpty ? "\"\"" : file.name): \(error)")
        }
    }
}
