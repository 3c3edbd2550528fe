internal import Measurement

/// Integer operations of one cycle each, every one of which waits for the last: their number over the time taken is the
/// processor's frequency, which a virtual machine does not tell.
struct CycleChain {
    /// Additions and exclusive-ors of one round. One round's chain is long enough to hide the loop's own counting.
    static let cyclesOfARound = 32

    /// Some 50 us at 3 GHz: long against reading the clock, and shorter than the 0.67 ms for which Intel's processors
    /// keep the frequency of wide vectors after the last of them (Intel 64 optimization manual, section 2.6.3).
    static let rounds = 5000

    private var state: UInt64 = 1
    // Odd, and with set bits all over; what matters is that no two steps fold into one.
    private let summand: UInt64 = 0x9E37_79B9_7F4A_7C15
    private let mask: UInt64 = 0xD1B5_4A32_D192_ED03

    /// Cycles per nanosecond, now.
    mutating func gigahertz(_ clock: TickClock) -> Double {
        let start = TickClock.now()
        state = Self.run(from: state, summand, mask)
        let nanoseconds = clock.nanoseconds(from: start, to: TickClock.now())
        blackHole(state)
        return Double(Self.rounds * Self.cyclesOfARound) / nanoseconds
    }

    @inline(never)
    private static func run(from start: UInt64, _ summand: UInt64, _ mask: UInt64) -> UInt64 {
        var state = start
        for _ in 0..<rounds {
            // An addition and an exclusive-or in turns: neither commutes with the other, so that none can be merged.
            for _ in 0..<cyclesOfARound / 2 { state = (state &+ summand) ^ mask }
        }
        return state
    }
}
