import Findings
import Foundation
import Testing

@testable import Experiments

@Suite struct WorkerTests {
    private func sent(_ message: WorkerMessage) throws -> WorkerMessage {
        let line = try message.line()
        #expect(line.count { $0 == UInt8(ascii: "\n") } == 1 && line.last == UInt8(ascii: "\n"))
        return try WorkerMessage(line: line.dropLast())
    }

    @Test func `samples arrive as they were sent`() throws {
        let samples = KnownCall().samples(size: 64, process: 3)
        guard case .samples(let received) = try sent(.samples(samples)) else {
            Issue.record("another message")
            return
        }
        #expect(received == samples)
    }

    @Test func `what is no number arrives too`() throws {
        var samples = KnownCall().samples(size: 8, blocks: 1)
        samples.errorOverBound = [.swift: .infinity, .sameBLAS: -.infinity]
        samples.firstCallNanoseconds = .nan
        guard case .samples(let received) = try sent(.samples(samples)) else {
            Issue.record("another message")
            return
        }
        #expect(received.errorOverBound == samples.errorOverBound)
        #expect(received.firstCallNanoseconds?.isNaN == true)
    }

    @Test(arguments: ["two\nlines", "\u{2028}\u{0}\"\\", "naïve 日本"])
    func `text of any kind stays one line`(text: String) throws {
        guard case .failed(let reason) = try sent(.failed(reason: text)) else {
            Issue.record("another message")
            return
        }
        #expect(reason == text)
        guard case .progress(let words, 0.5, 30) = try sent(.progress(text, fraction: 0.5, patience: 30)) else {
            Issue.record("another message")
            return
        }
        #expect(words == text)
    }

    @Test func `an ending that is trouble is one line`() {
        #expect(WorkerProcess.Ending.done.trouble(of: "p") == nil)
        #expect(WorkerProcess.Ending.stopped.trouble(of: "p") == nil)
        #expect(WorkerProcess.Ending.failed(reason: "r").trouble(of: "p") == "p: r")
        #expect(
            WorkerProcess.Ending.died(how: "left with status 1").trouble(of: "p") == "p: its process left with status 1"
        )
        #expect(
            WorkerProcess.Ending.hung(seconds: 30.4).trouble(of: "p")
                == "p: its process hung and was ended after 30 s of silence")
    }

    @Test func `last words are the last line that says something, in part`() throws {
        let pipe = Pipe()
        let words = LastWords()
        words.read(pipe.fileHandleForReading)
        let long = String(repeating: "x", count: 300)
        try pipe.fileHandleForWriting.write(contentsOf: Data("first\n\(long)\n \n".utf8))
        try pipe.fileHandleForWriting.close()
        #expect(words.line() == String(repeating: "x", count: 200))
    }

    @Test(arguments: [1, 4])
    func `every BLAS library gets the same number of threads`(threads: Int) {
        let environment = ThreadLimits.apply(threads, to: ["PATH": "/bin", "OMP_NUM_THREADS": "99"])
        #expect(environment["PATH"] == "/bin")
        for name in ["OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS"] {
            #expect(environment[name] == String(threads))
        }
    }
}
