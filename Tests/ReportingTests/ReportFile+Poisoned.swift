import Foundation

@testable import Findings

extension ReportFile {
    /// The same report with a text before and after every string that is free to hold anything.
    func poisoned(with text: String) throws -> Self {
        let object = try JSONSerialization.jsonObject(with: json())
        let data = try JSONSerialization.data(withJSONObject: Poison(text: text).in(object))
        return try Self(json: data)
    }
}

private struct Poison {
    var text: String

    /// Strings of which the schema fixes the values.
    private static let fixed: Set<String> = {
        let kinds = [
            Schema.current, DotReport.kind, LadderReport.kind, RunReport.kind, ComparisonReport.kind, ClaimsReport.kind,
            TimeReport.kind,
        ]
        let verdicts = [
            "holds", "holds above", "holds per core", "does not hold", "not measured", "needs a GPU", "not built",
        ]
        let comparisons = [
            "slower", "faster", "within noise", "undecided", "more", "less", "glue", "class", "function", "line",
        ]
        let states =
            ["complete", "incomplete", "measured", "absent", "failed", "skipped", "row", "whole"] + [
                "sampled", "unknown", "none",
            ]
        let names = ["same-blas", "swift", "OpenBLAS"] + Tier.Name.allCases.map(\.rawValue)
        let ofRuns =
            ["script", "module", "code", "python", "native", "thread"] + TimeClass.allCases.map(\.rawValue)
            + RunAdvice.Kind.allCases.map(\.rawValue)
        // One that no claim has would stand among other claims, in a table of its own.
        let claims = PublishedClaims.all.map(\.id)
        return Set(
            claims + kinds + verdicts + comparisons + states + names + ofRuns + Rung.ID.allCases.map(\.rawValue))
    }()

    func `in`(_ value: Any) -> Any {
        switch value {
        case let object as [String: Any]: object.mapValues { self.in($0) }
        case let array as [Any]: array.map { self.in($0) }
        case let string as String where !Self.fixed.contains(string): text + string + text
        default: value
        }
    }
}
