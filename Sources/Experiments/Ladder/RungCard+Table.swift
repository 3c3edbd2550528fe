internal import Findings

/// Expectations are those of the ladder's published table, of arithmetic, and of light trials; never results.
extension RungCard {
    /// Triple loops, one row of the result after the other.
    static let serial = [
        RungCard(
            id: .pythonModule, title: "Python, module level", language: "Python",
            change: "the triple loop i, j, k over lists of lists, in the body of a script",
            expectation: "the foot of the ladder: hours"),
        RungCard(
            id: .pythonFunction, title: "Python, in a function", language: "Python",
            change: "the same lines in a function: names are slots of an array, not keys of a dictionary",
            expectation: "1.5 to 2 times"),
        RungCard(
            id: .java, title: "Java", language: "Java",
            change: "the same loops over double[][], compiled while they run",
            expectation: "10 to 25 times Python (the paper: 10.8)", warmsUp: true),
        RungCard(
            id: .cO0, title: "C, -O0", language: "C",
            change: "the same loops over arrays, compiled ahead without optimisation",
            expectation: "30 to 40 times Python"),
        RungCard(
            id: .cO3, title: "C, -O3", language: "C",
            change: "optimised, but sums must keep their order, so that nothing is vectorised",
            expectation: "about 60 times Python (the paper: 47)"),
        RungCard(
            id: .cFast, title: "C, -O3 -march=native -ffast-math", language: "C",
            change: "sums may be reordered, and this processor's vectors be used",
            expectation: "up to ten times -O3: one flag"),
        RungCard(
            id: .rust, title: "Rust", language: "Rust", change: "the loops in Rust, optimised, bounds checked",
            expectation: "as C -O3"),
        RungCard(
            id: .go, title: "Go", language: "Go", change: "the loops over slices of slices in Go",
            expectation: "as C -O3"),
        RungCard(
            id: .zig, title: "Zig", language: "Zig", change: "the loops in Zig, ReleaseFast",
            expectation: "as C -O3"),
        RungCard(
            id: .mojo, title: "Mojo", language: "Mojo", change: "the loops in Mojo, without its vector types",
            expectation: "as C -O3"),
        RungCard(
            id: .julia, title: "Julia", language: "Julia", change: "the loops in Julia, compiled while they run",
            expectation: "as C -O3", warmsUp: true),
        RungCard(
            id: .swift, title: "Swift, arrays of arrays", language: "Swift",
            change: "the loops over [[Double]], every index checked", expectation: "as C -O3, or a little below"),
        RungCard(
            id: .swiftUnchecked, title: "Swift, unchecked", language: "Swift",
            change: "the same without checks of indices, over flat memory", expectation: "as C -O3"),
        RungCard(
            id: .loopOrder, title: "Loop order", language: "Swift",
            change: "i, k, j: the innermost loop runs along rows of B and C instead of down a column",
            expectation: "5 to 15 times: every byte of a cache line is used, and sums are vectors"),
    ]

    /// Whole products, with threads.
    static let parallel = [
        RungCard(
            id: .parallelLoops, title: "Parallel loops", language: "Swift",
            change: "rows are shared out to threads", expectation: "nearly the number of threads",
            unit: .whole, isParallel: true, sharesRows: true),
        RungCard(
            id: .tiling, title: "Tiling", language: "Swift",
            change: "blocks of A, B and C that stay in the cache while they are used",
            expectation: "1.5 to 3 times", unit: .whole, isParallel: true),
        RungCard(
            id: .divideAndConquer, title: "Divide and conquer", language: "Swift",
            change: "halves of halves instead of blocks of one size, for every cache at once; a scalar base case",
            expectation: "8 to 25 times the parallel loops of the paper (the paper: 18.4)",
            unit: .whole, isParallel: true),
        RungCard(
            id: .vectorised, title: "Vectorised", language: "Swift",
            change: "the base case with vector instructions", expectation: "2.5 to 4 times (the paper: 3.5)",
            unit: .whole, isParallel: true),
        RungCard(
            id: .packed, title: "Packed, chip-specific", language: "Swift",
            change: "operands are packed for a kernel of fused multiply-adds in registers, for this processor",
            expectation: "2 to 3 times (the paper: 2.7), 45 to 92 % of the peak", unit: .whole, isParallel: true),
        RungCard(
            id: .numpy, title: "NumPy's BLAS", language: "Python",
            change: "one call of np.dot", expectation: "as the packed kernel", unit: .whole, isParallel: true),
    ]
}
