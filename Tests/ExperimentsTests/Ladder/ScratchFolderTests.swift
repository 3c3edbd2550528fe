import Foundation
import Subprograms
import Testing

@testable import Experiments

@Suite struct ScratchFolderTests {
    @Test func `the folder is private, and goes with the value`() throws {
        var path = ""
        do {
            let folder = try ScratchFolder(for: .operands, bytes: 1)
            path = folder.path
            try Data("x".utf8).write(to: URL(fileURLWithPath: folder.file("c")))
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == 0o700)
            #expect(try FileManager.default.contentsOfDirectory(atPath: path).sorted() == ["c", "lock"])
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `programs are kept where they may be run`() throws {
        let folder = try ScratchFolder(for: .programs, bytes: 1)
        let script = folder.file("hello")
        try Data("#!/bin/sh\necho hello\n".utf8).write(to: URL(fileURLWithPath: script))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
        #expect(try Subprogram(script).run(patience: 60).text == "hello\n")
    }

    @Test func `more than there is room for is refused before anything is written`() throws {
        let error = #expect(throws: ExperimentError.self) {
            let folder = try ScratchFolder(for: .operands, bytes: 1e18)
            Issue.record("made \(folder.path)")
        }
        #expect(error?.description.hasPrefix("the files of operands need 888 PiB, but ") == true)
    }

    @Test func `what a killed run left behind is removed by the next, and a live run's is not`() throws {
        let live = try ScratchFolder(for: .operands, bytes: 1)
        let place = URL(fileURLWithPath: live.path).deletingLastPathComponent()
        let left = place.appendingPathComponent("glue-profile-ladder-\(UUID().uuidString)")
        let young = place.appendingPathComponent("glue-profile-ladder-\(UUID().uuidString)")
        for folder in [left, young] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data("x".utf8).write(to: folder.appendingPathComponent("b-64"))
        }
        defer { try? FileManager.default.removeItem(at: young) }
        // Locked by nobody any more; the other one is not locked yet.
        try Data().write(to: left.appendingPathComponent("lock"))
        let other = try ScratchFolder(for: .operands, bytes: 1)
        #expect(other.path != live.path)
        #expect(!FileManager.default.fileExists(atPath: left.path))
        #expect(FileManager.default.fileExists(atPath: young.path))
        #expect(FileManager.default.fileExists(atPath: live.path))
    }

    @Test func `operands are written once, samples are spread over the rows`() throws {
        let folder = try ScratchFolder(for: .operands, bytes: 1)
        var files = try OperandFiles(size: 64, folder: folder, seed: 1)
        let first = try files.sample(5, from: 0)
        #expect(Set(first.rows).count == 5)
        #expect(try Data(contentsOf: URL(fileURLWithPath: first.file.path)).count == 5 * 64 * 8)
        #expect(try files.sample(3, from: 0).rows == Array(first.rows.prefix(3)), "all rungs get the same rows")
        #expect(Set(try files.sample(5, from: 5).rows).isDisjoint(with: first.rows))
        #expect(try files.sample(5, from: 62).rows.count == 5, "beyond the end it begins anew")
        #expect(try files.sample(64, from: 9).rows == Array(0..<64))
        #expect(try Data(contentsOf: URL(fileURLWithPath: files.pathOfB)).count == 64 * 64 * 8)
    }

    @Test func `the judge knows which rows were sampled`() throws {
        let folder = try ScratchFolder(for: .operands, bytes: 1)
        var files = try OperandFiles(size: 16, folder: folder, seed: 1)
        let sample = try files.sample(4, from: 3)
        let b = elements(MatrixFile(path: files.pathOfB, rows: 16, columns: 16))
        let a = elements(sample.file)
        var product = [Double](repeating: 0, count: 64)
        for row in 0..<4 {
            for column in 0..<16 {
                for k in 0..<16 { product[row * 16 + column] += a[row * 16 + k] * b[k * 16 + column] }
            }
        }
        let result = files.result(rows: 4)
        try write(product, to: result.path)
        guard case .equal = files.verdict(on: result, rows: sample.rows) else {
            Issue.record("a right product was refused")
            return
        }
        product[63] += 1e-3
        try write(product, to: result.path)
        let wrong = ProductCheck.Verdict.wrong("row \(sample.rows[3]) of its result is wrong")
        #expect(files.verdict(on: result, rows: sample.rows) == wrong)
    }

    private func elements(_ file: MatrixFile) -> [Double] { unsafe file.withElements { unsafe Array($0) } ?? [] }

    private func write(_ values: [Double], to path: String) throws {
        try unsafe values.withUnsafeBytes { unsafe Data($0) }.write(to: URL(fileURLWithPath: path))
    }
}
