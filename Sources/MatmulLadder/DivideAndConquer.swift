internal import Matmul

// Rung `divide-and-conquer`: halves of halves.
//
// What changes: no cache's size is chosen. The longest side of the product is halved until all three are short; whatever
// the size of a cache, some level of the halving fits into it (Frigo, Leiserson, Prokop and Ramachandran,
// Cache-Oblivious Algorithms, FOCS 1999). Halves of rows and of columns are independent and go to whichever thread is
// free, halves of the inner side follow each other. The base case is plain scalar loops.
// Expected: Leiserson et al. got 18.4 over parallel loops (Science 368, 2020, table 1), whose 18 cores waited for
// memory. Over tiles of a good size: about 1, since both read the caches; it takes no choosing.

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
