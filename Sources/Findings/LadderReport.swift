/// Everything one `glue-profile ladder` found: a report is a pure function of this value.
package struct LadderReport: ReportFile {
    package static let kind = "ladder"

    package var schema = Schema.current
    package var kind = LadderReport.kind
    /// The program that wrote it, e.g. `glue-profile 0.1.0`.
    package var generator: String
    /// When the measuring began, ISO 8601 in UTC.
    package var date: String
    package var method: LadderMethod
    package var environment: Environment
    package var results: [LadderResult]
    package var claims: [ClaimResult]
    /// The run as a whole, such as drift. One that failed leaves every claim undecided.
    package var checks: [Check]
    /// What the reader must know before believing a figure.
    package var warnings: [String]
    /// False when the run was interrupted: some rungs may be missing.
    package var complete: Bool

    package struct Environment: Codable, Equatable, Sendable {
        package var machine: MachineFacts
        package var pythons: [PythonFacts]

        package init(machine: MachineFacts, pythons: [PythonFacts]) {
            self.machine = machine
            self.pythons = pythons
        }
    }

    package init(
        generator: String, date: String, method: LadderMethod, environment: Environment, results: [LadderResult],
        claims: [ClaimResult], checks: [Check], warnings: [String], complete: Bool
    ) {
        self.generator = generator
        self.date = date
        self.method = method
        self.environment = environment
        self.results = results
        self.claims = claims
        self.checks = checks
        self.warnings = warnings
        self.complete = complete
    }
}
