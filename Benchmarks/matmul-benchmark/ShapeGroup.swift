/// Shapes that belong together, and what is promised of them.
enum ShapeGroup: String, CaseIterable, Encodable, Sendable {
    /// What products are usually compared by.
    case square
    /// Products that a call from Python takes longer for than the arithmetic.
    case small
    /// Sizes that no tile divides.
    case ragged
    /// Long, flat and thin ones, where one size gives no work to cut up, and operands that lie transposed.
    case rectangular

    /// Rows, columns, inner size.
    var shapes: [Shape] {
        switch self {
        case .square: [256, 512, 1024, 2048, 4096].map(Shape.init(square:))
        case .small: [1, 2, 4, 8, 12, 16, 24, 32].map(Shape.init(square:))
        case .ragged: [255, 257, 500, 769, 1000, 1023, 1500].map(Shape.init(square:)) + [Shape(251, 509, 383)]
        case .rectangular: Self.long + Self.thin + Self.transposed
        }
    }

    private static let long = [
        Shape(4096, 64, 64), Shape(64, 4096, 64), Shape(64, 64, 4096), Shape(2000, 2000, 64), Shape(2000, 64, 2000),
        Shape(64, 2000, 2000),
    ]

    private static let thin = [
        Shape(2000, 8, 2000), Shape(8, 2000, 2000), Shape(1500, 1, 1500), Shape(1, 1500, 1500), Shape(1500, 1500, 1),
    ]

    private static let transposed = [
        Shape(512, 512, 512, aTransposed: true), Shape(512, 512, 512, bTransposed: true),
        Shape(512, 512, 512, aTransposed: true, bTransposed: true), Shape(1000, 1000, 1000, aTransposed: true),
        Shape(1000, 1000, 1000, bTransposed: true),
    ]

    /// The least ratio of Swift's speed to the other side's, of every single shape.
    var promisedRatio: Double {
        switch self {
        case .square: 1
        case .small: 5
        case .ragged, .rectangular: 0.85
        }
    }

    /// The least geometric mean of the ratios, if one was promised.
    var promisedMean: Double? { self == .square ? 1.05 : nil }

    /// The least share of the machine's peak, if one was promised.
    func promisedPeakShare(_ shape: Shape, dtype: String, threads: Int) -> Double? {
        self == .square && shape.rows >= 1024 && dtype == "float64" && threads == 1 ? 0.9 : nil
    }
}
