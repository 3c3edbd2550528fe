/// The one place where a figure becomes text: the same on every machine, whatever its locale.
///
/// It lies beneath the renderers because the words of checks and verdicts, which are saved with the findings, hold
/// figures too. Three significant digits, a true minus sign, never "-0", and any finite number is accepted.
package enum Format {
    /// Stands where there is no figure.
    package static let nothing = "—"
    /// Leads a figure whose interval holds zero.
    package static let indistinguishable = "≈ 0"

    /// A number with a fixed count of decimals.
    package static func fixed(_ value: Double, decimals: Int, signed: Bool = false) -> String {
        let scale = powerOfTen(decimals)
        let scaled = (value.magnitude * scale).rounded()
        guard scaled < 1e15 else { return value.isFinite ? "\(value)" : nothing }
        guard scaled > 0 else { return "0" }
        let digits = String(Int64(scaled))
        let sign = value < 0 ? "−" : signed ? "+" : ""
        guard decimals > 0 else { return sign + digits }
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    /// The decimals that show `digits` significant digits of a number.
    static func decimals(_ value: Double, digits: Int = 3, atMost limit: Int) -> Int {
        var decimals = digits - 1
        var bound = 10 - 0.5 / powerOfTen(decimals)
        guard value.isFinite, value != 0 else { return 0 }
        while value.magnitude >= bound, decimals > 0 {
            decimals -= 1
            bound *= 10
        }
        bound = 1 - 0.5 / powerOfTen(digits)
        while value.magnitude < bound, decimals < limit {
            decimals += 1
            bound /= 10
        }
        return min(decimals, limit)
    }

    /// A number of three significant digits, without a unit; a whole one without decimals.
    package static func number(_ value: Double) -> String {
        fixed(value, decimals: value == value.rounded() ? 0 : decimals(value, atMost: 4))
    }

    /// Three significant digits and the thousands apart, for columns that span decades: `19,834`, `1.52`, `0.000410`.
    package static func figure(_ value: Double) -> String {
        grouped(fixed(value, decimals: figureDecimals(value)))
    }

    static func figureDecimals(_ value: Double) -> Int {
        decimals(value, atMost: 7)
    }

    /// A figure that somebody else has rounded, with their digits and no more: `25,552.48`, `7.8`, `11`.
    package static func exact(_ value: Double) -> String {
        let figure = grouped(fixed(value, decimals: 6))
        guard figure.contains(".") else { return figure }
        return String(figure.reversed().drop { $0 == "0" }.drop { $0 == "." }.reversed())
    }

    /// A count with its thousands apart: `12,345`.
    package static func count(_ value: Int) -> String {
        (value < 0 ? "−" : "") + grouped(String(value.magnitude))
    }

    /// A number's text with its thousands apart, whatever stands before and after its digits.
    package static func grouped(_ text: String) -> String {
        let isDigit: (Character) -> Bool = { $0.isASCII && $0.isNumber }
        let start = text.firstIndex(where: isDigit) ?? text.endIndex
        let end = text[start...].firstIndex { !isDigit($0) } ?? text.endIndex
        var digits = text[start..<end]
        var groups: [Substring] = []
        while digits.count > 3 {
            groups.insert(digits.suffix(3), at: 0)
            digits = digits.dropLast(3)
        }
        return text[..<start] + ([digits] + groups).joined(separator: ",") + text[end...]
    }

    /// A matrix size that a fit gave: whole.
    package static func size(_ value: Double) -> String {
        fixed(value, decimals: 0)
    }

    /// `258 (241…277)`.
    package static func size(_ value: Double, _ ci95: Interval) -> String {
        "\(size(value)) (\(size(ci95.low))…\(size(ci95.high)))"
    }

    /// `1.02×`, `62,806×`.
    package static func ratio(_ value: Double) -> String {
        grouped(fixed(value, decimals: decimals(value, atMost: 3))) + "×"
    }

    /// `0.950× (0.941…0.962)`.
    package static func ratio(_ value: Double, _ ci95: Interval) -> String {
        let places = decimals(value, atMost: 3)
        return "\(ratio(value)) (\(ends(ci95, decimals: places)))"
    }

    /// `0.950× (0.941…0.962)`.
    package static func ratio(_ ratio: Estimate) -> String {
        self.ratio(ratio.median, ratio.ci95)
    }

    /// `46.2 GFLOPS`.
    package static func gigaflops(_ value: Double) -> String {
        number(value) + " GFLOPS"
    }

    /// Binary units: `7.75 GiB`.
    package static func bytes(_ value: Double) -> String {
        var scaled = value
        var unit = 0
        while scaled.magnitude >= 1023.5, unit < byteUnits.count - 1 {
            scaled /= 1024
            unit += 1
        }
        return fixed(scaled, decimals: unit == 0 ? 0 : decimals(scaled, atMost: 2)) + " " + byteUnits[unit]
    }

    /// `0.941…0.962`, with signs where it holds zero.
    static func ends(_ interval: Interval, decimals: Int) -> String {
        let signed = interval.contains(0)
        return [interval.low, interval.high].map { grouped(fixed($0, decimals: decimals, signed: signed)) }
            .joined(separator: "…")
    }

    static func powerOfTen(_ exponent: Int) -> Double {
        (0..<max(0, exponent)).reduce(1) { power, _ in power * 10 }
    }

    private static let byteUnits = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"]
}
