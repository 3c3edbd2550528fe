/// Everything one `glue-profile time` found: a report is a pure function of this value.
package struct TimeReport: ReportFile {
    package static let kind = "time"

    package var schema = Schema.current
    package var kind = TimeReport.kind
    /// The program that wrote it, e.g. `glue-profile 0.1.0`.
    package var generator: String
    /// When the run started, ISO 8601 in UTC.
    package var date: String
    package var method: Method
    package var environment: Environment
    package var statement: StatementFacts
    /// One execution, without what the loop around it takes.
    package var net: TimeEstimate
    /// One execution as timeit would print it, with its part of the loop.
    package var gross: TimeEstimate
    /// One turn of the loop around nothing.
    package var emptyLoop: TimeEstimate
    /// The relative difference below which two timings of this statement cannot be told apart (A/A); nil where the
    /// clock shows none.
    package var noiseFloor: Double?
    /// The first execution of all, in the first process; the loop's part is in it.
    package var firstNanoseconds: Double?
    package var layers: Layers
    package var native: Native
    /// Nanoseconds an execution, by process, by block.
    package var samples: Samples
    package var checks: [Check]
    /// What the reader must know before believing a figure.
    package var warnings: [String]
    /// False when the run was stopped early.
    package var complete: Bool

    package struct Environment: Codable, Equatable, Sendable {
        package var machine: MachineFacts
        /// The one that ran the statement.
        package var pythons: [PythonFacts]

        package init(machine: MachineFacts, pythons: [PythonFacts]) {
            self.machine = machine
            self.pythons = pythons
        }
    }

    /// Whose the time is.
    package enum Layers: Equatable, Sendable {
        /// They sum to the net time.
        case sampled([TimeLayer])
        case unknown(reason: String)
    }

    /// The same operation without Python.
    package enum Native: Equatable, Sendable {
        case measured(NativeFloor)
        /// Why there is nothing to compare with.
        case none(reason: String)
    }

    package struct Samples: Codable, Equatable, Sendable {
        package var statement: [[Double]]
        package var again: [[Double]]
        package var emptyLoop: [[Double]]

        package init(statement: [[Double]], again: [[Double]], emptyLoop: [[Double]]) {
            self.statement = statement
            self.again = again
            self.emptyLoop = emptyLoop
        }

        enum CodingKeys: String, CodingKey {
            case statement, again
            case emptyLoop = "empty_loop"
        }
    }

    package init(
        generator: String, date: String, method: Method, environment: Environment, statement: StatementFacts,
        net: TimeEstimate, gross: TimeEstimate, emptyLoop: TimeEstimate, noiseFloor: Double?,
        firstNanoseconds: Double?, layers: Layers, native: Native, samples: Samples, checks: [Check],
        warnings: [String], complete: Bool
    ) {
        self.generator = generator
        self.date = date
        self.method = method
        self.environment = environment
        self.statement = statement
        self.net = net
        self.gross = gross
        self.emptyLoop = emptyLoop
        self.noiseFloor = noiseFloor
        self.firstNanoseconds = firstNanoseconds
        self.layers = layers
        self.native = native
        self.samples = samples
        self.checks = checks
        self.warnings = warnings
        self.complete = complete
    }

    enum CodingKeys: String, CodingKey {
        case schema, kind, generator, date, method, environment, statement, net, gross
        case emptyLoop = "empty_loop"
        case noiseFloor = "noise_floor"
        case firstNanoseconds = "first_ns"
        case layers, native, samples, checks, warnings, complete
    }
}
