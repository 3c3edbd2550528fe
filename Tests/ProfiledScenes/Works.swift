import EmbeddedPython
import GlueProfiling

/// Blocks of which the shares are known.
enum Works {
    /// Swift's own code, then Python's, then sleep.
    static func sequence(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run(Work.loop, in: scope)
            let (figures, profile) = try profile {
                var figures = ["swift": Work.spin(seconds: 0.5)]
                figures["python"] = try python.evaluate("loop(0.5)", in: scope, as: Double.self)
                figures["sleep"] = try python.evaluate("time.sleep(0.3) or 0.3", in: scope, as: Double.self)
                return figures
            }
            notes.figures = figures
            notes.texts["summary"] = profile.description
            notes.texts["verdict"] = profile.verdict
            notes.figures["closes"] =
                [
                    profile.shares.interpreter, profile.shares.runtime, profile.shares.extension,
                    profile.shares.kernel, profile.shares.system, profile.shares.waiting,
                ].reduce(0) { $0 + $1.median }
            notes.figures["duration"] = profile.duration / .seconds(1)
            notes.figures["conclusive"] = profile.isConclusive ? 1 : 0
            try notes.keep(profile)
        }
    }

    /// Python calls a function of Swift's, which works, and works itself in between.
    static func callbacks(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run(Work.loop, in: scope)
            let work = try python.function("work") { (seconds: Double) in Work.spin(seconds: seconds) }
            try python.run(
                "def both(work):\n    native = own = 0\n    for i in range(200):\n        native += work(0.003)\n        own += loop(0.001)\n    return native, own",
                in: scope)
            let (seconds, profile) = try profile {
                try python.evaluate("both(work)", with: ["work": work], in: scope, as: [Double].self)
            }
            notes.figures = ["swift": seconds[0], "python": seconds[1]]
            try notes.keep(profile)
        }
    }

    /// No line of Python: Swift calls C functions of Python's by way of the bridge alone.
    static func direct(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        try interpreter.attached { python in
            let list = try python.evaluate("list(range(100))", as: PythonValue.self)
            let (_, profile) = try profile {
                let start = ContinuousClock.now
                while ContinuousClock.now - start < .seconds(0.8) {
                    for _ in 0..<100 { _ = try python.convert(list, to: [Int].self) }
                }
            }
            try notes.keep(profile)
        }
    }

    /// NumPy's product of matrices.
    static func product(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run("import numpy, time\na = numpy.random.rand(400, 400)", in: scope)
            let (_, profile) = try profile {
                try python.run("end = time.perf_counter() + 0.8\nwhile time.perf_counter() < end: a @ a", in: scope)
            }
            try notes.keep(profile)
        }
    }
}
