public import CPython

// Int has an implementation of its own; all others share this one.

extension ConvertibleToPython where Self: FixedWidthInteger {
    /// A Python `int`.
    @inlinable
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference.
        guard let value = Int64(exactly: self) else { return try python.wideInteger(self) }
        return try unsafe python.owned(cpython().pointee.PyLong_FromLongLong(value))
    }
}

extension ConvertibleFromPython where Self: FixedWidthInteger {
    /// The value of an `int`, or of an object that stands for one by `__index__`, as a bool and NumPy's integers do.
    ///
    /// A float does not, not even a whole one. What does not fit is an error.
    @inlinable
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        // SAFETY: attached; -1 may be the value, and an overflow is not an exception.
        var overflow: CInt = 0
        let value = unsafe cpython().pointee.PyLong_AsLongLongAndOverflow(object.unsafeAddress, &overflow)
        if value == -1, unsafe cpython().pointee.PyErr_Occurred() != nil {
            throw python.refusal(of: object, expected: "int", fitting: Self.self)
        }
        if overflow == 0, let value = Self(exactly: value) {
            self = value
        } else if overflow != 0, let value = try python.wideInteger(object, as: Self.self) {
            self = value
        } else {
            throw python.misfit(object, "int", Self.self)
        }
    }
}

extension Python {
    /// An `int` of any width, put together from 64 bits at a time.
    @usableFromInline
    func wideInteger(_ value: some FixedWidthInteger) throws(PythonError) -> PythonObject {
        // The highest word has the sign, if there is one.
        var words = ArraySlice(value.words)
        let highest = words.removeLast()
        // SAFETY: attached; new references.
        var total =
            value < 0
            ? try unsafe owned(cpython().pointee.PyLong_FromLongLong(Int64(truncatingIfNeeded: highest)))
            : try unsafe owned(cpython().pointee.PyLong_FromUnsignedLongLong(UInt64(highest)))
        let width = try UInt.bitWidth.pythonObject(self)
        for word in words.reversed() {
            total = try unsafe owned(cpython().pointee.PyNumber_Lshift(total.unsafeAddress, width.unsafeAddress))
            let low = try unsafe owned(cpython().pointee.PyLong_FromUnsignedLongLong(UInt64(word)))
            total = try unsafe owned(cpython().pointee.PyNumber_Or(total.unsafeAddress, low.unsafeAddress))
        }
        return total
    }

    /// The value of an `int` beyond the range of Int64; nil if it is beyond this type's, too, or takes over 128 bits.
    @usableFromInline
    func wideInteger<Value: FixedWidthInteger>(
        _ object: borrowing PythonObject, as type: Value.Type
    ) throws(PythonError) -> Value? {
        // SAFETY: attached; new references. An `int` alone is shifted and masked.
        let integer = try unsafe owned(cpython().pointee.PyNumber_Index(object.unsafeAddress))
        let low = unsafe UInt128(cpython().pointee.PyLong_AsUnsignedLongLongMask(integer.unsafeAddress))
        let width = try 64.pythonObject(self)
        let rest = try unsafe owned(cpython().pointee.PyNumber_Rshift(integer.unsafeAddress, width.unsafeAddress))
        var overflow: CInt = 0
        let high = unsafe cpython().pointee.PyLong_AsLongLongAndOverflow(rest.unsafeAddress, &overflow)
        if overflow == 0 { return Value(exactly: Int128(high) << 64 | Int128(low)) }
        guard overflow > 0 else { return nil }
        let unsigned = unsafe cpython().pointee.PyLong_AsUnsignedLongLong(rest.unsafeAddress)
        if unsigned == .max, unsafe cpython().pointee.PyErr_Occurred() != nil {
            unsafe cpython().pointee.PyErr_Clear()
            return nil
        }
        return Value(exactly: UInt128(unsigned) << 64 | low)
    }
}
