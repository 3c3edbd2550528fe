internal import Findings

/// How long a full ladder will take, before it begins.
struct FullEstimate {
    /// By rung.
    let seconds: [(Rung.ID, Double)]

    /// Rungs below this share of the whole are not worth a word.
    private static let worthNaming = 0.01

    /// One line: `the whole ladder takes about 9.2 hours: python-module 5.5 hours, python-function 3.3 hours`.
    var text: String {
        let total = seconds.reduce(0) { $0 + $1.1 }
        let parts = seconds.filter { $0.1 >= Self.worthNaming * total }.sorted { $0.1 > $1.1 }
            .map { "\($0.0.rawValue) \(Self.words($0.1))" }
        return "the whole ladder takes about \(Self.words(total)): \(parts.joined(separator: ", ")); "
            + "Ctrl-C ends it with what there is by then"
    }

    static func words(_ seconds: Double) -> String {
        if seconds >= 5400 { return "\(Format.fixed(seconds / 3600, decimals: 1)) hours" }
        if seconds >= 90 { return "\(Format.fixed(seconds / 60, decimals: 0)) minutes" }
        return "\(Format.fixed(seconds, decimals: seconds < 10 ? 1 : 0)) s"
    }
}
