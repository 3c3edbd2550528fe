/// What the probes cost, and whether they find what was put in front of them.
package struct InstrumentFacts: Codable, Equatable, Sendable {
    /// What one pair of clock readings adds to a call, from armed and absent calls of the smallest product.
    package var pairNanoseconds: Double
    /// The part of it that falls between the two readings.
    package var insideNanoseconds: Double
    /// Pairs in one call.
    package var pairs: Int
    /// The kernel's time as stated to the stub, and as recovered.
    package var stated: [Double]
    package var recovered: [Double]
    package var slope: Double
    package var interceptNanoseconds: Double
}
