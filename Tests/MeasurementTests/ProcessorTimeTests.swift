import Testing

@testable import Measurement

@Suite struct ProcessorTimeTests {
    @Test func `the states of the first line are added, guest time only once`() throws {
        let time = try #require(
            ProcessorTime(procStat: "cpu  100 1 20 300 4 5 6 64 50 2\ncpu0 1 1 1 1 1 1 1 1 0 0\nctxt 5\n"))
        #expect(time == ProcessorTime(stealTicks: 64, idleTicks: 304, totalTicks: 500))
        #expect(time.stealShare == 0.128)
    }

    @Test func `old kernels know no steal time`() {
        let time = ProcessorTime(procStat: "cpu  1 2 3 4")
        #expect(time == ProcessorTime(stealTicks: 0, idleTicks: 4, totalTicks: 10))
    }

    @Test(arguments: [
        "", "\n\n", "cpu", "cpu ", "cpu  1 2 3", "cpu  a b c d", "cpu  1 2 -3 4", "cpu0 1 2 3 4", "cpu  1 2 3 4 x",
        "cpu  99999999999999999999999 1 1 1",
    ])
    func `anything else is refused`(text: String) {
        #expect(ProcessorTime(procStat: text) == nil)
    }

    @Test func `sums that overflow do not trap`() {
        #expect(ProcessorTime(procStat: "cpu  18446744073709551615 1 1 1 1 1 1 1") != nil)
    }

    @Test func `the share is that of the time between`() {
        let earlier = ProcessorTime(stealTicks: 10, idleTicks: 50, totalTicks: 100)
        let later = ProcessorTime(stealTicks: 20, idleTicks: 40, totalTicks: 200)
        #expect((later - earlier).stealShare == 0.1)
        #expect((later - earlier).idleTicks == 0)
        #expect((earlier - earlier).stealShare == nil)
        #expect((earlier - later).stealShare == nil)
    }
}
