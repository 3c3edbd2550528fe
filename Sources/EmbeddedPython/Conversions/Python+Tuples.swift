internal import CPython

extension Python {
    /// A Python `tuple` of the values: `python.tuple(1, "a")`.
    public func tuple<each Element: ConvertibleToPython>(
        _ elements: repeat each Element
    ) throws(PythonError) -> PythonValue {
        PythonValue(try tupleObject(repeat each elements))
    }

    func tupleObject<each Element: ConvertibleToPython>(
        _ elements: repeat each Element
    ) throws(PythonError) -> PythonObject {
        var count = 0
        for _ in repeat each elements { count += 1 }
        // SAFETY: attached; a new reference. SetItem steals the element's.
        let tuple = try unsafe owned(cpython().pointee.PyTuple_New(count))
        var index = 0
        for element in repeat each elements {
            let object = try element.pythonObject(self)
            try unsafe succeeded(
                cpython().pointee.PyTuple_SetItem(tuple.unsafeAddress, index, object.relinquished()))
            index += 1
        }
        return tuple
    }

    /// The elements of a tuple or a list that has as many: `python.convert(object, to: (Int, String).self)`.
    public func convert<
        Object: PythonReference & ~Copyable, First: ConvertibleFromPython, Second: ConvertibleFromPython,
        each Other: ConvertibleFromPython
    >(
        _ object: borrowing Object, to type: (First, Second, repeat each Other).Type
    ) throws(PythonError) -> (First, Second, repeat each Other) {
        var count = 2
        for _ in repeat (each Other).self { count += 1 }
        var elements = try TupleElements(of: object, count: count, self)
        let first = try elements.next(as: First.self, self)
        let second = try elements.next(as: Second.self, self)
        return (first, second, repeat try elements.next(as: (each Other).self, self))
    }
}
