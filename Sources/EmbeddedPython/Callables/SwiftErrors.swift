internal import CPython

/// A Swift error on its way through Python.
private final class CarriedError: Sendable {
    let error: any Error

    init(_ error: any Error) {
        self.error = error
    }
}

extension Python {
    /// Makes a RecursionError the pending exception.
    func raiseRecursionError() {
        // SAFETY: attached; the class lives for ever, and the text is copied.
        unsafe cpython().pointee.PyErr_SetString(
            cpython().pointee.PyExc_RecursionError.pointee, "too many Swift functions have called each other")
    }

    /// Makes `error` the pending exception, for a native function that is about to answer null.
    func raise(anyError error: any Error) {
        if let error = error as? PythonError { return raise(error) }
        do throws(PythonError) {
            let exceptionClass = try support("SwiftError")
            let exception = try call(exceptionClass, String(describing: error))
            try setAttribute("_swift_error", of: exception, to: capsule(of: CarriedError(error), as: .error))
            // SAFETY: attached; both are borrowed.
            unsafe cpython().pointee.PyErr_SetObject(exceptionClass.unsafeAddress, exception.unsafeAddress)
        } catch {
            raise(error)
        }
    }
}

extension PythonException {
    /// What a Swift closure threw, if this exception stands for it: the very value.
    public var swiftError: (any Error)? {
        raised.read { reader, exception, python in
            guard let capsule = reader.attribute("_swift_error", of: exception) else { return nil }
            return (unsafe python.contents(ofCapsule: capsule.unsafeAddress, .error) as? CarriedError)?.error
        }
    }
}
