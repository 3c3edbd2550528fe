/// The claim on how arrays lie in memory.
extension DotClaims {
    /// An array object's own header may add this much to a large array's bytes per element.
    private static let headerAllowance = 1.01

    /// 1.13: contiguous, at the address that NumPy reports, and no more bytes an element than its type has.
    static let thinArrays: @Sendable (Claim<DotEvidence>, DotEvidence) -> Judgement = { _, evidence in
        guard let facts = evidence.arrays.first(where: { $0.dtype == "float64" }) ?? evidence.arrays.first else {
            return Judgement(measured: Format.nothing, verdict: .notMeasured(reason: "arrays were not looked at"))
        }
        guard let bytes = bytesPerElement[facts.dtype] else {
            return Judgement(
                measured: words(facts), verdict: .undecided(reason: "unknown element size of \(facts.dtype)"),
                basis: .arrays)
        }
        let thin = (bytes...bytes * headerAllowance).contains(facts.bytesPerElementArray)
        let holds = thin && facts.contiguous && facts.sameAddress
        return Judgement(measured: words(facts), verdict: holds ? .holds : .doesNotHold, basis: .arrays)
    }

    private static let bytesPerElement = ["float64": 8.0, "float32": 4.0]

    private static func words(_ facts: ArrayFacts) -> String {
        let copies = facts.copies == 0 ? "no copy" : facts.copies == 1 ? "1 copy" : "\(facts.copies) copies"
        return [
            "\(Format.number(facts.bytesPerElementArray)) bytes per \(facts.dtype)",
            "\(Format.number(facts.bytesPerElementList)) in a list",
            facts.contiguous ? "contiguous" : "not contiguous",
            facts.sameAddress ? "same address seen from native code" : "another address seen from native code",
            copies,
        ].joined(separator: ", ")
    }
}
