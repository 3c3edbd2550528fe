import Findings
import Testing

@testable import ProfileAdvice

@Suite struct RunAdvisorTests {
    private static let loop = ProgramLoop(file: "/p/a.py", first: 10, last: 12, function: "work", kind: .loop)
    private static let outer = ProgramLoop(file: "/p/a.py", first: 9, last: 30, function: "work", kind: .loop)

    private static func facts(
        loops: [ProgramLoop] = [loop], calls: [AdviceFacts.Call?] = [], products: [AdviceFacts.Product] = []
    ) -> AdviceFacts {
        AdviceFacts(loops: loops, calls: calls, pythonRound: 50, nativeRound: 1, products: products)
    }

    private static func site(
        _ callee: String, calls: Int, seconds: Double, line: Int = 11, file: String = "/p/a.py",
        kind: RunOperands.Kind = .array
    ) -> RunCallSite {
        RunCallSite(
            place: RunPlace(file: file, line: line, function: "work"), callee: callee, calls: calls, seconds: seconds,
            operands: RunOperands(
                kind: kind, dtype: "float64", elements: 16 * Double(calls), medianElements: 16, shapes: [[16], [16]]))
    }

    @Test func `a loop that is Python gains what native code gained on the like of it`() throws {
        let run = MadeUpRun(seconds: [.outside: .of(kernel: 2), .loop: .of(interpreter: 5, runtime: 3)])
        let advice = RunAdvisor(run.report, Self.facts()).advice
        let first = try #require(advice.first)
        #expect(advice.count == 1 && first.kind == .loop && first.place?.line == 10)
        // Of 10 s, bytecode's 5 s at least, and with the runtime 8 s at most; a fiftieth of either remains.
        #expect(abs(first.gain.median - 0.98 * (0.5 + 0.8) / 2) < 1e-9)
        #expect(first.gain.ci95.low < 0.49 && first.gain.ci95.low > 0.46)
        #expect(first.gain.ci95.high > 0.784 && first.gain.ci95.high < 0.81)
        #expect(first.reasoning.contains("50-fold"))
    }

    @Test func `what a loop calls is its own time too, and the innermost loop counts`() throws {
        let run = MadeUpRun(seconds: [
            .outside: .of(kernel: 4), .loop: .of(interpreter: 1), .callee: .of(interpreter: 4, runtime: 1),
        ])
        let advice = RunAdvisor(run.report, Self.facts(loops: [Self.outer, Self.loop])).advice
        #expect(advice.map(\.place?.line) == [10])
        #expect(abs(try #require(advice.first).gain.median - 0.98 * (0.5 + 0.6) / 2) < 1e-9)
    }

    @Test func `of loops that share their lines, that of the function that ran counts`() throws {
        let run = MadeUpRun(seconds: [.loop: .of(interpreter: 5, runtime: 5)])
        let other = ProgramLoop(file: "/p/a.py", first: 11, last: 11, function: "other", kind: .loop)
        let facts = Self.facts(loops: [other, Self.loop])
        #expect(RunAdvisor(run.report, facts).advice.map(\.place?.line) == [10])
        // A comprehension's frame has a name of its own.
        #expect(RunAdvisor(run.report, Self.facts(loops: [other])).advice.map(\.place?.line) == [11])
    }

    @Test func `a block is not told to count its calls`() throws {
        var report = MadeUpRun(seconds: [.loop: .of(interpreter: 2, runtime: 1, extension: 5, kernel: 2)]).report
        report.program.form = .block
        let first = try #require(RunAdvisor(report, Self.facts()).advice.first)
        #expect(!first.reasoning.contains("--calls"))
    }

    @Test(arguments: [("_multiarray_umath.so", 0.3), ("parse", 0.3)])
    func `what an extension does for each call is unknown without its functions' names`(name: String, gain: Double)
        throws
    {
        var run = MadeUpRun(seconds: [.loop: .of(interpreter: 2, runtime: 1, extension: 5, kernel: 2)])
        run.native = RunFrame(
            kind: .native, name: name, file: name == "parse" ? "/lib/parser.so" : "/lib/_multiarray_umath.so", line: nil
        )
        let first = try #require(RunAdvisor(run.report, Self.facts()).advice.first)
        #expect(abs(first.gain.median - gain) < 1e-9 && first.gain.ci95.high > 0.8)
    }

    @Test func `a loop around native code gains its glue at least, and its calls' own part at most`() throws {
        let run = MadeUpRun(seconds: [.loop: .of(interpreter: 2, runtime: 1, extension: 5, kernel: 2)])
        let first = try #require(RunAdvisor(run.report, Self.facts()).advice.first)
        // Glue for sure, what NumPy's C does for each call too, but for kernels.
        #expect(first.kind == .batch && abs(first.gain.median - 0.8) < 1e-9)
        #expect(first.gain.ci95.low < 0.3 && first.gain.ci95.high > 0.8 && first.gain.ci95.high < 0.83)
        #expect(first.reasoning.contains("--calls"))
    }

