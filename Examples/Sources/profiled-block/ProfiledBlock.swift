import EmbeddedPython
import Foundation
import GlueProfiling

/// The same task twice, and what its profiles say: is it Python's glue that takes the time, and is a rewrite worth it?
@main
struct ProfiledBlock {
    /// Enough for a second or so of Python's work.
    private static let count = 12_000_000

    static func main() throws {
        let interpreter = try Interpreter.start()
        try interpreter.attached { python in
            let scope = try python.namespace()
            try python.run(
                """
                def one_by_one(count, score):
                    counts = {}
                    for value in range(count):
                        key = score(value)
                        counts[key] = counts.get(key, 0) + 1
                    return counts

                def all_at_once(count, score_all):
                    return score_all(count)
                """, in: scope)

            // Python calls a Swift function for each number. Most of the time is glue, and the profile says on which line.
            let score = try python.function("score") { (value: Int) in Self.score(value) }
            let (slow, chatty) = try profile {
                try python.evaluate(
                    "one_by_one(count, score)", with: ["count": count, "score": score], in: scope, as: [Int: Int].self)
            }
            // Its advice is asked for by itself, since it takes half a second; it stands first in what is printed.
            let advised = try chatty.advised()
            print(advised)
            for advice in try advised.advice() {
                let (low, high) = (advice.gain.interval.lowerBound, advice.gain.interval.upperBound)
                print("To change, for \(Int(100 * low)) to \(Int(100 * high)) % of the time: \(advice)\n")
            }

            // One call for all of them: what is left of the time is Swift's own.
            let scoreAll = try python.function("score_all") { (count: Int) in Self.scores(upTo: count) }
            let (fast, batched) = try profile {
                try python.evaluate(
                    "all_at_once(count, score_all)", with: ["count": count, "score_all": scoreAll], in: scope,
                    as: [Int: Int].self)
            }
            print(batched.verdict)
            print("Left to change: \(try batched.advice().count)\n")
            precondition(slow == fast)

            // What `glue-profile report`, and `compare` with another day's, read.
            let file = FileManager.default.temporaryDirectory.appending(path: "block.json")
            try chatty.json().write(to: file)
            print("glue-profile report \(file.path) -o report.html shows the first one with pictures")
        }
    }

    /// How many ones a scrambled number has (Knuth's multiplier, TAOCP 3, 6.4).
    private static func score(_ value: Int) -> Int { (value &* 2_654_435_761).nonzeroBitCount }

    private static func scores(upTo count: Int) -> [Int: Int] {
        var counts = [Int](repeating: 0, count: Int.bitWidth + 1)
        for value in 0..<count { counts[score(value)] += 1 }
        return Dictionary(uniqueKeysWithValues: counts.enumerated().filter { $0.element > 0 }.map { ($0, $1) })
    }
}
