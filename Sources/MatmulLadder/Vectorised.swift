// Rung `vectorised`: the very same recursion, and the very same source of its base case (`BaseCase`).
//
// What changes: the compiler may use vector instructions in the base case, and is told which ones there are: 2 products
// at a time with SSE2, 4 with AVX2, 8 with AVX-512. Products and sums stay apart, as Swift demands; fusing them is for
// the next rung.
// Expected: 3.5, as in Leiserson et al. (Science 368, 2020, table 1) with 4 at a time; not 8 with AVX-512, for each sum is
// read from a cache and written back.
// Measured on Zen 5 with AVX-512: 3.6 at 1024 and at 4096.

/// C = A B on up to `threads` threads.
func multiplyByHalvesWithVectors(_ problem: Problem, threads: Int) {
    multiplyByHalves(problem, threads: threads, .vectorised)
}
