import Testing

@testable import Findings

@Suite struct JSONEscapesTests {
    @Test(arguments: [
        #"{"a": "\ud800"}"#, #""\uDFFF""#, #""\ud83d x""#, #""\ud83d\ud83d\ude00""#, #""\ud83d\n""#, #""\\\ud800""#,
        #"\ud800"#,
    ])
    func `half of a pair is found`(json: String) {
        #expect(JSONEscapes(json.utf8).haveHalfPair)
    }

    @Test(arguments: [
        "", "{}", #""\ud83d\ude00""#, #""\\ud800""#, #""ud800""#, #""\u00e9\uD83D\uDE00\uffff""#, "\"😀\"", #""\u"#,
        #""\u12"#, #""\"#,
    ])
    func `whole ones and other text are none`(json: String) {
        #expect(!JSONEscapes(json.utf8).haveHalfPair)
    }
}
