package import Findings

extension RandomReport {
    /// Each stack's parent stands before it, as in a report that is whole.
    package mutating func runReport() -> RunReport {
        let frames = list { $0.frame() } + [frame()]
        var report = RunReport(
            generator: text(), date: text(),
            method: RunMethod(version: int(), instrument: text(), meanPeriodNanoseconds: figure(), build: text()),
            environment: RunReport.Environment(machine: machine(), pythons: list { $0.python() }),
            program: program(), wallSeconds: figure(),
            processorSeconds: ProcessorSeconds(user: figure(), system: figure()), samples: int(), shares: shares(),
            lockWaiting: estimate(), glue: estimate(), libraries: list { $0.library() }, threads: list { $0.thread() },
            functions: list { $0.function() }, lines: list { $0.line() },
            callSites: maybe { $0.list { $0.callSite() } }, frames: frames,
            stacks: (0..<8).map { stack($0, of: frames.count) }, advice: list { $0.advice() },
            children: RunChildren(count: int(), processorSeconds: figure()), instrument: instrument(),
            checks: list { $0.check() }, warnings: list { $0.text() }, complete: bool())
        // Products of such figures are more than a number can hold.
        report.bound = RunBound(withoutGlue: seconds(), gain: estimate())
        return report
    }

    mutating func program() -> ProgramFacts {
        ProgramFacts(
            form: one(of: .script, .module, .code, .block), words: list { $0.text() },
            exit: one(of: .code(int()), .signal(int(), name: text()), .returned, .threw(text())))
    }

    /// Any figures at all, or such as a program has.
    mutating func shares() -> TimeSplit<Estimate> {
        guard bool() else { return TimeSplit { _ in estimate() } }
        return TimeSplit { _ in Estimate(median: 1.0 / 6, ci95: Interval(0.1, 0.25)) }
    }

    mutating func parts() -> TimeSplit<Double> {
        TimeSplit { _ in bool() ? figure() : 0.01 }
    }

    mutating func library() -> RunLibrary {
        RunLibrary(name: text(), path: text(), timeClass: timeClass(), share: estimate())
    }

    mutating func timeClass() -> TimeClass {
        one(of: .interpreter, .runtime, .extension, .kernel, .system, .waiting)
    }

    mutating func thread() -> RunThread {
        RunThread(
            id: int(), name: text(), isMain: bool(), wallSeconds: figure(), processorSeconds: figure(),
            shares: shares(), lockWaiting: estimate())
    }

    mutating func function() -> RunFunction {
        RunFunction(
            file: text(), name: text(), firstLine: int(), own: parts(), ownShare: estimate(), totalShare: figure())
    }

    mutating func line() -> RunLine {
        RunLine(
            file: text(), line: int(), function: text(), own: parts(), ownShare: estimate(), totalShare: figure())
    }

    mutating func callSite() -> RunCallSite {
        RunCallSite(
            place: RunPlace(file: text(), line: int(), function: text()), callee: text(), calls: int(),
            seconds: figure(),
            operands: maybe { random in
                RunOperands(
                    kind: random.one(of: .array, .list, .scalar), dtype: random.maybe { $0.text() },
                    elements: random.figure(), medianElements: random.figure(),
                    shapes: random.list { $0.list { $0.int() } })
            })
    }

    mutating func frame() -> RunFrame {
        RunFrame(
            kind: one(of: .python, .native, .thread), name: text(), file: maybe { $0.text() },
            line: maybe { $0.int() })
    }

    mutating func stack(_ index: Int, of frames: Int) -> RunStack {
        RunStack(
            parent: index > 0 && bool() ? Int(int().magnitude) % index : nil, frame: Int(int().magnitude) % frames,
            timeClass: maybe { $0.timeClass() }, seconds: bool() ? figure() : 0.25, samples: int())
    }

    mutating func advice() -> RunAdvice {
        RunAdvice(
            kind: one(of: .batch, .loop, .convert, .blas, .threads),
            place: maybe { RunPlace(file: $0.text(), line: $0.int(), function: $0.text()) },
            gain: estimate(), text: text(), reasoning: text())
    }

    mutating func callStubs() -> RunCallStubs {
        RunCallStubs(
            calls: int(), unplaced: int(), pointers: int(), stubNanoseconds: figure(), insideNanoseconds: figure(),
            walkSeconds: figure(), costShare: figure(), nativeShare: figure())
    }

    mutating func instrument() -> RunInstrument {
        RunInstrument(
            meanPeriodSeconds: figure(), ticks: int(), sent: int(), answered: int(), lost: int(),
            handlerNanoseconds: maybe { $0.figure() }, unwoundShare: maybe { $0.figure() }, costShare: figure(),
            watcherSeconds: maybe { $0.figure() }, calls: maybe { $0.callStubs() })
    }
}
