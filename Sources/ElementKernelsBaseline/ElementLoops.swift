// One source for three modules, of which two hold a link to this file: what differs between them are the compiler's
// flags alone (Package.swift), and by their names how wide the vectors are.

#if AVX512
    private typealias Vector64 = SIMD8<Double>
    private typealias Vector32 = SIMD16<Float>
#elseif AVX2
    private typealias Vector64 = SIMD4<Double>
    private typealias Vector32 = SIMD8<Float>
#else
    private typealias Vector64 = SIMD2<Double>
    private typealias Vector32 = SIMD4<Float>
#endif

/// What one loop does to each element.
private enum Step: Sendable { case add, subtract, multiply, divide }

/// c = a + b for `count` elements, and likewise below. A result may be one of its operands, but not overlap one otherwise.
// Never inlined, for the caller's module would compile it with flags of its own; and so all of these.
@inline(never)
package func addElements(
    _ count: Int, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ c: UnsafeMutablePointer<Double>
) { unsafe combine(.add, count, a, b, c, Vector64.self) }

@inline(never)
package func addElements(
    _ count: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ c: UnsafeMutablePointer<Float>
) { unsafe combine(.add, count, a, b, c, Vector32.self) }

@inline(never)
package func subtractElements(
    _ count: Int, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ c: UnsafeMutablePointer<Double>
) { unsafe combine(.subtract, count, a, b, c, Vector64.self) }

@inline(never)
package func subtractElements(
    _ count: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ c: UnsafeMutablePointer<Float>
) { unsafe combine(.subtract, count, a, b, c, Vector32.self) }

@inline(never)
package func multiplyElements(
    _ count: Int, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ c: UnsafeMutablePointer<Double>
) { unsafe combine(.multiply, count, a, b, c, Vector64.self) }

@inline(never)
package func multiplyElements(
    _ count: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ c: UnsafeMutablePointer<Float>
) { unsafe combine(.multiply, count, a, b, c, Vector32.self) }

@inline(never)
package func divideElements(
    _ count: Int, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ c: UnsafeMutablePointer<Double>
) { unsafe combine(.divide, count, a, b, c, Vector64.self) }

@inline(never)
package func divideElements(
    _ count: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ c: UnsafeMutablePointer<Float>
) { unsafe combine(.divide, count, a, b, c, Vector32.self) }

/// The sum of all elements.
@inline(never)
package func sumOfElements(_ count: Int, _ a: UnsafePointer<Double>) -> Double { unsafe total(count, a, Vector64.self) }

@inline(never)
package func sumOfElements(_ count: Int, _ a: UnsafePointer<Float>) -> Float { unsafe total(count, a, Vector32.self) }

/// The sum of the products of two vectors' elements.
@inline(never)
package func sumOfProducts(_ count: Int, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>) -> Double {
    unsafe products(count, a, b, Vector64.self)
}

@inline(never)
package func sumOfProducts(_ count: Int, _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>) -> Float {
    unsafe products(count, a, b, Vector32.self)
}

// SAFETY: for all of the following, the caller vouches for `count` elements behind each pointer, and a vector is read or
// written only where all of it lies within them.

@inline(__always)
private func load<V: SIMD>(_ start: UnsafePointer<V.Scalar>, _ index: Int, _ type: V.Type) -> V {
    unsafe UnsafeRawPointer(start + index).loadUnaligned(as: V.self)
}

@inline(__always)
private func combine<V: SIMD>(
    _ step: Step, _ count: Int, _ a: UnsafePointer<V.Scalar>, _ b: UnsafePointer<V.Scalar>,
    _ c: UnsafeMutablePointer<V.Scalar>, _ type: V.Type
) where V.Scalar: BinaryFloatingPoint {
    let width = V.scalarCount
    var index = 0
    while index + width <= count {
        let (left, right) = unsafe (load(a, index, type), load(b, index, type))
        let result =
            switch step {
            case .add: left + right
            case .subtract: left - right
            case .multiply: left * right
            case .divide: left / right
            }
        unsafe UnsafeMutableRawPointer(c + index).storeBytes(of: result, as: V.self)
        index += width
    }
    while index < count {
        let (left, right) = unsafe (a[index], b[index])
        unsafe c[index] =
            switch step {
            case .add: left + right
            case .subtract: left - right
            case .multiply: left * right
            case .divide: left / right
            }
        index += 1
    }
}

/// Four sums at a time, since each addition waits for the one before it, some four cycles.
@inline(__always)
private func total<V: SIMD>(_ count: Int, _ a: UnsafePointer<V.Scalar>, _ type: V.Type) -> V.Scalar
where V.Scalar: BinaryFloatingPoint {
    let width = V.scalarCount
    var (first, second, third, fourth) = (V(), V(), V(), V())
    var index = 0
    while index + 4 * width <= count {
        unsafe first += load(a, index, type)
        unsafe second += load(a, index + width, type)
        unsafe third += load(a, index + 2 * width, type)
        unsafe fourth += load(a, index + 3 * width, type)
        index += 4 * width
    }
    var sum = ((first + second) + (third + fourth)).sum()
    while index < count {
        unsafe sum += a[index]
        index += 1
    }
    return sum
}

@inline(__always)
private func products<V: SIMD>(
    _ count: Int, _ a: UnsafePointer<V.Scalar>, _ b: UnsafePointer<V.Scalar>, _ type: V.Type
) -> V.Scalar where V.Scalar: BinaryFloatingPoint {
    let width = V.scalarCount
    var (first, second, third, fourth) = (V(), V(), V(), V())
    var index = 0
    while index + 4 * width <= count {
        unsafe first += load(a, index, type) * load(b, index, type)
        unsafe second += load(a, index + width, type) * load(b, index + width, type)
        unsafe third += load(a, index + 2 * width, type) * load(b, index + 2 * width, type)
        unsafe fourth += load(a, index + 3 * width, type) * load(b, index + 3 * width, type)
        index += 4 * width
    }
    var sum = ((first + second) + (third + fourth)).sum()
    while index < count {
        unsafe sum += a[index] * b[index]
        index += 1
    }
    return sum
}
