internal import Matmul

// Rung `parallel-loops`: rows of C on several threads.
//
// What changes: the outermost loop is shared. Rows of C are independent; each thread takes the next one that nobody has.
// Expected: as many times as there are cores, until they share what the loop waits for, which is all of B for every row.
// Leiserson et al. got 7.8 from 18 cores (Science 368, 2020, table 1), and 18 in MIT's course 6.172 (fall 2018, lecture 1).
// Measured on two cores of Zen 5: each is as fast as one alone, within 5 %.

/// C = A B on up to `threads` threads.
func multiplyInParallel(_ problem: Problem, threads: Int) {
    Team.shared.run(threads: threads, pieces: problem.rows) { _, row in
        multiplyRow(row, of: problem)
    }
}
