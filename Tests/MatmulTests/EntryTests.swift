import Glibc
import Testing

@testable import Matmul

@Suite struct EntryTests {
    static let a: [Double] = [1, 2, 3, 4, 5, 6]
    static let b: [Double] = [7, 8, 9, 10, 11, 12]

    @Test(arguments: InstructionSet.available)
    func `two by three times three by two, with every instruction set`(_ set: InstructionSet) {
        var c = [Double](repeating: 0, count: 4)
        // SAFETY: the arrays hold what the shape says.
        unsafe multiply(
            rows: 2, columns: 2, inner: 3, a: Self.a, aStride: 3, b: Self.b, bStride: 2, c: &c, cStride: 2, using: set)
        #expect(c == [58, 64, 139, 154])
        var single = [Float](repeating: 0, count: 4)
        unsafe multiply(
            rows: 2, columns: 2, inner: 3, a: Self.a.map(Float.init), aStride: 3, b: Self.b.map(Float.init), bStride: 2,
            c: &single, cStride: 2, using: set)
        #expect(single == [58, 64, 139, 154])
    }

    @Test func `the baseline is always there and the best is the last of the available`() {
        #expect(InstructionSet.available.first == .baseline)
        #expect(InstructionSet.available.last == .best)
    }

    @Test func `a stride below the row's length is a programmer's error`() async {
        await #expect(processExitsWith: .failure) {
            var c = [0.0]
            // SAFETY: refused before any of the arrays is touched.
            unsafe multiply(
                rows: 1, columns: 1, inner: 3, a: [1, 2, 3], aStride: 2, b: [1, 2, 3], bStride: 1, c: &c, cStride: 1)
        }
    }

    @Test func `a negative size is a programmer's error`() async {
        await #expect(processExitsWith: .failure) {
            var c = [0.0]
            // SAFETY: refused before any of the arrays is touched.
            unsafe multiply(
                rows: -1, columns: 1, inner: 1, a: [1.0], aStride: 1, b: [1.0], bStride: 1, c: &c, cStride: 1)
        }
    }

    @Test func `a guarded buffer ends a process that reads beyond it`() async {
        await #expect(processExitsWith: .signal(SIGSEGV)) {
            let buffer = GuardedBuffer<Double>(count: 3, against: .after, repeating: 0)
            // SAFETY: none; that is what is tested.
            unsafe print(buffer.start[3])
        }
    }
}
