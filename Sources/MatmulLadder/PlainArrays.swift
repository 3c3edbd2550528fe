// Rung `swift`: the triple loop that one writes first, compiled for release.
//
// What changes: the language. Each row is an array of its own, as in the Java rung; every subscript is checked.
// Expected: between Java's 11 and C's 47 times a Python loop (Leiserson et al., Science 368, 2020, table 1). The inner
// loop walks down a column of B: each product needs another cache line, and each check of a row's count one more.
// Measured on Zen 5: 0.98 GFLOPS at 1024, 0.35 at 4096.

/// C = A B; calls `onRow` after each row of C.
@inline(never)
func multiplyPlainArrays(_ a: [[Double]], _ b: [[Double]], into c: inout [[Double]], onRow: () -> Void) {
    let size = b.count
    for i in 0..<a.count {
        for j in 0..<size {
            var sum = 0.0
            for k in 0..<size {
                sum += a[i][k] * b[k][j]
            }
            c[i][j] = sum
        }
        onRow()
    }
}

extension PreparedRung {
    static func plainArrays(_ problem: Problem) -> PreparedRung {
        let arrays = Arrays(problem)
        return PreparedRung(
            multiply: { _, onUnit in multiplyPlainArrays(arrays.a, arrays.b, into: &arrays.c, onRow: onUnit) },
            storeResult: arrays.storeResult)
    }
}
