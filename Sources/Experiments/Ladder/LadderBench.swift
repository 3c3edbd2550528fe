internal import Findings
internal import LadderPrograms
internal import Measurement

/// Runs rungs, one process at a time, and keeps what they say. A rung that fails is out, and the others go on.
final class LadderBench {
    let options: LadderOptions
    let timetable: LadderTimetable
    let shouldStop: @Sendable () -> Bool
    private(set) var records: [RungRecord]
    private let folder: ScratchFolder
    private let limits: LadderLimits
    private var problems: [Int: OperandFiles] = [:]
    private var canary: DriftCanary
    /// How often a waiting user is told how far it is.
    private static let secondsBetweenWords = 0.5

    init(
        _ options: LadderOptions, _ rungs: [RungCard], folder: consuming ScratchFolder, limits: LadderLimits,
        clock: TickClock, timetable: LadderTimetable, shouldStop: @escaping @Sendable () -> Bool
    ) {
        self.options = options
        self.folder = folder
        self.limits = limits
        self.timetable = timetable
        self.shouldStop = shouldStop
        records = rungs.map { card in
            RungRecord(
                card, exclusion: options.rungs.contains(card.id) ? nil : .skipped(reason: "--only did not name it"))
        }
        canary = DriftCanary(clock: clock)
        canary.beat()
    }

    var drift: Drift { canary.drift }

    /// Rungs that can be run, in the order of the ladder.
    var ready: [Rung.ID] { records.filter(\.isReady).map(\.card.id) }

    func record(_ id: Rung.ID) -> RungRecord {
        guard let record = records.first(where: { $0.card.id == id }) else {
            preconditionFailure("\(id.rawValue) is not on this bench")
        }
        return record
    }

    func update(_ id: Rung.ID, _ change: (inout RungRecord) -> Void) {
        for index in records.indices where records[index].card.id == id { change(&records[index]) }
    }

    /// Runs a process of a rung, and judges its result. Nil where it failed, which excludes the rung, and where the run was
    /// stopped.
    ///
    /// - Parameters:
    ///   - firstRow: the place in the random order of rows from which samples are taken.
    ///   - expected: seconds that it should take.
    func run(
        _ id: Rung.ID, size: Int, _ workload: Workload, firstRow: Int = 0, expecting expected: Double
    ) throws(ExperimentError) -> RungRun? {
        guard let program = record(id).program, !shouldStop() else { return nil }
        var files = try problem(size: size)
        let begin = timetable.elapsed
        let sample = try files.sample(workload.rows, from: firstRow)
        let result = files.result(rows: workload.rows)
        let task = ProductTask(
            size: size, rows: workload.rows, repeats: workload.repeats, a: sample.file.path, b: files.pathOfB,
            c: result.path)
        do throws(ProgramError) {
            let units = try program.run(
                task, timeLimit: limits.seconds(expecting: expected), shouldStop: waiting(for: id, size: size))
            let verdict = files.verdict(on: result, rows: sample.rows)
            problems[size] = files
            canary.beat()
            return kept(id, verdict, units, rows: sample.rows, seconds: timetable.elapsed - begin)
        } catch {
            if error.reason != .stopped { update(id) { $0.exclude(.failed(reason: error.description)) } }
            return nil
        }
    }

    private func kept(
        _ id: Rung.ID, _ verdict: ProductCheck.Verdict, _ units: [UnitTime], rows: [Int], seconds: Double
    ) -> RungRun? {
        switch verdict {
        case .equal(let error): return RungRun(rows: rows, units: units, seconds: seconds, errorOverBound: error)
        case .wrong(let reason):
            update(id) { $0.exclude(.failed(reason: reason)) }
            return nil
        }
    }

    private func problem(size: Int) throws(ExperimentError) -> OperandFiles {
        if let files = problems[size] { return files }
        let files = try OperandFiles(size: size, folder: folder, seed: options.seed)
        problems[size] = files
        return files
    }

    /// Asked while a program runs whether to go on waiting; tells the user now and then what is waited for.
    private func waiting(for id: Rung.ID, size: Int) -> () -> Bool {
        var nextWord = 0.0
        return { [timetable, shouldStop] in
            if timetable.elapsed >= nextWord {
                nextWord = timetable.elapsed + LadderBench.secondsBetweenWords
                timetable.show("\(id.rawValue), N = \(size)")
            }
            return shouldStop()
        }
    }
}
