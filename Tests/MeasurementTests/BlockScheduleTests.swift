import Testing

@testable import Measurement

@Suite struct BlockScheduleTests {
    @Test(arguments: [(1, 3), (2, 50), (6, 60), (4, 0)])
    func `each arm comes once in every block`(arms: Int, blocks: Int) {
        let schedule = BlockSchedule(arms: arms, blocks: blocks, seed: 5)
        #expect(schedule.orders.count == blocks)
        #expect(schedule.orders.allSatisfy { $0.sorted() == Array(0..<arms) })
    }

    @Test func `every arm comes first equally often`() {
        let schedule = BlockSchedule(arms: 4, blocks: 4000, seed: 5)
        for arm in 0..<4 {
            let first = schedule.orders.count { $0[0] == arm }
            #expect(abs(first - 1000) < 170)
        }
    }

    @Test func `the seed decides the order`() {
        let schedule = BlockSchedule(arms: 5, blocks: 20, seed: 1)
        #expect(schedule == BlockSchedule(arms: 5, blocks: 20, seed: 1))
        #expect(schedule != BlockSchedule(arms: 5, blocks: 20, seed: 2))
    }
}
