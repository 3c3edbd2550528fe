/// A closed interval, written as the JSON array `[low, high]`.
package struct Interval: Codable, Equatable, Sendable {
    package var low: Double
    package var high: Double

    package init(_ low: Double, _ high: Double) {
        self.low = low
        self.high = high
    }

    package init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        low = try values.decode(Double.self)
        high = try values.decode(Double.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.unkeyedContainer()
        try values.encode(low)
        try values.encode(high)
    }

    package func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
