/// A Python `tuple` of these types: Swift's own tuples cannot conform to a protocol.
///
/// `Python.tuple` and `Python.convert` do with tuples themselves what this does as a part of other types, of
/// `[PythonTuple<String, Int>]` for example.
public struct PythonTuple<each Element> {
    /// The elements as a tuple of Swift's.
    public var elements: (repeat each Element)

    /// A tuple of these.
    public init(_ elements: repeat each Element) {
        self.elements = (repeat each elements)
    }
}

extension PythonTuple: Sendable where repeat each Element: Sendable {}

extension PythonTuple: Equatable where repeat each Element: Equatable {
    public static func == (left: PythonTuple, right: PythonTuple) -> Bool {
        for (left, right) in repeat (each left.elements, each right.elements) {
            guard left == right else { return false }
        }
        return true
    }
}

extension PythonTuple: Hashable where repeat each Element: Hashable {
    public func hash(into hasher: inout Hasher) {
        repeat (each elements).hash(into: &hasher)
    }
}

extension PythonTuple: ConvertibleToPython where repeat each Element: ConvertibleToPython {
    /// A `tuple`.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        try python.tupleObject(repeat each elements)
    }
}

extension PythonTuple: ConvertibleFromPython where repeat each Element: ConvertibleFromPython {
    /// The elements of a tuple or a list that has as many.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        var elements = try TupleElements(of: object, count: Self.count, python)
        self.elements = (repeat try elements.next(as: (each Element).self, python))
    }

    private static var count: Int {
        var count = 0
        for _ in repeat (each Element).self { count += 1 }
        return count
    }
}
