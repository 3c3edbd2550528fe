internal import CPython

/// Reads an exception, whatever its class makes of that: nothing here throws, and what cannot be read is nil.
///
/// An exception that is raised while reading is dropped: if it were described too, one whose `__str__` raises its own
/// kind would never end. KeyboardInterrupt alone is kept, because it was meant for the program, not for the reader.
struct ExceptionReader {
    private var wasInterrupted = false

    /// Runs `body`, and leaves Python as it was: what was pending before is pending again, and a KeyboardInterrupt that
    /// came meanwhile comes again in the Python code that this thread runs next.
    static func read<Result>(
        _ python: borrowing Python, _ body: (inout ExceptionReader, borrowing Python) -> Result?
    ) -> Result? {
        var type: OpaquePointer?
        var value: OpaquePointer?
        var traceback: OpaquePointer?
        // SAFETY: attached. What Fetch hands over, owned or null, Restore takes back.
        unsafe cpython().pointee.PyErr_Fetch(&type, &value, &traceback)
        defer { unsafe cpython().pointee.PyErr_Restore(type, value, traceback) }
        var reader = ExceptionReader()
        var result = body(&reader, python)
        guard reader.wasInterrupted else { return result }
        // The interrupt spoilt the first reading, and is over.
        if result == nil { result = body(&reader, python) }
        // SAFETY: attached; the class lives for ever. Fails only for a thread that Python does not know.
        _ = unsafe cpython().pointee.PyThreadState_SetAsyncExc(
            cpython().pointee.PyThread_get_thread_ident(), cpython().pointee.PyExc_KeyboardInterrupt.pointee)
        return result
    }

    /// A new reference straight from the C API; null, with an exception pending or not, is nil and none.
    mutating func quietly(_ result: OpaquePointer?) -> PythonObject? {
        // SAFETY: every caller is attached and passes a new reference or null.
        if let result = unsafe result { return unsafe PythonObject(owned: result) }
        let interrupt = unsafe cpython().pointee.PyExc_KeyboardInterrupt.pointee
        if unsafe cpython().pointee.PyErr_GivenExceptionMatches(cpython().pointee.PyErr_Occurred(), interrupt) != 0 {
            wasInterrupted = true
        }
        unsafe cpython().pointee.PyErr_Clear()
        return nil
    }

    mutating func attribute(_ name: String, of object: borrowing PythonObject) -> PythonObject? {
        // SAFETY: the caller is attached; the name is read during the call.
        unsafe quietly(cpython().pointee.PyObject_GetAttrString(object.unsafeAddress, name))
    }

    /// Whether the object is true, and says so.
    mutating func isTrue(_ object: borrowing PythonObject) -> Bool {
        // SAFETY: the caller is attached.
        let truth = unsafe cpython().pointee.PyObject_IsTrue(object.unsafeAddress)
        if truth < 0 { _ = unsafe quietly(nil) }
        return truth == 1
    }

    /// The text of a `str`.
    mutating func text(_ object: borrowing PythonObject, _ python: borrowing Python) -> String? {
        do {
            return try python.string(object)
        } catch {
            if case .exception(let exception) = error, exception.isKeyboardInterrupt { wasInterrupted = true }
            return nil
        }
    }

    /// `str(object)`.
    mutating func description(of object: borrowing PythonObject, _ python: borrowing Python) -> String? {
        // SAFETY: attached; a new reference.
        guard let text = unsafe quietly(cpython().pointee.PyObject_Str(object.unsafeAddress)) else { return nil }
        return self.text(text, python)
    }

    /// What `element` makes of the elements of a tuple or list; empty for any other object, nil if one element is nil.
    ///
    /// Lists and tuples alone, by their own storage: what else is a sequence may have no end.
    mutating func elements<Element>(
        of object: borrowing PythonObject, _ element: (inout ExceptionReader, borrowing PythonObject) -> Element?
    ) -> [Element]? {
        // SAFETY: attached; a new tuple, or null for what is no list.
        if let copy = unsafe quietly(cpython().pointee.PyList_AsTuple(object.unsafeAddress)) {
            return elements(ofTuple: copy, element)
        }
        return elements(ofTuple: object, element)
    }

    private mutating func elements<Element>(
        ofTuple tuple: borrowing PythonObject,
        _ element: (inout ExceptionReader, borrowing PythonObject) -> Element?
    ) -> [Element]? {
        // SAFETY: attached. The caller keeps the tuple; what it lends gets an owner here.
        let count = unsafe cpython().pointee.PyTuple_Size(tuple.unsafeAddress)
        if count < 0 { unsafe cpython().pointee.PyErr_Clear() }
        var elements: [Element] = []
        for index in 0..<max(0, count) {
            let item = unsafe cpython().pointee.PyTuple_GetItem(tuple.unsafeAddress, index)
            unsafe cpython().pointee.Py_IncRef(item)
            guard let item = unsafe quietly(item), let value = element(&self, item) else { return nil }
            elements.append(value)
        }
        return elements
    }
}
