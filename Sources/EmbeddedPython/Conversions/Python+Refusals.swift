internal import CPython

// Each conversion that fails is `.conversion`, whatever Python's function raised to say so. Only what Python code raised
// on the way, an object's own `__index__` or `__iter__` for example, comes through as the exception it is.

extension Python {
    /// The error of a number's conversion that has just failed, with Python's exception pending.
    ///
    /// - Parameters:
    ///   - expected: what was asked for, if the object is nothing of the kind.
    ///   - type: whose range the number is beyond, if it is one.
    @usableFromInline
    @inline(never)
    func refusal(of object: borrowing PythonObject, expected: String, fitting type: Any.Type) -> PythonError {
        let error = raised()
        // SAFETY: the classes live for ever.
        if unsafe isOwn(error, cpython().pointee.PyExc_OverflowError.pointee) { return misfit(object, expected, type) }
        return refusal(error, of: object, expected: expected)
    }

    /// The same for what has no range.
    func refusal(of object: borrowing PythonObject, expected: String) -> PythonError {
        refusal(raised(), of: object, expected: expected)
    }

    /// What goes through `object`; `.conversion` if nothing can.
    func iterator(over object: borrowing PythonObject, expected: String) throws(PythonError) -> PythonIterator {
        do throws(PythonError) {
            return try PythonIterator(over: object, at: nil, self)
        } catch {
            throw refusal(error, of: object, expected: expected)
        }
    }

    private func refusal(_ error: PythonError, of object: borrowing PythonObject, expected: String) -> PythonError {
        // SAFETY: the class lives for ever.
        guard unsafe isOwn(error, cpython().pointee.PyExc_TypeError.pointee) else { return error }
        return .conversion(expected: expected, found: className(of: object))
    }

    /// A number that is beyond the range of `type`.
    @usableFromInline
    @inline(never)
    func misfit(_ object: borrowing PythonObject, _ expected: String, _ type: Any.Type) -> PythonError {
        .conversion(expected: "\(expected) that fits \(type)", found: value(of: object))
    }

    /// Whether Python itself raised this: then there is no line of Python code to blame, and so no traceback.
    func isOwn(_ error: PythonError, _ exceptionClass: OpaquePointer) -> Bool {
        guard case .exception(let exception) = error else { return false }
        // SAFETY: attached; both are borrowed. The traceback is a new reference or null.
        guard unsafe cpython().pointee.PyErr_GivenExceptionMatches(exception.object.unsafeAddress, exceptionClass) != 0
        else { return false }
        guard let traceback = unsafe cpython().pointee.PyException_GetTraceback(exception.object.unsafeAddress)
        else { return true }
        _ = unsafe PythonObject(owned: traceback)
        return false
    }

    /// Digits that a message shows. More of them, which take time quadratic in their number, say no more.
    private static var longestNumber: Int { 40 }

    /// A number as a message shows it; of others, and of long ones, what they are.
    func value(of object: borrowing PythonObject) -> String {
        do throws(PythonError) {
            if builtinTypes(of: object).contains(.int) {
                let bits = try convert(call("bit_length", of: object), to: Int.self)
                if bits > 3 * Self.longestNumber { return "int of \(bits) bits" }
            }
            let text = try description(of: object)
            return text.count <= Self.longestNumber ? text : className(of: object)
        } catch {
            return className(of: object)
        }
    }
}

extension PythonError {
    /// The same, where the value was a part of another one.
    func inside(_ place: @autoclosure () -> String) -> PythonError {
        guard case .conversion(let expected, let found) = self else { return self }
        return .conversion(expected: expected, found: "\(found) in \(place())")
    }
}
