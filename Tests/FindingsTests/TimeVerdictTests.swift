import Findings
import Testing

@Suite struct TimeVerdictTests {
    private func verdict(_ arms: NativeArm..., noise: Double? = 0.02, checks: [Check] = []) -> TimeVerdict {
        TimeVerdict(
            .made(
                native: .measured(NativeFloor(operation: "dot of 9x9 and 9x9", dtype: "float64", arms: arms)),
                noiseFloor: noise, checks: checks))
    }

    @Test func `the kernel that NumPy calls is the floor, and a faster one is said besides`() {
        let text = verdict(.made(.sameBLAS, ratio: 0.8), .made(.swift, ratio: 0.4)).text
        #expect(
            text
                == "One execution takes 1.00 µs (0.90…1.10). The native floor, the same BLAS without Python, is 800 ns: "
                + "glue, dispatch and the result's memory are 20.0 % (19.2…20.8) of the statement. "
                + "Another kernel would gain more: Swift's own code takes 400 ns.")
    }

    @Test func `without BLAS the floor is Swift's code, and what it leaves out has no names`() {
        #expect(
            verdict(.made(.swift, ratio: 0.25)).text.hasSuffix(
                "The native floor, Swift's own code, is 250 ns: it does without 75.0 % (74.8…75.3) of the statement."))
    }

    @Test func `a native path that is slower is no floor`() {
        #expect(
            verdict(.made(.swift, ratio: 1.5)).text.hasSuffix(
                "Swift's own code takes 1.50 µs, and NumPy's own code is faster: there is nothing to gain."))
    }

    @Test(arguments: [0.995, 1.005, 0.985]) func `what is within the noise is no different`(ratio: Double) {
        #expect(verdict(.made(.swift, ratio: ratio)).text.hasSuffix("which is no different: there is nothing to gain."))
    }

    @Test func `a wrong result is no floor`() {
        #expect(verdict(.made(.swift, ratio: 0.2, error: 1.5)).text.contains("no native result agrees with NumPy's"))
        let mixed = verdict(.made(.sameBLAS, ratio: 0.2, error: 2), .made(.swift, ratio: 0.5))
        #expect(mixed.text.contains("The native floor, Swift's own code, is 500 ns"))
    }

    @Test(arguments: ["quiet", "same-result"]) func `a check that decides refuses the verdict`(name: String) {
        let failed = Check(name: name, passed: false, figure: "9 %, bound 1 %")
        let refused = verdict(.made(.swift, ratio: 0.2), checks: [failed])
        #expect(refused.isRefused)
        #expect(refused.text == "No verdict: \(name) failed (9 %, bound 1 %).")
    }

    @Test func `a check of the layers alone refuses nothing`() {
        let failed = Check(name: "length", passed: false, figure: "3 looks")
        #expect(!verdict(.made(.swift, ratio: 0.2), checks: [failed]).isRefused)
    }

    @Test func `what is not recognised has no floor, and the reason is said`() {
        #expect(
            TimeVerdict(.made()).text.hasSuffix(
                "There is no native floor: it is none of the operations that are known."))
    }
}
