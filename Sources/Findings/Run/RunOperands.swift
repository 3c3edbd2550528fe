/// What a call site's calls worked on.
package struct RunOperands: Codable, Equatable, Sendable {
    package enum Kind: String, Codable, Sendable {
        case array
        /// A list or tuple, which is converted at each call.
        case list
        case scalar
    }

    package var kind: Kind
    /// Of the last call's largest array, e.g. `float64`; nil where there was none.
    package var dtype: String?
    /// Of the largest operand, summed over all calls.
    package var elements: Double
    /// Of the largest operand; from a histogram of powers of two, so right within a factor of the square root of two, or
    /// the mean where all calls lie within one factor of two.
    package var medianElements: Double
    /// Of the last call's operands, two at most.
    package var shapes: [[Int]]

    package init(kind: Kind, dtype: String?, elements: Double, medianElements: Double, shapes: [[Int]]) {
        self.kind = kind
        self.dtype = dtype
        self.elements = elements
        self.medianElements = medianElements
        self.shapes = shapes
    }

    enum CodingKeys: String, CodingKey {
        case kind, dtype, elements
        case medianElements = "median_elements"
        case shapes
    }
}
