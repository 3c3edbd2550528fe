import Testing

@testable import Measurement

@Suite struct ResourceUseTests {
    @Test func `fresh pages are counted`() {
        let before = ResourceUse.now(.thread)
        let processBefore = ResourceUse.now(.process)
        blackHole([UInt8](repeating: 1, count: 64 << 20))
        let used = ResourceUse.now(.thread) - before
        // Huge pages of 2 MiB make 32 of them, small pages 16384.
        #expect(used.minorFaults >= 16)
        #expect((ResourceUse.now(.process) - processBefore).minorFaults >= used.minorFaults)
        #expect(used.processorSeconds >= 0)
        #expect(used.majorFaults >= 0 && used.involuntarySwitches >= 0)
    }

    @Test func `a difference is field by field`() {
        let earlier = ResourceUse(
            minorFaults: 1, majorFaults: 2, userSeconds: 3, systemSeconds: 4, involuntarySwitches: 5)
        let later = ResourceUse(
            minorFaults: 11, majorFaults: 22, userSeconds: 33, systemSeconds: 44, involuntarySwitches: 55)
        #expect(
            later - earlier
                == ResourceUse(
                    minorFaults: 10, majorFaults: 20, userSeconds: 30, systemSeconds: 40, involuntarySwitches: 50))
        #expect((later - earlier).processorSeconds == 70)
    }
}
