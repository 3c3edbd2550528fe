import EmbeddedPython
import Foundation
import GlueProfiling

/// How blocks end.
enum Ends {
    static func threw(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run(Work.loop, in: scope)
            let (result, profile) = try profileResult { () throws(PythonError) in
                try python.run("loop(0.3)\n1 / 0", in: scope)
            }
            if case .failure(.exception(let exception)) = result { notes.texts["result"] = exception.type }
            try notes.keep(profile)
            do {
                _ = try GlueProfiling.profile { try python.run("1 / 0") }
            } catch PythonError.exception(let exception) {
                notes.texts["thrown"] = exception.type
            }
        }
    }

    /// Python code forks: the block ends in two processes, of which one has no thread that watches.
    static func forked(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run(Work.loop + "\nimport os, warnings\nwarnings.simplefilter('ignore')", in: scope)
            let (child, profile) = try profile {
                try python.run("loop(0.2)\nchild = os.fork()\nloop(0.2)", in: scope)
                return try python.evaluate("child", in: scope, as: Int.self)
            }
            if child == 0 { _exit(profile.duration > .milliseconds(400) ? 7 : 8) }
            let status = "os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])"
            notes.figures["child"] = Double(try python.evaluate(status, in: scope, as: Int.self))
            try notes.keep(profile)
        }
    }

    static func short(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        for seconds in [0, 0.001] {
            let (took, profile) = try profile { seconds > 0 ? Work.spin(seconds: seconds) : 0 }
            notes.texts["\(seconds)"] = profile.verdict
            notes.figures["took \(seconds)"] = took
            notes.figures["duration \(seconds)"] = profile.duration / .seconds(1)
            try notes.keep(profile)
        }
    }

    /// Many blocks: nothing of one is left when the next one begins.
    static func again(_ interpreter: Interpreter, _ notes: inout Notes) throws {
        try interpreter.attached { python in
            _ = try profile { try python.run("pass") }
            notes.figures["threads before"] = count("task")
            notes.figures["descriptors before"] = count("fd")
            notes.figures["mappings before"] = mappings
            let start = ContinuousClock.now
            for _ in 0..<200 { _ = try profile { try python.run("pass") } }
            notes.figures["seconds a block"] = (ContinuousClock.now - start) / .seconds(200)
            // The kernel takes a moment to clear up behind a thread that has said its last word.
            let deadline = ContinuousClock.now + .seconds(10)
            while count("task") > notes.figures["threads before"] ?? 0, ContinuousClock.now < deadline { usleep(1000) }
            notes.figures["threads after"] = count("task")
            notes.figures["descriptors after"] = count("fd")
            notes.figures["mappings after"] = mappings
        }
    }

    private static func count(_ folder: String) -> Double {
        Double((try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/\(folder)").count) ?? 0)
    }

    /// Large ones: allocators come and go with small ones.
    private static var mappings: Double {
        let text = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
        return Double(
            text.split(separator: "\n").count { line in
                let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt64($0, radix: 16) }
                return ends.count == 2 && ends[1] - ends[0] > 4 << 20
            })
    }
}
