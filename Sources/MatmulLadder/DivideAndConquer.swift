internal import Matmul

// Rung `divide-and-conquer`: halves of halves.
//
// What changes: no cache's size is chosen. The longest side of the product is halved until all three are short; whatever
// the size of a cache, some level of the halving fits into it (Frigo, Leiserson, Prokop and Ramachandran,
// Cache-Oblivious Algorithms, FOCS 1999). Halves of rows and of columns are independent and go to whichever thread is
// free, halves of the inner side follow each other. The base case is plain scalar loops.
// Expected: 1.4 over tiles, as in C at 4096 (MIT course 6.172, fall 2018, lecture 1), or 1 where tiles already keep up
// with a loop that does one product at a time. The 18.4 of Leiserson et al. (Science 368, 2020, table 1) is the gain over
// parallel loops, with the loops' order and the tiles in it.
// Measured on Zen 5: 1.0 at 1024 and at 4096.

/// C = A B on up to `threads` threads.
func multiplyByHalves(_ problem: Problem, threads: Int, _ baseCase: BaseCase) {
    let whole = Block(problem)
    let levels = whole.forkLevels(threads: threads)
    Team.shared.run(threads: threads, pieces: 1 << levels) { _, piece in
        let block = whole.fork(piece, levels: levels)
        block.clear()
        block.addProduct(baseCase)
    }
}
