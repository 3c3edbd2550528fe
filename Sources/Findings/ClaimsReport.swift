/// Everything one `glue-profile claims` found: the verdicts, and the reports that they rest on.
package struct ClaimsReport: ReportFile {
    package static let kind = "claims"

    package var schema = Schema.current
    package var kind = ClaimsReport.kind
    /// The program that judged, e.g. `glue-profile 0.1.0`.
    package var generator: String
    /// When the measuring or, of saved reports, the judging began, ISO 8601 in UTC.
    package var date: String
    package var machine: MachineFacts
    /// `release` or `debug`.
    package var build: String
    /// The device file of a GPU; nil where the machine has none.
    package var gpu: String?
    /// In the order of the claims. The verdicts stand here alone: the evidence's own lists of them are empty.
    package var rows: [Row]
    package var dots: [DotReport]
    package var ladders: [LadderReport]
    /// What the reader must know beside the warnings of the evidence.
    package var warnings: [String]
    /// False where a run was interrupted, or failed.
    package var complete: Bool

    /// One claim against one Python.
    package struct Row: Codable, Equatable, Sendable {
        package var claim: ClaimResult
        /// The place in `dots` or `ladders` of the report that it was judged by; nil where there was none.
        package var report: Int?

        package init(claim: ClaimResult, report: Int?) {
            self.claim = claim
            self.report = report
        }
    }

    /// Judges the claims by the evidence.
    package init(
        _ claims: [PublishedClaim], by evidence: ClaimsEvidence, generator: String, date: String,
        machine: MachineFacts, build: String, warnings: [String], complete: Bool
    ) {
        self.init(
            generator: generator, date: date, machine: machine, build: build, gpu: evidence.gpu,
            rows: evidence.rows(claims), dots: evidence.dots, ladders: evidence.ladders, warnings: warnings,
            complete: complete)
        for index in dots.indices { dots[index].claims = [] }
        for index in ladders.indices { ladders[index].claims = [] }
    }

    package init(
        generator: String, date: String, machine: MachineFacts, build: String, gpu: String?, rows: [Row],
        dots: [DotReport], ladders: [LadderReport], warnings: [String], complete: Bool
    ) {
        self.generator = generator
        self.date = date
        self.machine = machine
        self.build = build
        self.gpu = gpu
        self.rows = rows
        self.dots = dots
        self.ladders = ladders
        self.warnings = warnings
        self.complete = complete
    }

    enum CodingKeys: String, CodingKey {
        case schema, kind, generator, date, machine, build, gpu
        case rows = "claims"
        case dots = "dot_reports"
        case ladders = "ladder_reports"
        case warnings, complete
    }
}
