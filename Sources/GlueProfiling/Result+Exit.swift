internal import Findings

extension Result {
    /// How the block ended, for its report.
    var exit: ProgramExit {
        switch self {
        case .success: .returned
        case .failure(let error): .threw(String("\(error)".prefix { $0 != "\n" }))
        }
    }
}
