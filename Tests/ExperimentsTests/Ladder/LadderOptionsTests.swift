import Findings
import Testing

@testable import Experiments

@Suite struct LadderOptionsTests {
    @Test func `rungs come in the ladder's order, each once`() throws {
        let options = LadderOptions(rungs: try RungNames.parse("packed, c-o3,python-module,c-o3"), threads: 1)
        #expect(options.rungs == [.pythonModule, .cO3, .packed])
        #expect(LadderOptions(threads: 1).rungs == Rung.ID.allCases)
    }

    @Test(arguments: [
        ("julai", "julia"), ("vectorized", "vectorised"), ("python", "python-module"), ("C-O3", "c-o3"),
        ("numpi", "numpy"), ("unchecked", "swift-unchecked"), ("divide", "divide-and-conquer"),
    ])
    func `a name with a slip is recognised`(name: String, meant: String) {
        #expect(RungNames.suggestion(for: name) == meant)
    }

    @Test(arguments: ["", "fortran-90", "xxxxxxxx", "日本"])
    func `a name of something else is not`(name: String) {
        #expect(RungNames.suggestion(for: name) == nil)
    }

    @Test(arguments: ["", "c-o3,", "c-o3,,java", "rusty", "c-o4"])
    func `an unknown rung is refused with those that there are`(list: String) {
        let error = #expect(throws: ExperimentError.self) { try RungNames.parse(list) }
        #expect(error?.description.contains("no such rung") == true)
        for id in Rung.ID.allCases { #expect(error?.description.contains(id.rawValue) == true) }
    }

    @Test func `memory is that of the files and of Python's lists`() throws {
        let options = LadderOptions(size: 1000, threads: 2)
        #expect(options.fileBytes == 24e6)
        #expect(options.memoryBytes == 24e6 + 32e6)
        #expect(LadderOptions(size: 1000, isFull: true, threads: 2).memoryBytes == 24e6 + 96e6)
        try options.checkMemory(availableBytes: 56e6 + 1)
        let error = #expect(throws: ExperimentError.self) { try options.checkMemory(availableBytes: 56e6) }
        #expect(
            error?.description
                == "a ladder of 1000x1000 needs 53.4 MiB (files, and the rung that takes most) and 53.4 MiB are "
                + "available; choose a smaller --size")
    }

    @Test(arguments: [1_000_000_000, Int.max])
    func `no size is too large to be told so`(size: Int) {
        #expect(throws: ExperimentError.self) {
            try LadderOptions(size: size, threads: 1).checkMemory(availableBytes: 1e12)
        }
    }

    @Test func `every rung has a card, and the cards are the ladder`() {
        let cards = RungCard.serial + RungCard.parallel
        #expect(cards.map(\.id) == Rung.ID.allCases)
        for card in cards {
            #expect(!card.title.isEmpty && !card.change.isEmpty && !card.expectation.isEmpty)
            #expect(card.isParallel == (card.unit == .whole))
        }
    }

    @Test(arguments: [
        ("gcc (Debian 12.2.0-14) 12.2.0", "gcc", "(Debian 12.2.0-14) 12.2.0"),
        ("go version go1.19.8 linux/amd64", "go", "go1.19.8 linux/amd64"), ("tcc", "tcc", "of no number"),
        ("", "unknown", "of no number"),
    ])
    func `a compiler's line tells its name and version`(line: String, name: String, version: String) {
        #expect(Toolchain(saying: line, flags: ["-O"]) == Toolchain(name: name, version: version, flags: ["-O"]))
    }

    @Test(arguments: [
        ([(Rung.ID.pythonModule, 19_800.0), (.cO3, 340)], "5.6 hours: python-module 5.5 hours, c-o3 6 minutes;"),
        ([(.cO3, 50), (.packed, 0.1)], "50 s: c-o3 50 s;"), ([(.packed, 2)], "2.0 s: packed 2.0 s;"),
    ])
    func `the hours of a full ladder are named`(seconds: [(Rung.ID, Double)], words: String) {
        let text = FullEstimate(seconds: seconds).text
        #expect(text.hasPrefix("the whole ladder takes about \(words)"), "\(text)")
    }
}
