/// Everything one `glue-profile dot` found: a report is a pure function of this value.
package struct DotReport: ReportFile {
    package static let kind = "dot"

    package var schema = Schema.current
    package var kind = DotReport.kind
    /// The program that wrote it, e.g. `glue-profile 0.1.0`.
    package var generator: String
    /// When the measuring began, ISO 8601 in UTC.
    package var date: String
    package var method: Method
    package var environment: Environment
    package var results: [DotResult]
    /// How an array lies in memory, one a Python; empty where it was not looked at.
    package var arrays: [ArrayFacts]
    package var crossovers: [Crossover]
    package var claims: [ClaimResult]
    /// The run as a whole: A/A, drift, known truth.
    package var checks: [Check]
    /// What the reader must know before believing a figure: a reference BLAS, other load, an interruption.
    package var warnings: [String]
    /// False when the run was interrupted: some sizes or Pythons may be missing.
    package var complete: Bool

    package struct Environment: Codable, Equatable, Sendable {
        package var machine: MachineFacts
        package var clock: ClockFacts
        package var pythons: [PythonFacts]

        package init(machine: MachineFacts, clock: ClockFacts, pythons: [PythonFacts]) {
            self.machine = machine
            self.clock = clock
            self.pythons = pythons
        }
    }

    package init(
        generator: String, date: String, method: Method, environment: Environment, results: [DotResult],
        arrays: [ArrayFacts] = [], crossovers: [Crossover], claims: [ClaimResult], checks: [Check],
        warnings: [String], complete: Bool
    ) {
        self.generator = generator
        self.date = date
        self.method = method
        self.environment = environment
        self.results = results
        self.arrays = arrays
        self.crossovers = crossovers
        self.claims = claims
        self.checks = checks
        self.warnings = warnings
        self.complete = complete
    }
}
