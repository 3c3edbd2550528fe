extension Format {
    /// A duration in the unit that fits: `0.34 ns`, `1.23 µs`, `45.6 ms`, `25.1 s`.
    package static func duration(_ nanoseconds: Double) -> String {
        let unit = TimeUnit(fitting: nanoseconds)
        return unit.figure(nanoseconds, decimals: unit.decimals(nanoseconds)) + " " + unit.name
    }

    /// `1.23 µs (1.20…1.26)`, or `≈ 0 (−3…+2 ns)` where the interval holds zero.
    package static func time(_ time: TimeEstimate) -> String {
        let ci95 = time.ci95Nanoseconds
        guard !time.isIndistinguishableFromZero else {
            let widest = max(ci95.low.magnitude, ci95.high.magnitude)
            let unit = TimeUnit(fitting: widest)
            return "\(indistinguishable) (\(unit.ends(ci95, decimals: unit.decimals(widest))) \(unit.name))"
        }
        let unit = TimeUnit(fitting: time.medianNanoseconds)
        let ends = unit.ends(ci95, decimals: unit.decimals(time.medianNanoseconds))
        return "\(duration(time.medianNanoseconds)) (\(ends))"
    }

    /// The median alone, or `≈ 0`.
    package static func briefTime(_ time: TimeEstimate) -> String {
        time.isIndistinguishableFromZero ? indistinguishable : duration(time.medianNanoseconds)
    }
}

/// Nanoseconds to seconds; each runs until three digits of it would read 1000.
private struct TimeUnit {
    var name: String
    var nanoseconds: Double

    private static let all = [
        TimeUnit(name: "ns", nanoseconds: 1), TimeUnit(name: "µs", nanoseconds: 1e3),
        TimeUnit(name: "ms", nanoseconds: 1e6), TimeUnit(name: "s", nanoseconds: 1e9),
    ]

    init(name: String, nanoseconds: Double) {
        self.name = name
        self.nanoseconds = nanoseconds
    }

    init(fitting duration: Double) {
        let fitting = Self.all.first { duration.magnitude / $0.nanoseconds < 999.5 }
        self = fitting ?? TimeUnit(name: "s", nanoseconds: 1e9)
    }

    /// Hundredths of a nanosecond are the finest that a median of many calls is worth.
    func decimals(_ duration: Double) -> Int {
        Format.decimals(duration / nanoseconds, atMost: 2)
    }

    func figure(_ duration: Double, decimals: Int) -> String {
        Format.fixed(duration / nanoseconds, decimals: decimals)
    }

    func ends(_ interval: Interval, decimals: Int) -> String {
        Format.ends(Interval(interval.low / nanoseconds, interval.high / nanoseconds), decimals: decimals)
    }
}
