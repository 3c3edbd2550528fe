extension Format {
    /// A duration in the unit that fits: `0.34 ns`, `1.23 µs`, `45.6 ms`, `25.1 s`, `5.51 h`.
    package static func duration(_ nanoseconds: Double) -> String {
        let unit = TimeUnit(fitting: nanoseconds)
        return unit.figure(nanoseconds, decimals: unit.decimals(nanoseconds)) + " " + unit.name
    }

    /// A duration that somebody set, such as a mark on an axis, without trailing zeros: `10 ns`, `1 µs`.
    package static func mark(_ nanoseconds: Double) -> String {
        let unit = TimeUnit(fitting: nanoseconds)
        return exact(nanoseconds / unit.nanoseconds) + " " + unit.name
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

    /// `5.51 h (5.43…5.60)`.
    package static func time(_ time: SecondsEstimate) -> String {
        self.time(
            TimeEstimate(
                medianNanoseconds: time.seconds * 1e9,
                ci95Nanoseconds: Interval(time.ci95Seconds.low * 1e9, time.ci95Seconds.high * 1e9)))
    }

    /// In seconds without the unit, for a column from hours down: `19,834 (19,700…20,010)`, `1.52`, `0.000410`; without
    /// an interval where it has no width.
    package static func seconds(_ time: SecondsEstimate) -> String {
        let ci95 = time.ci95Seconds
        guard ci95.low < ci95.high else { return figure(time.seconds) }
        return "\(figure(time.seconds)) (\(ends(ci95, decimals: figureDecimals(time.seconds))))"
    }

    /// The median alone, or `≈ 0`.
    package static func briefTime(_ time: TimeEstimate) -> String {
        time.isIndistinguishableFromZero ? indistinguishable : duration(time.medianNanoseconds)
    }
}

/// Nanoseconds to hours. Each runs until three digits of it would read 1000, seconds until they are an hour.
private struct TimeUnit {
    var name: String
    var nanoseconds: Double
    /// So many of it are written in the next unit.
    var limit: Double

    private static let hours = TimeUnit(name: "h", nanoseconds: 3600e9)
    private static let belowAnHour = [
        TimeUnit(name: "ns", nanoseconds: 1), TimeUnit(name: "µs", nanoseconds: 1e3),
        TimeUnit(name: "ms", nanoseconds: 1e6), TimeUnit(name: "s", nanoseconds: 1e9, limit: 3599.5),
    ]

    init(name: String, nanoseconds: Double, limit: Double = 999.5) {
        self.name = name
        self.nanoseconds = nanoseconds
        self.limit = limit
    }

    init(fitting duration: Double) {
        self = Self.belowAnHour.first { duration.magnitude / $0.nanoseconds < $0.limit } ?? Self.hours
    }

    /// Hundredths of a nanosecond are the finest that a median of many calls is worth.
    func decimals(_ duration: Double) -> Int {
        Format.decimals(duration / nanoseconds, atMost: 2)
    }

    func figure(_ duration: Double, decimals: Int) -> String {
        Format.grouped(Format.fixed(duration / nanoseconds, decimals: decimals))
    }

    func ends(_ interval: Interval, decimals: Int) -> String {
        Format.ends(Interval(interval.low / nanoseconds, interval.high / nanoseconds), decimals: decimals)
    }
}
