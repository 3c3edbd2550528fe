internal import EmbeddedPython
internal import Foundation
internal import MatmulLadder
internal import PyScripts

/// The worker's side of an advice: pyscripts/advice.py in a Python like the program's.
enum AdviceScript {
    static func answer(_ question: AdviceQuestion, _ python: borrowing Python) throws -> AdviceFacts {
        let (text, rungs) = (PyScripts.advice, PyScripts.ladder)
        let advice = try python.module("_glue_profile_advice", source: text.source, file: text.name)
        let ladder = try python.module("_glue_profile_ladder", source: rungs.source, file: rungs.name)
        let asked = String(decoding: try JSONEncoder().encode(question), as: UTF8.self)
        let product = PythonValue(try python.attribute("product_in_function", of: ladder))
        let answer = try python.call("answer", of: advice, asked, product, as: String.self)
        var facts = try JSONDecoder().decode(AdviceFacts.self, from: Data(answer.utf8))
        facts.nativeRound = nativeRound()
        return facts
    }

    /// Of the same loop in Swift, over matrices that fit into the caches too.
    private static let size = 200
    private static let repeats = 5

    private static func nativeRound() -> Double {
        let count = size * size
        let a = [Double](repeating: 1.5, count: count)
        let b = a
        var c = [Double](repeating: 0, count: count)
        let clock = ContinuousClock()
        var times: [Duration] = []
        unsafe a.withUnsafeBufferPointer { a in
            unsafe b.withUnsafeBufferPointer { b in
                unsafe c.withUnsafeMutableBufferPointer { c in
                    guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
                    // SAFETY: each holds size x size numbers, and outlives the rung, which is used in here only.
                    let problem = unsafe Problem(rows: size, size: size, a: a, b: b, c: c)
                    let rung = SwiftRung.unchecked.prepare(problem)
                    for _ in 0..<repeats { times.append(clock.measure { rung.multiply(1) {} }) }
                }
            }
        }
        return times.sorted()[repeats / 2] / .nanoseconds(1) / Double(size * count)
    }
}