    @Test func `counted calls gain all but their work in one call`() throws {
        let run = MadeUpRun(
            seconds: [
                .outside: .of(waiting: 1), .loop: .of(interpreter: 3, extension: 4),
                .library: .of(interpreter: 1, extension: 1),
            ],
            sites: [
                Self.site("numpy.ndarray.__add__", calls: 10_000_000, seconds: 3),
                Self.site("numpy.ndarray.__getitem__", calls: 10_000_000, seconds: 1),
                Self.site("numpy.ufunc.reduce", calls: 1000, seconds: 1, line: 100, file: MadeUpRun.numpyFile),
            ])
        // In the order of the seconds: 100 ns of 300 ns are work; a batch needs no indexing, and no reduction is known.
        let costs = [AdviceFacts.Call(single: 290, batched: 100), AdviceFacts.Call(single: 0, batched: 0), nil]
        let first = try #require(RunAdvisor(run.report, Self.facts(calls: costs)).advice.first)
        #expect(first.kind == .batch)
        // Glue 4 s and calls 5 s, less 1 s of work.
        #expect(abs(first.gain.median - 0.8) < 1e-9)
        #expect(first.gain.ci95.low < 0.8 && first.gain.ci95.high > 0.8)
        #expect(first.text.contains("numpy.ndarray.__add__") && !first.text.contains("getitem"))
        #expect(first.reasoning.contains("10,000,000 calls"))
        #expect(first.reasoning.contains("at 32 elements"))
    }

    @Test func `calls that are all work gain nothing by a batch`() {
        let run = MadeUpRun(
            seconds: [.loop: .of(interpreter: 0.1, kernel: 9.9)],
            sites: [Self.site("numpy.ndarray.__add__", calls: 1_000_000, seconds: 9.9)])
        #expect(RunAdvisor(run.report, Self.facts(calls: [.init(single: 9900, batched: 10_500)])).advice.isEmpty)
    }

    @Test func `lists that become arrays are named, once is enough`() throws {
        let run = MadeUpRun(
            seconds: [.outside: .of(extension: 10)],
            sites: [
                Self.site("numpy.array", calls: 4, seconds: 8, kind: .list),
                Self.site("numpy.asarray", calls: 1, seconds: 1, kind: .list),
            ])
        let advice = RunAdvisor(run.report, Self.facts(loops: [])).advice
        #expect(advice.map(\.kind) == [.convert])
        #expect(abs(try #require(advice.first).gain.median - 0.6) < 1e-9)
    }

    @Test(arguments: [(0.03, 1), (0.9, 0)])
    func `a BLAS is held against a kernel for this processor`(ratio: Double, count: Int) {
        var run = MadeUpRun(seconds: [.outside: .of(kernel: 10)])
        let share = Estimate(median: 0.5, ci95: Interval(0.5, 0.5))
        run.libraries = [RunLibrary(name: "libblas.so.3", path: "/lib/libblas.so.3", timeClass: .kernel, share: share)]
        let products = [AdviceFacts.Product(size: 64, numpy: 100, swift: 100 * ratio)]
        let advice = RunAdvisor(run.report, Self.facts(products: products)).advice
        #expect(advice.count == count)
        #expect(advice.allSatisfy { $0.kind == .blas && abs($0.gain.median - 0.5 * (1 - ratio)) < 1e-9 })
    }

    @Test(arguments: [(15.0, 1), (10.0, 0)])
    func `small products on several threads are told to use one`(processorSeconds: Double, count: Int) {
        let run = MadeUpRun(
            seconds: [.outside: .of(kernel: 10)], sites: [Self.site("numpy.dot", calls: 1_000_000, seconds: 9)],
            processorSeconds: processorSeconds)
        let advice = RunAdvisor(run.report, Self.facts(calls: [.init(single: 3000, batched: 2900)])).advice
        #expect(advice.map(\.kind) == Array(repeating: .threads, count: count))
        #expect(advice.allSatisfy { abs($0.gain.median - 0.6) < 1e-9 })
    }

    @Test(arguments: [("length", 1), ("unwound", 0)])
    func `a profile that decides nothing gives no advice`(check: String, count: Int) {
        var run = MadeUpRun(seconds: [.loop: .of(interpreter: 10)])
        run.failed = [check]
        #expect(RunAdvisor(run.report, Self.facts()).advice.count == count)
    }
}
