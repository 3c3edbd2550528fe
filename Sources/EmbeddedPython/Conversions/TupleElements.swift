/// The elements of a tuple, taken one after the other.
struct TupleElements: ~Copyable {
    private let tuple: PythonObject
    private var index = 0

    /// - Throws: `.conversion` unless `object` is a tuple or a list of `count` elements.
    init<Object: PythonReference & ~Copyable>(
        of object: borrowing Object, count: Int, _ python: borrowing Python
    ) throws(PythonError) {
        let expected = "tuple of \(count)"
        guard python.builtinTypes(of: object).contains(any: [.tuple, .list]) else {
            throw .conversion(expected: expected, found: python.className(of: object))
        }
        let found = try python.count(of: object)
        guard found == count else {
            throw .conversion(expected: expected, found: "\(python.className(of: object)) of \(found)")
        }
        tuple = python.copy(object)
    }

    mutating func next<Element: ConvertibleFromPython>(
        as type: Element.Type, _ python: borrowing Python
    ) throws(PythonError) -> Element {
        defer { index += 1 }
        do throws(PythonError) {
            return try Element.fromPython(consuming: python.item(index, of: tuple), python)
        } catch {
            throw error.inside("element \(index)")
        }
    }
}
