internal import Matmul
internal import Measurement

/// What is measured, in which order: the options as one value.
struct Plan {
    /// One product, side against side.
    struct Bout {
        let group: ShapeGroup
        let shape: Shape
        let element: PeakLoop.Element
        let threads: Int
    }

    let groups: [ShapeGroup]
    let elements: [PeakLoop.Element]
    var threads: [Int]
    /// Of the square group, instead of its own.
    let sizes: [Int]
    let instructionSet: InstructionSet
    /// Of measuring, for one row.
    let seconds: Double
    /// Only that everything runs.
    let smoke: Bool
    /// Of orders, operands and resampling.
    let seed: UInt64 = 1

    /// The products that BLAS itself is the other side of.
    var bouts: [Bout] {
        threads.flatMap { threads in
            elements.flatMap { element in
                groups.filter { $0 != .small }.flatMap { group in
                    shapes(group).map { Bout(group: group, shape: $0, element: element, threads: threads) }
                }
            }
        }
    }

    /// The products that np.dot, called from Python, is the other side of.
    var smallBouts: [Bout] {
        guard groups.contains(.small) else { return [] }
        return elements.flatMap { element in
            shapes(.small).map { Bout(group: .small, shape: $0, element: element, threads: 1) }
        }
    }

    /// In a smoke run the two smallest of each group.
    private func shapes(_ group: ShapeGroup) -> [Shape] {
        let shapes = group == .square && !sizes.isEmpty ? sizes.map(Shape.init(square:)) : group.shapes
        return smoke ? Array(shapes.sorted { $0.operations < $1.operations }.prefix(2)) : shapes
    }

    /// Bytes of the matrices of the largest product.
    var bytes: Double {
        bouts.map { $0.shape.elements * Double($0.element.size) }.max() ?? 0
    }
}
