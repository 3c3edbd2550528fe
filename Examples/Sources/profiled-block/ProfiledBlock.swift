import EmbeddedPython
import Foundation
import GlueProfiling

/// The same task twice, and what its profiles say: is it Python's glue that takes the time, and is a rewrite worth it?
@main
struct ProfiledBlock {
    /// Enough for a second or so of Python's work.
    private static let count = 300_000

    static func main() throws {
        let interpreter = try Interpreter.start()
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run(
                """
                def label(value):
                    return "even" if value % 2 == 0 else "odd"

                def one_by_one(values, score):
                    counts = {}
                    for value in values:
                        key = label(score(value))
                        counts[key] = counts.get(key, 0) + 1
                    return counts

                def all_at_once(values, score_all):
                    return score_all(values)
                """, in: scope)
            let values = Array(0..<count)

            // Python calls a Swift function for each number. Most of the time is glue, and the profile says on which line.
            let score = try python.function("score") { (value: Int) in Self.score(value) }
            let (slow, chatty) = try profile {
                try python.evaluate(
                    "one_by_one(values, score)", with: ["values": values, "score": score], in: scope,
                    as: [String: Int].self)
            }
            print(chatty)
            if let line = chatty.lines.first {
                print("The line to look at: \(line.file):\(line.line), \(Int(100 * line.own.median)) % of the time\n")
            }

            // One call for all of them: the time is Swift's own now.
            let scoreAll = try python.function("score_all") { (values: [Int]) in
                Dictionary(values.map { (Self.score($0) % 2 == 0 ? "even" : "odd", 1) }, uniquingKeysWith: +)
            }
            let (fast, batched) = try profile {
                try python.evaluate(
                    "all_at_once(values, score_all)", with: ["values": values, "score_all": scoreAll], in: scope,
                    as: [String: Int].self)
            }
            print(batched.verdict)
            precondition(slow == fast)

            // What `glue-profile report`, and `compare` with another day's, read.
            let file = FileManager.default.temporaryDirectory.appending(path: "block.json")
            try chatty.json().write(to: file)
            print("glue-profile report \(file.path) -o report.html shows the first one with pictures")
        }
    }

    /// How many steps of Collatz's sequence lead from a number to 1.
    private static func score(_ value: Int) -> Int {
        var (value, steps) = (max(value, 1), 0)
        while value != 1 {
            value = value % 2 == 0 ? value / 2 : 3 * value + 1
            steps += 1
        }
        return steps
    }
}
