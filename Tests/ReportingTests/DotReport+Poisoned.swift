import Foundation

@testable import Findings

extension DotReport {
    /// The same report with a text before and after every string that is free to hold anything.
    func poisoned(with text: String) throws -> DotReport {
        let object = try JSONSerialization.jsonObject(with: json())
        let data = try JSONSerialization.data(withJSONObject: Self.poisoned(object, text))
        return try DotReport(json: data)
    }

    /// Strings of which the schema fixes the values.
    private static let fixed: Set<String> = Set(
        [Schema.current, "dot", "complete", "incomplete", "holds", "holds above", "does not hold", "not measured"]
            + ["same-blas", "swift", "OpenBLAS"] + Tier.Name.allCases.map(\.rawValue))

    private static func poisoned(_ value: Any, _ text: String) -> Any {
        switch value {
        case let object as [String: Any]: object.mapValues { poisoned($0, text) }
        case let array as [Any]: array.map { poisoned($0, text) }
        case let string as String where !fixed.contains(string): text + string + text
        default: value
        }
    }
}
