/// Everything one `glue-profile run` found: a report is a pure function of this value.
package struct RunReport: ReportFile {
    package static let kind = "run"

    package var schema = Schema.current
    package var kind = RunReport.kind
    /// The program that wrote it, e.g. `glue-profile 0.1.0`.
    package var generator: String
    /// When the program was started, ISO 8601 in UTC.
    package var date: String
    package var method: RunMethod
    package var environment: Environment
    package var program: ProgramFacts
    package var wallSeconds: Double
    package var processorSeconds: ProcessorSeconds
    /// What the shares rest on.
    package var samples: Int
    /// Of wall time; they sum to 1. Threads that ran at once share that time equally.
    package var shares: TimeSplit<Estimate>
    /// The share of all threads' time in which they waited for Python's lock; a part of no sum.
    package var lockWaiting: Estimate
    /// Interpreter and runtime together.
    package var glue: Estimate
    /// Compute over compute and glue: 0 is all glue, 1 all compute. Nil where there is neither.
    package var balance: Double?
    package var bound: RunBound
    /// Each shared object with time of its own, the largest first.
    package var libraries: [RunLibrary]
    /// Those of Python, in the order of their appearance.
    package var threads: [RunThread]
    /// The largest own time first.
    package var functions: [RunFunction]
    /// The largest own time first.
    package var lines: [RunLine]
    /// The longest first; nil where calls were not counted.
    package var callSites: [RunCallSite]?
    package var frames: [RunFrame]
    package var stacks: [RunStack]
    /// The largest gain first.
    package var advice: [RunAdvice]
    package var children: RunChildren
    package var instrument: RunInstrument
    package var checks: [Check]
    /// What the reader must know before believing a figure.
    package var warnings: [String]
    /// False when the profile ends before the program did.
    package var complete: Bool

    package struct Environment: Codable, Equatable, Sendable {
        package var machine: MachineFacts
        /// The one that ran the program.
        package var pythons: [PythonFacts]

        package init(machine: MachineFacts, pythons: [PythonFacts]) {
            self.machine = machine
            self.pythons = pythons
        }
    }

    /// Fills in `balance` and `bound`, which follow from the rest.
    ///
    /// - Parameter glue: with an interval of its own, since what is found of its two classes is not independent.
    package init(
        generator: String, date: String, method: RunMethod, environment: Environment, program: ProgramFacts,
        wallSeconds: Double, processorSeconds: ProcessorSeconds, samples: Int, shares: TimeSplit<Estimate>,
        lockWaiting: Estimate, glue: Estimate, libraries: [RunLibrary], threads: [RunThread],
        functions: [RunFunction], lines: [RunLine], callSites: [RunCallSite]? = nil, frames: [RunFrame],
        stacks: [RunStack], advice: [RunAdvice] = [], children: RunChildren, instrument: RunInstrument, checks: [Check],
        warnings: [String], complete: Bool
    ) {
        self.generator = generator
        self.date = date
        self.method = method
        self.environment = environment
        self.program = program
        self.wallSeconds = wallSeconds
        self.processorSeconds = processorSeconds
        self.samples = samples
        self.shares = shares
        self.lockWaiting = lockWaiting
        self.glue = glue
        balance = Self.balance(shares.medians)
        bound = RunBound(wallSeconds: wallSeconds, glue: glue)
        self.libraries = libraries
        self.threads = threads
        self.functions = functions
        self.lines = lines
        self.callSites = callSites
        self.frames = frames
        self.stacks = stacks
        self.advice = advice
        self.children = children
        self.instrument = instrument
        self.checks = checks
        self.warnings = warnings
        self.complete = complete
    }

    private static func balance(_ shares: TimeSplit<Double>) -> Double? {
        let compute = shares.sum(TimeClass.compute)
        let either = compute + shares.sum(TimeClass.glue)
        return either > 0 && compute.isFinite && either.isFinite ? compute / either : nil
    }

    enum CodingKeys: String, CodingKey {
        case schema, kind, generator, date, method, environment, program
        case wallSeconds = "wall_s"
        case processorSeconds = "cpu_s"
        case samples, shares
        case lockWaiting = "gil_waiting"
        case glue, balance, bound, libraries, threads, functions, lines
        case callSites = "call_sites"
        case frames, stacks, advice, children, instrument
        case checks, warnings, complete
    }
}
