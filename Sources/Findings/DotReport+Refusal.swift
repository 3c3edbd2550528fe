extension DotReport {
    /// Why a result's tiers decide nothing: the first of the report's own checks that failed; nil if none did.
    package func refusal(of result: DotResult) -> String? {
        let failed =
            checks.first { !$0.passed && DotClaims.decidingRunChecks.contains($0.name) }
            ?? result.checks.first { !$0.passed && DotClaims.decidingChecks.contains($0.name) }
        return failed.map { "\($0.name) failed (\($0.figure))" }
    }
}
