// One source for three modules, as `Multiply.swift` is.

#if AVX512
    // 24 chains and the two operands fill 26 of the 32 registers. Two ports that take 4 cycles for a multiply-add need 8
    // chains to stay busy; 24 of them make a round of 12 cycles, in which the loop's own two instructions go unseen.
    private typealias ChainsOfDouble = Both<
        EightChains<SIMD8<Double>>, Both<EightChains<SIMD8<Double>>, EightChains<SIMD8<Double>>>
    >
    private typealias ChainsOfFloat = Both<
        EightChains<SIMD16<Float>>, Both<EightChains<SIMD16<Float>>, EightChains<SIMD16<Float>>>
    >
#elseif AVX2
    // 14 chains and the two operands fill the 16 registers. Two ports need 8 chains to stay busy where a multiply-add takes
    // 4 cycles (Skylake, Zen 3 and later), and 10 where it takes 5 (Haswell, Zen 1 and 2).
    private typealias ChainsOfDouble = Both<
        EightChains<SIMD4<Double>>, Both<FourChains<SIMD4<Double>>, TwoChains<SIMD4<Double>>>
    >
    private typealias ChainsOfFloat = Both<
        EightChains<SIMD8<Float>>, Both<FourChains<SIMD8<Float>>, TwoChains<SIMD8<Float>>>
    >
#else
    // 14 chains and the two operands fill the 16 registers of SSE2, where multiply and add are two instructions of 3 to 4
    // cycles each. Two ports of either kind need 12 chains to stay busy (Zen, 6 cycles), of which an imperfect schedule
    // wastes some, and two ports for both need 8 (Intel).
    private typealias ChainsOfDouble = Both<
        EightChains<SIMD2<Double>>, Both<FourChains<SIMD2<Double>>, TwoChains<SIMD2<Double>>>
    >
    private typealias ChainsOfFloat = Both<
        EightChains<SIMD4<Float>>, Both<FourChains<SIMD4<Float>>, TwoChains<SIMD4<Float>>>
    >
#endif

/// How many chains of float64 there are, and how many elements each has.
package let chainsOfDouble = (count: ChainsOfDouble.count, lanes: ChainsOfDouble.Vector.scalarCount)

/// The same for float32.
package let chainsOfFloat = (count: ChainsOfFloat.count, lanes: ChainsOfFloat.Vector.scalarCount)

/// Every element becomes `element * factor + addend`, `rounds` times over, in registers.
@inline(never)
package func multiplyAddChains(
    rounds: Int, factor: Double, addend: Double, elements: UnsafeMutablePointer<Double>
) {
    // SAFETY: the caller vouches for the elements of all chains.
    unsafe run(ChainsOfDouble.self, rounds, factor, addend, elements)
}

/// The same for float32.
@inline(never)
package func multiplyAddChains(
    rounds: Int, factor: Float, addend: Float, elements: UnsafeMutablePointer<Float>
) {
    // SAFETY: as for float64.
    unsafe run(ChainsOfFloat.self, rounds, factor, addend, elements)
}

// SAFETY: all chains can be read and written at `elements`.
@inline(__always)
private func run<All: Chains>(
    _: All.Type, _ rounds: Int, _ factor: All.Vector.Scalar, _ addend: All.Vector.Scalar,
    _ elements: UnsafeMutablePointer<All.Vector.Scalar>
) {
    var chains = unsafe All(elements)
    for _ in 0..<rounds { chains.step(All.Vector(repeating: factor), All.Vector(repeating: addend)) }
    unsafe chains.store(to: elements)
}

/// Vectors in registers, none of which waits for another.
// SAFETY: `count` vectors can be read or written at every pointer, which need not be aligned.
private protocol Chains {
    associatedtype Vector: SIMD
    static var count: Int { get }

    init(_ source: UnsafePointer<Vector.Scalar>)
    mutating func step(_ factor: Vector, _ addend: Vector)
    func store(to target: UnsafeMutablePointer<Vector.Scalar>)
}

private struct OneChain<Vector: SIMD>: Chains where Vector.Scalar: FloatingPoint {
    private var vector: Vector

    static var count: Int { @inline(__always) get { 1 } }

    @inline(__always) init(_ source: UnsafePointer<Vector.Scalar>) {
        vector = unsafe UnsafeRawPointer(source).loadUnaligned(as: Vector.self)
    }

    @inline(__always) mutating func step(_ factor: Vector, _ addend: Vector) {
        // Without a multiply-add instruction `addingProduct` would call the C library once for every lane.
        #if AVX512 || AVX2 || arch(arm64)
            vector = addend.addingProduct(vector, factor)
        #else
            vector = vector * factor + addend
        #endif
    }

    @inline(__always) func store(to target: UnsafeMutablePointer<Vector.Scalar>) {
        unsafe UnsafeMutableRawPointer(target).storeBytes(of: vector, as: Vector.self)
    }
}

private struct Both<First: Chains, Second: Chains>: Chains where First.Vector == Second.Vector {
    typealias Vector = First.Vector

    private var first: First
    private var second: Second

    static var count: Int { @inline(__always) get { First.count &+ Second.count } }
    private static var offset: Int { @inline(__always) get { First.count &* Vector.scalarCount } }

    @inline(__always) init(_ source: UnsafePointer<Vector.Scalar>) {
        first = unsafe First(source)
        second = unsafe Second(source + Self.offset)
    }

    @inline(__always) mutating func step(_ factor: Vector, _ addend: Vector) {
        first.step(factor, addend)
        second.step(factor, addend)
    }

    @inline(__always) func store(to target: UnsafeMutablePointer<Vector.Scalar>) {
        unsafe first.store(to: target)
        unsafe second.store(to: target + Self.offset)
    }
}

private typealias TwoChains<Vector: SIMD> = Both<OneChain<Vector>, OneChain<Vector>>
where Vector.Scalar: FloatingPoint
private typealias FourChains<Vector: SIMD> = Both<TwoChains<Vector>, TwoChains<Vector>>
where Vector.Scalar: FloatingPoint
private typealias EightChains<Vector: SIMD> = Both<FourChains<Vector>, FourChains<Vector>>
where Vector.Scalar: FloatingPoint
