/// Shapes that belong together, and what is promised of them.
enum ShapeGroup: String, CaseIterable, Encodable, Sendable {
    case square

    var shapes: [Shape] {
        switch self {
        case .square: [256, 512, 1024, 2048, 4096].map(Shape.init(square:))
        }
    }

    /// The least ratio of Swift's speed to BLAS's, of every single shape.
    var promisedRatio: Double {
        switch self {
        case .square: 1
        }
    }

    /// The least geometric mean of the ratios, if one was promised.
    var promisedMean: Double? {
        switch self {
        case .square: 1.05
        }
    }
}
