import Foundation
import FoundationXML
import Testing

@testable import Findings
@testable import Reporting

/// What pyscripts/charts.py makes of pictures. Skipped where no Python has matplotlib: `scripts/setup --charts`.
@Suite(.enabled(if: Charts.python != nil, "no Python here has matplotlib: scripts/setup --charts"))
struct ChartsTests {
    @Test func `run alone, it turns a picture into an SVG, the same each time`() throws {
        let picture = try #require(HTMLReport(.dot(Fixture.single)).pictures.first)
        let data = try JSONEncoder().encode(picture)
        let drawings = try (0..<2).map { _ in
            try Tool.run(try #require(Charts.python), [Charts.script], input: data)
        }
        #expect(drawings[0] == drawings[1])
        #expect(drawings[0].hasPrefix("<svg "))
    }

    @Test(arguments: NamedFixture.allCases)
    func `every picture tells what it is, and each of its marks tells its value`(fixture: NamedFixture) throws {
        let pictures = HTMLReport(fixture.report).pictures
        for (picture, drawing) in zip(pictures, try Charts.draw(pictures)) {
            let elements = try Elements(of: drawing)
            #expect(elements.texts("title").first == picture.title)
            #expect(elements.texts("desc") == [picture.description])
            let hovers = picture.panels.flatMap { panel in
                panel.rules.map(\.hover) + panel.bars.map(\.hover) + panel.lines.flatMap { $0.points.map(\.hover) }
                    + panel.cells.map(\.hover)
            }
            #expect(elements.texts("title").dropFirst().sorted() == hovers.sorted())
            for words in picture.legend.map(\.text) + picture.panels.map(\.heading) where !words.isEmpty {
                #expect(elements.texts("text").contains(words))
            }
        }
    }

    @Test func `pictures of one page share no id, and refer to nothing that is not there`() throws {
        let pictures = HTMLReport([("a", .dot(Fixture.report)), ("b", .ladder(LadderFixture.report))]).pictures
        let elements = try Charts.draw(pictures).map(Elements.init)
        let ids = elements.flatMap(\.ids)
        #expect(Set(ids).count == ids.count)
        for (picture, own) in zip(pictures, elements) {
            #expect(own.ids.allSatisfy { $0.hasPrefix(picture.id) })
            #expect(own.references.isSubset(of: own.ids))
        }
    }

    @Test func `colours are the page's, and no placeholder is left`() throws {
        let style = try #require(HTMLPage.style.split(separator: "}").first)
        for drawing in try Charts.draw(HTMLReport(.dot(Fixture.report)).pictures) {
            #expect(!drawing.contains("#fa11"))
            #expect(!drawing.contains("#000000"))
            for match in drawing.matches(of: #/var\((--[a-z0-9-]+)/#) { #expect(style.contains("\(match.output.1):")) }
        }
        for colour in Colour.allCases { #expect(style.contains("--\(colour.rawValue):")) }
    }

    @Test func `5,000 stacks weigh less than 300 kB, at both widths together`() throws {
        let pictures = HTMLReport(.run(RunFixture.large)).pictures.filter { $0.id.hasPrefix("stacks") }
        let drawings = try Charts.draw(pictures)
        #expect(drawings.count == 2)
        #expect(drawings.reduce(0) { $0 + $1.utf8.count } < 300_000)
    }

    @Test func `words stay words`() throws {
        let strings =
            HostileTextTests.strings + ["$\\frac{1}{2}$", "$x_1$ and $", "a_b^c", "\\alpha", "\u{5D0}\u{5D1}"]
        var picture = try #require(HTMLReport(.dot(Fixture.report)).pictures.first { $0.id == "glue-wide" })
        let words = strings.map(PictureText.short).filter { !$0.trimmingCharacters(in: .whitespaces).isEmpty }
        picture.legend = words.map { Picture.Key(text: $0, colour: .first, mark: .line) }
        for index in picture.panels[0].lines[0].points.indices {
            picture.panels[0].lines[0].points[index].hover = words[index % words.count]
        }
        let elements = try Elements(of: try #require(try Charts.draw([picture]).first))
        #expect(Set(words).isSubset(of: elements.texts("text")))
        #expect(Set(words.prefix(picture.panels[0].lines[0].points.count)).isSubset(of: elements.texts("title")))
        #expect(
            Set(elements.names) == [
                "svg", "title", "desc", "g", "path", "text", "use", "defs", "circle", "clipPath", "rect",
            ])
    }
}

/// pyscripts/charts.py, run by itself.
private enum Charts {
    static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../pyscripts/charts.py").standardized.path

    /// A Python that has matplotlib.
    static let python = ["python3", "/usr/bin/python3"].first { candidate in
        (try? Tool.run("/usr/bin/env", [candidate, "-c", "import matplotlib"])) != nil
    }.map {
        $0 == "python3"
            ? (try? Tool.run("/usr/bin/env", [$0, "-c", "import sys; print(sys.executable, end='')"])) ?? $0 : $0
    }

    /// All in one process, since loading matplotlib takes most of the time.
    static func draw(_ pictures: [Picture]) throws -> [String] {
        let program = """
            import importlib.util, json, sys
            spec = importlib.util.spec_from_file_location("charts", sys.argv[1])
            charts = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(charts)
            print(json.dumps([charts.svg_of(picture) for picture in json.load(sys.stdin)]))
            """
        let answer = try Tool.run(
            try #require(python), ["-c", program, script], input: try JSONEncoder().encode(pictures))
        return try JSONDecoder().decode([String].self, from: Data(answer.utf8))
    }
}

/// What stands in an SVG, by a reader that is not ours.
private final class Elements: NSObject, XMLParserDelegate {
    private(set) var names: [String] = []
    private(set) var ids: [String] = []
    private(set) var references: Set<String> = []
    private var words: [(element: String, text: String)] = []
    private var open: [Int] = []

    init(of drawing: String) throws {
        super.init()
        let parser = XMLParser(data: Data(drawing.utf8))
        parser.delegate = self
        #expect(parser.parse(), "no XML: \(String(describing: parser.parserError))")
    }

    func texts(_ element: String) -> [String] {
        words.filter { $0.element == element }.map(\.text)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        names.append(name)
        open.append(words.count)
        words.append((name, ""))
        if let id = attributes["id"] { ids.append(id) }
        if let target = attributes["xlink:href"] { references.insert(String(target.dropFirst())) }
        if let clip = attributes["clip-path"] { references.insert(String(clip.dropFirst(5).dropLast())) }
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if let last = open.last { words[last].text += text }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }
}
