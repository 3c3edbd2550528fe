import EmbeddedPython
import Foundation
import Testing

private struct Point: PythonCodable, Equatable {
    var x: Double
    var y: Double
}

private enum Shape: Codable, Equatable {
    case circle(center: Point, radius: Int)
    case polygon([Point])
    case nothing
}

private enum Level: String, Codable { case low, high }

private struct Everything: Codable, Equatable {
    var number: Int
    var text: String
    var none: Int?
    var some: Level?
    var points: [Point]
    var shapes: [Shape]
    var byName: [String: Shape]
    var byNumber: [Int: Point]
    var data: Data
    var date: Date
    var amount: Decimal
    var url: URL
    var matrix: [[Float]]
}

private class Base: Codable {
    var base = 1
}

private final class Derived: Base {
    var own = [2]

    enum Keys: CodingKey { case own }

    override init() { super.init() }

    required init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Keys.self)
        own = try container.decode([Int].self, forKey: .own)
        try super.init(from: container.superDecoder())
    }

    override func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(own, forKey: .own)
        try super.encode(to: container.superEncoder())
    }
}

private final class Link: Codable {
    var next: Link?

    init(_ next: Link?) { self.next = next }
}

/// Contains others of its kind by a conversion of its own.
private struct Tree: PythonCodable {
    var children: [Tree]
}

extension WithPython {
    @Suite struct CodingTests {
        private func everything() throws -> Everything {
            try Everything(
                number: .max, text: "a\0é", none: nil, some: .high, points: [Point(x: 1, y: -0.5)],
                shapes: [.circle(center: Point(x: 0, y: 0), radius: 2), .polygon([]), .nothing],
                byName: ["1": .nothing, "b": .polygon([Point(x: 3, y: 4)])], byNumber: [7: Point(x: 7, y: 7)],
                data: Data([0, 255]), date: Date(timeIntervalSince1970: 1.5),
                amount: Decimal(sign: .plus, exponent: -1, significand: 1),
                url: #require(URL(string: "https://example.org")), matrix: [[1, 2], []])
        }

        @Test func `a struct of everything comes back as it went`() throws {
            try withPython { python in
                let original = try everything()
                let back = try python.decode(try python.encode(original), as: Everything.self)
                #expect(back == original)
            }
        }

        @Test func `members go as their counterparts`() throws {
            try withPython { python in
                let kinds = try python.evaluate(
                    "{name: type(value).__name__ for name, value in e.items()}",
                    with: ["e": PythonValue(try python.encode(everything()))],
                    as: [String: String].self)
                #expect(
                    kinds == [
                        "number": "int", "text": "str", "some": "str", "points": "list", "shapes": "list",
                        "byName": "dict",
                        "byNumber": "dict", "data": "bytes", "date": "datetime", "amount": "Decimal", "url": "str",
                        "matrix": "list",
                    ])
                let shape = try python.debugDescription(
                    of: try python.encode(Shape.circle(center: Point(x: 1, y: 2), radius: 3)))
                #expect(shape == "{'circle': {'center': {'x': 1.0, 'y': 2.0}, 'radius': 3}}")
            }
        }

        @Test func `objects with attributes are decoded, too`() throws {
            try withPython { python in
                try python.run(
                    """
                    import collections, dataclasses, types
                    @dataclasses.dataclass
                    class DecodedPoint:
                        x: float
                        y: float
                    class DecodedSlots:
                        __slots__ = ('x', 'y')
                    decoded_slots = DecodedSlots()
                    decoded_slots.x, decoded_slots.y = 1, 2
                    """)
                for literal in [
                    "DecodedPoint(1, 2)", "decoded_slots", "types.SimpleNamespace(x=1, y=2, z=3)", "{'x': 1, 'y': 2}",
                    "collections.namedtuple('P', 'x y')(1, 2)", "types.MappingProxyType({'x': 1, 'y': 2})",
                ] {
                    let point = try python.evaluate(literal, as: Point.self)
                    #expect(point == Point(x: 1, y: 2))
                }
                let numbered = try python.decode(try python.evaluate("{1: {'x': 1, 'y': 2}}"), as: [Int: Point].self)
                #expect(numbered == [1: Point(x: 1, y: 2)])
            }
        }

