internal import Measurement

extension SplitMix64 {
    /// Half the mean to one and a half: what repeats itself in the program must not meet a fixed beat.
    mutating func period(mean nanoseconds: Double) -> Double {
        let unit = Double(next() >> 11) * 0x1p-53
        return nanoseconds * (0.5 + unit)
    }
}
