internal import EmbeddedPython
internal import Foundation
internal import ProfileAdvice
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
        facts.nativeRound = NativeRound.nanoseconds
        for index in facts.products.indices {
            facts.products[index].swift = NativeProduct(size: facts.products[index].size).nanoseconds
        }
        return facts
    }
}
