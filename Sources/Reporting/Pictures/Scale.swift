internal import Findings
internal import Foundation

/// One axis: its ends, and what is written along it.
struct Scale: Encodable, Equatable, Sendable {
    struct Tick: Encodable, Equatable, Sendable {
        var at: Double
        var text: String
    }

    var label: String
    var isLogarithmic: Bool
    var low: Double
    var high: Double
    var ticks: [Tick]
    var grid: Bool
    /// Whether it begins at the top, or at the right.
    var isFalling = false

    enum CodingKeys: String, CodingKey {
        case label
        case isLogarithmic = "log"
        case low, high, ticks, grid
        case isFalling = "falling"
    }

    /// Labels of a logarithmic axis; more of them would be a list.
    private static let mostDecades = 9

    /// Equally wide places, one for each name, at 0, 1, 2 and so on.
    static func places(_ names: [String], label: String) -> Scale {
        Scale(
            label: label, isLogarithmic: false, low: -0.5, high: Double(names.count) - 0.5,
            ticks: names.enumerated().map { Tick(at: Double($0.offset), text: $0.element) }, grid: false)
    }

    /// 0 to 100 %.
    static func whole(label: String) -> Scale {
        Scale(
            label: label, isLogarithmic: false, low: 0, high: 1,
            ticks: [0, 0.25, 0.5, 0.75, 1].map { Tick(at: $0, text: Format.threshold($0)) }, grid: true)
    }

    /// 0 to a share, with some four round marks.
    static func shares(upTo share: Double, label: String) -> Scale {
        let power = pow(10, floor(log10(share / 4)))
        let step = [1, 2, 5, 10].map { $0 * power }.first { share / $0 <= 5 } ?? power * 10
        let high = ceil(share / step - 1e-9) * step
        return Scale(
            label: label, isLogarithmic: false, low: 0, high: high,
            ticks: stride(from: 0, through: high * (1 + 1e-9), by: step).map {
                Tick(at: $0, text: Format.threshold($0))
            }, grid: true)
    }

    /// Nothing is written along it.
    static func bare(_ low: Double, _ high: Double, isFalling: Bool = false) -> Scale {
        Scale(label: "", isLogarithmic: false, low: low, high: high, ticks: [], grid: false, isFalling: isFalling)
    }

    /// The measured sizes, a little air about them. All must be above 0.
    static func sizes(_ sizes: [Int], label: String) -> Scale {
        let sorted = Set(sizes).sorted()
        let low = Double(sorted.first ?? 1)
        let high = Double(sorted.last ?? 1)
        let air = low < high ? pow(high / low, 0.04) : 2
        return Scale(
            label: label, isLogarithmic: true, low: low / air, high: high * air,
            ticks: sorted.map { Tick(at: Double($0), text: "\($0)") }, grid: false)
    }

    /// Powers of ten about the figures, which must be finite and above 0.
    static func decades(_ figures: [Double], label: String, text: (Double) -> String) -> Scale {
        let first = floor(log10(figures.min() ?? 1) + 1e-9)
        let last = max(first + 1, ceil(log10(figures.max() ?? 1) - 1e-9))
        let step = max(1, ceil((last - first) / Double(mostDecades)))
        let ticks = stride(from: first, through: last, by: step).map { exponent in
            let figure = pow(10, exponent)
            return Tick(at: figure, text: text(figure))
        }
        return Scale(
            label: label, isLogarithmic: true, low: pow(10, first), high: pow(10, last), ticks: ticks, grid: true)
    }

    /// Ratios: decades where there are several, 1, 2 and 5 of each where there are not.
    static func ratios(_ figures: [Double], label: String) -> Scale {
        let text = { (ratio: Double) in Format.exact(ratio) + "×" }
        let air = 1.15
        let low = (figures.min() ?? 1) / air
        let high = (figures.max() ?? 1) * air
        guard high / low < 1000 else { return decades(figures, label: label, text: text) }
        let exponents = Int(floor(log10(low)))...Int(ceil(log10(high)))
        let ticks = exponents.flatMap { exponent in [1, 2, 5].map { $0 * pow(10, Double(exponent)) } }
        return Scale(
            label: label, isLogarithmic: true, low: low, high: high,
            ticks: ticks.filter { (low...high).contains($0) }.map { Tick(at: $0, text: text($0)) }, grid: true)
    }

    /// The part of an interval that lies on this axis.
    func clipped(_ interval: Interval) -> Interval {
        Interval(min(max(interval.low, low), high), min(max(interval.high, low), high))
    }
}
