internal import Measurement

/// One problem C = A·B as files for programs to read, and the judge of what they make of it.
struct OperandFiles {
    let size: Int
    private let a: RandomMatrix
    private let b: MatrixFile
    private let folder: String
    /// All rows of A in random order: the first so many are spread over the whole matrix.
    private let order: [Int]
    private var wholeA: MatrixFile?
    private var check: ProductCheck

    /// Some rows of A in a file of their own.
    struct Sample {
        var file: MatrixFile
        /// Their numbers in A.
        var rows: [Int]
    }

    /// Writes B. A is written when it is asked for: rungs that sample rows never need all of it.
    init(size: Int, folder: borrowing ScratchFolder, seed: UInt64) throws(ExperimentError) {
        var seeds = SplitMix64(seed: seed &+ UInt64(size))
        a = RandomMatrix(rows: size, columns: size, seed: seeds.next())
        let second = RandomMatrix(rows: size, columns: size, seed: seeds.next())
        b = try MatrixFile.write(0..<size, of: second, to: folder.file("b-\(size)"))
        order = (0..<size).shuffled(using: &seeds)
        guard let check = ProductCheck(a: a, b: b, seed: seeds.next()) else {
            throw .environment("the operands in \(folder.path) have gone: is something cleaning that folder up?")
        }
        self.check = check
        self.size = size
        self.folder = folder.path
    }

    var pathOfB: String { b.path }

    /// As many rows as asked for, from a place in the random order on; all rows in their own order if that many.
    mutating func sample(_ count: Int, from start: Int) throws(ExperimentError) -> Sample {
        guard count < size else { return Sample(file: try whole(), rows: Array(0..<size)) }
        let rows = (0..<count).map { order[(start + $0) % size] }
        return Sample(file: try MatrixFile.write(rows, of: a, to: "\(folder)/a-rows"), rows: rows)
    }

    private mutating func whole() throws(ExperimentError) -> MatrixFile {
        if let wholeA { return wholeA }
        let file = try MatrixFile.write(0..<size, of: a, to: "\(folder)/a-\(size)")
        wholeA = file
        return file
    }

    /// Where a program is to leave its result.
    func result(rows: Int) -> MatrixFile {
        MatrixFile(path: "\(folder)/c", rows: rows, columns: size)
    }

    mutating func verdict(on result: MatrixFile, rows: [Int]) -> ProductCheck.Verdict {
        check.verdict(on: result, rows: rows)
    }
}
