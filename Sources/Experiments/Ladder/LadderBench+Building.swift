internal import Dispatch
internal import Findings
internal import LadderPrograms
internal import Synchronization

extension LadderBench {
    /// What became of one rung's tools and program.
    private enum Made: Sendable {
        case ready(Findings.Toolchain, Program)
        case excluded(Findings.Toolchain?, Rung.Outcome)
        case stopped
    }

    /// Finds the compilers and makes the programs, several at once: nothing is measured yet.
    func build(_ rungs: [LadderRung], in folder: String, timeLimit: Double, sizes: [Int]) {
        let wanted = rungs.filter { record($0.card.id).exclusion == nil }
        timetable.show("finding compilers and compiling")
        let workshop = LadderRung.Workshop(
            folder: folder, sizes: sizes, timeLimit: timeLimit, shouldStop: shouldStop)
        let made = Mutex<[Rung.ID: Made]>([:])
        DispatchQueue.concurrentPerform(iterations: wanted.count) { index in
            let outcome = Self.make(wanted[index], workshop)
            made.withLock { $0[wanted[index].card.id] = outcome }
        }
        for (id, outcome) in made.withLock({ $0 }) {
            update(id) { record in
                switch outcome {
                case .ready(let tools, let program):
                    record.toolchain = tools
                    record.program = program
                case .excluded(let tools, let reason):
                    record.toolchain = tools
                    record.exclude(reason)
                case .stopped: break
                }
            }
        }
    }

    private static func make(_ rung: LadderRung, _ workshop: LadderRung.Workshop) -> Made {
        guard !workshop.shouldStop() else { return .stopped }
        switch rung.find() {
        case .absent(let remedy): return .excluded(nil, .absent(remedy: remedy))
        case .broken(let reason): return .excluded(nil, .failed(reason: reason))
        case .present(let tools, let build):
            do throws(ProgramError) {
                return .ready(tools, try build(workshop))
            } catch {
                return error.reason == .stopped ? .stopped : .excluded(tools, .failed(reason: error.description))
            }
        }
    }
}