        @Test func `PythonCodable values are arguments and results`() throws {
            try withPython { python in
                let mirror = try python.evaluate("lambda p: {'x': p['y'], 'y': p['x']}")
                let point: Point = try mirror(Point(x: 1, y: 2))
                #expect(point == Point(x: 2, y: 1))
                let points = try python.convert(python.object([point]), to: [Point].self)
                #expect(points == [point])
            }
        }

        @Test func `superclasses have a place of their own`() throws {
            try withPython { python in
                let value = Derived()
                value.base = 5
                let object = try python.encode(value)
                let text = try python.debugDescription(of: object)
                #expect(text == "{'own': [2], 'super': {'base': 5}}")
                let back = try python.decode(object, as: Derived.self)
                #expect(back.base == 5 && back.own == [2])
            }
        }

        @Test(arguments: [
            ("{'x': 1}", "member y; nothing of that name"), ("{'x': 1, 'y': 'a'}", "number; str in y"),
            ("{'x': 1, 'y': None}", "number; NoneType in y"), ("5", "dict or object with attributes; int"),
            ("[1]", "dict or object with attributes; list"), ("None", "dict or object with attributes; NoneType"),
        ])
        func `a member that does not fit is named`(literal: String, message: String) throws {
            try withPython { python in
                let object = try python.evaluate(literal)
                let refused = try refusal { () throws(PythonError) in _ = try python.decode(object, as: Point.self) }
                #expect(refused == message)
            }
        }

        @Test func `paths lead to the member`() throws {
            try withPython { python in
                let object = try python.evaluate("{'polygon': {'_0': [{'x': 1, 'y': 2}, {'x': 1, 'y': []}]}}")
                let refused = try refusal { () throws(PythonError) in _ = try python.decode(object, as: Shape.self) }
                #expect(refused.hasPrefix("number; list in y"))
                let level = try python.evaluate("'middle'")
                let unknown = try refusal { () throws(PythonError) in _ = try python.decode(level, as: Level.self) }
                #expect(unknown.hasPrefix("Level; ") && unknown.contains("middle"))
            }
        }

        @Test func `what Python raises while decoding comes through as itself`() throws {
            try withPython { python in
                try python.run("class DecodeRaises:\n    x = 1\n    @property\n    def y(self): raise KeyError('y')")
                let object = try python.evaluate("DecodeRaises()")
                let error = try exception { () throws(PythonError) in _ = try python.decode(object, as: Point.self) }
                #expect(error.type == "KeyError")
            }
        }

        @Test func `what contains itself is refused both ways`() throws {
            try withPython { python in
                try python.run(
                    "decode_loop = {}\ndecode_loop['next'] = decode_loop\ndecode_tree = {'children': []}\ndecode_tree['children'].append(decode_tree)"
                )
                let loop = try python.evaluate("decode_loop")
                let decoded = try refusal { () throws(PythonError) in _ = try python.decode(loop, as: Link.self) }
                #expect(decoded.contains("does it contain itself?"))
                let tree = try python.evaluate("decode_tree")
                let branches = try refusal { () throws(PythonError) in
                    _ = try python.convert(tree, to: Tree.self) as Tree
                }
                #expect(branches.contains("does it contain itself?"))
                let link = Link(nil)
                link.next = link
                defer { link.next = nil }
                let encoded = try refusal { () throws(PythonError) in _ = try python.encode(link) }
                #expect(encoded.contains("does it contain itself?"))
                var deep = Link(nil)
                for _ in 0..<80 { deep = Link(deep) }
                var count = 0
                var last: Link? = try python.decode(try python.encode(deep), as: Link.self)
                while let link = last { (count, last) = (count + 1, link.next) }
                #expect(count == 81)
            }
        }
    }
}
