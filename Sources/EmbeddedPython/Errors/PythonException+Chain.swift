internal import CPython

extension PythonException {
    /// `__cause__`: what this was raised `from`.
    public var cause: PythonException? {
        raised.read { reader, exception, _ in
            // SAFETY: attached; a new reference to an exception, or null without one pending.
            guard let cause = unsafe reader.quietly(cpython().pointee.PyException_GetCause(exception.unsafeAddress))
            else { return nil }
            return PythonException(cause, at: nil)
        }
    }

    /// `__context__`: what was being handled when this was raised; nil where `raise … from …` suppresses it.
    public var context: PythonException? {
        raised.read { reader, exception, python in
            if let suppressed = reader.attribute("__suppress_context__", of: exception), reader.isTrue(suppressed) {
                return nil
            }
            // SAFETY: as above.
            guard let context = unsafe reader.quietly(cpython().pointee.PyException_GetContext(exception.unsafeAddress))
            else { return nil }
            return PythonException(context, at: nil)
        }
    }

    /// This exception, what it came of, what that came of, and so on: the way of `cause`, or else of `context`.
    ///
    /// Ends where it would go in a circle.
    public var chain: [PythonException] {
        var chain: [PythonException] = []
        var seen: Set<UInt> = []
        var next: PythonException? = self
        // SAFETY: only the address is used; the chain keeps each object alive.
        while let current = next, seen.insert(UInt(bitPattern: unsafe current.object.unsafeAddress)).inserted {
            chain.append(current)
            next = current.cause ?? current.context
        }
        return chain
    }

    /// The exceptions that an exception group holds; empty for all others. Python has groups from 3.11 on.
    public var exceptions: [PythonException] {
        raised.read { reader, exception, _ in
            // SAFETY: attached; the classes live for ever.
            guard let group = unsafe cpython().pointee.PyExc_BaseExceptionGroup?.pointee,
                unsafe cpython().pointee.PyErr_GivenExceptionMatches(exception.unsafeAddress, group) != 0,
                let tuple = reader.attribute("exceptions", of: exception)
            else { return [] }
            return reader.elements(of: tuple) { _, part in
                let base = unsafe cpython().pointee.PyExc_BaseException.pointee
                guard unsafe cpython().pointee.PyErr_GivenExceptionMatches(part.unsafeAddress, base) != 0 else {
                    return nil
                }
                unsafe cpython().pointee.Py_IncRef(part.unsafeAddress)
                return PythonException(unsafe PythonObject(owned: part.unsafeAddress), at: nil)
            }
        } ?? []
    }
}
