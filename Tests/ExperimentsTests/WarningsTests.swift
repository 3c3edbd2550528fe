import Findings
import Testing

@testable import Experiments

@Suite struct WarningsTests {
    private static func python(
        _ id: String, _ family: BLASFacts.Family?, core: String? = nil, version: String = "3.11.2"
    ) -> PythonFacts {
        let blas = family.map {
            BLASFacts(family: $0, library: "", configuration: nil, core: core, threads: 1, integerBits: 32)
        }
        return PythonFacts(
            id: id, executable: id, reason: "", version: version, libpython: "",
            numpy: NumPyFacts(version: "1.24.2", path: "", blas: blas))
    }

    private static func machine(busy: Double? = nil, steal: Double? = nil) -> MachineFacts {
        MachineFacts(
            processor: "", architecture: "x86_64", cores: 2, memoryBytes: 0, kernel: "", operatingSystem: "",
            hypervisor: nil, governor: nil, transparentHugePages: nil, load: 0, busyShare: busy, stealShare: steal)
    }

    private static func report(_ pythons: [PythonFacts]) -> DotReport {
        DotReport(
            generator: "", date: "", method: Method(version: 1, processes: 1, seconds: 1, heldFixed: [], build: ""),
            environment: DotReport.Environment(machine: machine(), clock: .unknown, pythons: pythons), results: [],
            crossovers: [], claims: [], checks: [], warnings: [], complete: true)
    }

    @Test func `a tuned BLAS on a quiet machine needs no warning`() {
        #expect(Warnings.of(pythons: [Self.python("a", .openBLAS)]).isEmpty)
        #expect(Warnings.of(machine: Self.machine(busy: 0.02, steal: 0.005)).isEmpty)
        #expect(Warnings.of(Self.report([Self.python("a", .openBLAS)]), [.known([])]).isEmpty)
    }

    @Test func `a reference BLAS, or none, is said first`() {
        #expect(Warnings.of(pythons: [Self.python("a", .reference)])[0].hasPrefix("NumPy runs on the reference BLAS"))
        #expect(Warnings.of(pythons: [Self.python("a", nil)])[0].hasPrefix("NumPy calls no BLAS library"))
        let both = Warnings.of(pythons: [Self.python("a", .openBLAS), Self.python("b", .reference)])
        #expect(both.count == 1 && both[0].hasPrefix("b: NumPy runs on the reference BLAS"))
    }

    @Test(arguments: [("Haswell", true, 1), ("Zen", true, 1), ("SkylakeX", true, 0), ("Haswell", false, 0)])
    func `a BLAS that leaves AVX-512 unused is named`(core: String, hasAVX512: Bool, count: Int) {
        let warnings = Warnings.of(
            pythons: [Self.python("a", .openBLAS, core: core)], hasAVX512: hasAVX512, coreType: nil)
        #expect(warnings.count == count)
        #expect(warnings.allSatisfy { $0.contains("OPENBLAS_CORETYPE") && $0.contains(core) })
    }

    @Test func `a BLAS that was told to leave AVX-512 unused is not blamed for it`() throws {
        let warnings = Warnings.of(
            pythons: [Self.python("a", .openBLAS, core: "Haswell")], hasAVX512: true, coreType: "Haswell")
        #expect(try #require(warnings.first).hasPrefix("OPENBLAS_CORETYPE=Haswell is set"))
    }

    @Test(arguments: [("3.15.2", 0), ("3.16.0a1", 1), ("3.100.0", 1)])
    func `a Python newer than the tests is named`(version: String, count: Int) {
        let warnings = Warnings.of(pythons: [Self.python("a", .openBLAS, version: version)])
        #expect(warnings.count == count)
        #expect(warnings.allSatisfy { $0.hasPrefix("Python \(version) is newer") })
    }

    @Test func `other load and stolen time are given in figures`() {
        let warnings = Warnings.of(machine: Self.machine(busy: 0.5, steal: 0.03))
        #expect(warnings.count == 2)
        #expect(warnings[0].contains("50.0 %"))
        #expect(warnings[1].contains("3.00 %"))
    }

    @Test func `a size that was left out belongs to its own Python, also where another failed`() {
        var failed = DotExperiment.Candidate.known([], id: "a")
        failed.troubles = ["a: NumPy cannot be used"]
        var short = DotExperiment.Candidate.known([KnownCall().samples(size: 8)], id: "b")
        short.skipped = [2048: "it does not fit", 8: "it did not fit in one process, but in another"]
        let warnings = Warnings.of(Self.report([Self.python("b", .openBLAS)]), [failed, short])
        #expect(warnings == ["a: NumPy cannot be used", "b: N = 2048 was left out: it does not fit"])
    }
}
