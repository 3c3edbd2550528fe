import Foundation
import Subprograms
import Testing

@testable import LadderPrograms

/// The script of the Python rungs, in the first Python on PATH that has NumPy.
@Suite(.enabled(if: Workshop.python != nil, "no python3 on PATH has NumPy: scripts/setup installs one"))
struct PythonTests {
    private static let timeLimit = 120.0

    private func program(_ mode: Program.PythonMode, in folder: Folder) throws -> Program {
        try Program.python(try #require(Workshop.python), mode, in: folder.path)
    }

    @Test(arguments: Program.PythonMode.allCases)
    func `the product is right, whole and in part`(mode: Program.PythonMode) throws {
        let folder = try Folder()
        let program = try program(mode, in: folder)
        for (size, rows, repeats) in [(1, 1, 1), (2, 2, 3), (3, 3, 1), (17, 5, 3), (64, 2, 2), (64, 64, 1)] {
            let matrices = try Matrices(size: size, rows: rows, repeats: repeats)
            let times = try program.run(matrices.task, timeLimit: Self.timeLimit)
            #expect(times.count == (mode == .numpy ? repeats : rows * repeats))
            try matrices.expectResult(of: "Python, \(mode.rawValue)")
        }
    }

    @Test func `the loop of the module runs at module level, which is slower than in a function`() throws {
        let folder = try Folder()
        let matrices = try Matrices(size: 64, rows: 8, repeats: 5)
        var best: [Program.PythonMode: Double] = [:]
        for mode in [Program.PythonMode.module, .function] {
            let times = try program(mode, in: folder).run(matrices.task, timeLimit: Self.timeLimit)
            best[mode] = times.map(\.wallSeconds).min()
        }
        let ratio = try #require(best[.module]) / #require(best[.function])
        #expect(ratio > 1.1)
    }

    @Test(arguments: Program.PythonMode.allCases, BadInput.all)
    func `what it cannot do is one line`(mode: Program.PythonMode, input: BadInput) throws {
        let folder = try Folder()
        let program = try program(mode, in: folder)
        try folder.write(Data(count: 9 * 8), to: "nine")
        try folder.write(Data(count: 9 * 8 + 1), to: "uneven")
        let words = input.arguments.map { $0.hasPrefix("@") ? folder.path(String($0.dropFirst())) : $0 }
        let output = try Subprogram(program.executable, program.arguments + words).run(patience: Self.timeLimit)
        #expect(output.ending == .exited(input.status))
        #expect(output.text.isEmpty)
        #expect(output.errors.split(separator: "\n", omittingEmptySubsequences: false).count == 2, "\(output.errors)")
    }
}
