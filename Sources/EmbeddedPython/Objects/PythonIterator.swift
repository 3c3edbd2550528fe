internal import CPython

/// Goes through what Python iterates over: `while let element = try iterator.next(python) { … }`.
///
/// Constant, since Python's iterator holds the place: Swift 6.3's optimiser does not release a variable of a type like this
/// that changes in the condition of a loop.
public struct PythonIterator: ~Copyable {
    private let iterator: PythonObject
    private let site: CallSite?

    /// `iter(object)`
    public init<Object: PythonReference & ~Copyable>(
        over object: borrowing Object, _ python: borrowing Python, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) {
        try self.init(over: object, at: CallSite(file, line), python)
    }

    init<Object: PythonReference & ~Copyable>(
        over object: borrowing Object, at site: CallSite?, _ python: borrowing Python
    ) throws(PythonError) {
        // SAFETY: attached; a new reference.
        let iterator = try unsafe python.owned(cpython().pointee.PyObject_GetIter(object.unsafeAddress), at: site)
        self.iterator = iterator
        self.site = site
    }

    /// The next element, or nil after the last.
    public func next(_ python: borrowing Python) throws(PythonError) -> PythonObject? {
        // SAFETY: attached; a new reference, or null with or without an exception.
        if let element = unsafe cpython().pointee.PyIter_Next(iterator.unsafeAddress) {
            return unsafe PythonObject(owned: element)
        }
        if unsafe cpython().pointee.PyErr_Occurred() != nil { throw python.raised(at: site) }
        return nil
    }
}

extension Python {
    /// Calls `body` with each element that Python's `for` would give.
    public func forEach<Object: PythonReference & ~Copyable, Failure: Error>(
        in object: borrowing Object, file: StaticString = #fileID, line: Int = #line,
        _ body: (borrowing PythonObject) throws(Failure) -> Void
    ) throws {
        let iterator = try PythonIterator(over: object, self, file: file, line: line)
        while let element = try iterator.next(self) { try body(element) }
    }
}
