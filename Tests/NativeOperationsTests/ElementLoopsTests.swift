import Matmul
import Testing

@testable import NativeOperations

@Suite struct ElementLoopsTests {
    private static let counts = [0, 1, 7, 8, 9, 15, 31, 32, 33, 64, 1001]

    private func combined(
        _ count: Int, _ loop: (Int, UnsafePointer<Double>, UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void
    ) -> (a: [Double], b: [Double], c: [Double]) {
        let a = (0..<count).map { Double($0) * 0.37 - 5 }
        let b = (0..<count).map { 3 - Double($0) * 0.11 }
        // One more, which must stay as it is.
        var c = [Double](repeating: .pi, count: count + 1)
        unsafe loop(count, a, b, &c)
        #expect(c[count] == .pi)
        return (a, b, Array(c.dropLast()))
    }

    @Test(arguments: InstructionSet.available, counts)
    func `each loop gives what its operator does, and writes nothing else`(set: InstructionSet, count: Int) {
        let loops = ElementLoops<Double>.chosen(set)
        let sums = unsafe combined(count, loops.add)
        #expect(sums.c == zip(sums.a, sums.b).map(+))
        let differences = unsafe combined(count, loops.subtract)
        #expect(differences.c == zip(sums.a, sums.b).map(-))
        let products = unsafe combined(count, loops.multiply)
        #expect(products.c == zip(sums.a, sums.b).map(*))
        let quotients = unsafe combined(count, loops.divide)
        #expect(quotients.c == zip(sums.a, sums.b).map(/))
        let roots = unsafe combined(count) { count, _, b, c in unsafe loops.squareRoots(count, b, c) }
        #expect(zip(roots.c, roots.b).allSatisfy { $1 < 0 ? $0.isNaN : $0 == $1.squareRoot() })
    }

    @Test(arguments: InstructionSet.available, counts)
    func `sums of whole numbers are exact in any order`(set: InstructionSet, count: Int) {
        let whole = (0..<count).map { Float($0 % 17) - 8 }
        let loops = ElementLoops<Float>.chosen(set)
        unsafe #expect(loops.sum(count, whole) == whole.reduce(0, +))
        unsafe #expect(loops.sumOfProducts(count, whole, whole) == whole.reduce(0) { $0 + $1 * $1 })
    }
}
