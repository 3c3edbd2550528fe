extension Python {
    /// Calls the method `name` of `object` without arguments.
    @inlinable
    @inline(__always)
    @discardableResult
    public func call<Object: PythonReference & ~Copyable>(
        _ name: PythonName, of object: borrowing Object, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try invokeMethod(name, object, CallSite(file, line))
    }

    /// Calls the method `name` of `object` without arguments, and converts its result.
    @inlinable
    @inline(__always)
    public func call<Object: PythonReference & ~Copyable, Value: ConvertibleFromPython & ~Copyable>(
        _ name: PythonName, of object: borrowing Object, as type: Value.Type = Value.self, file: StaticString = #fileID,
        line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(consuming: invokeMethod(name, object, CallSite(file, line)), self)
    }

    /// Calls the method `name` of `object` with one positional argument.
    @inlinable
    @inline(__always)
    @discardableResult
    public func call<Object: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable>(
        _ name: PythonName, of object: borrowing Object, _ first: borrowing A, file: StaticString = #fileID,
        line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try invokeMethod(name, object, first.pythonArgument(self), CallSite(file, line))
    }

    /// Calls the method `name` of `object` with one positional argument, and converts its result.
    @inlinable
    @inline(__always)
    public func call<
        Object: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable,
        Value: ConvertibleFromPython & ~Copyable
    >(
        _ name: PythonName, of object: borrowing Object, _ first: borrowing A, as type: Value.Type = Value.self,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(
            consuming: invokeMethod(name, object, first.pythonArgument(self), CallSite(file, line)), self)
    }

    /// Calls the method `name` of `object` with two positional arguments.
    @inlinable
    @inline(__always)
    @discardableResult
    public func call<
        Object: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable, B: ConvertibleToPython & ~Copyable
    >(
        _ name: PythonName, of object: borrowing Object, _ first: borrowing A, _ second: borrowing B,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try invokeMethod(name, object, first.pythonArgument(self), second.pythonArgument(self), CallSite(file, line))
    }

    /// Calls the method `name` of `object` with two positional arguments, and converts its result.
    @inlinable
    @inline(__always)
    public func call<
        Object: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable, B: ConvertibleToPython & ~Copyable,
        Value: ConvertibleFromPython & ~Copyable
    >(
        _ name: PythonName, of object: borrowing Object, _ first: borrowing A, _ second: borrowing B,
        as type: Value.Type = Value.self, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(
            consuming: invokeMethod(
                name, object, first.pythonArgument(self), second.pythonArgument(self), CallSite(file, line)), self)
    }

    /// Calls the method `name` of `object` with three positional arguments.
    @inlinable
    @inline(__always)
    @discardableResult
    public func call<
        Object: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable, B: ConvertibleToPython & ~Copyable,
        C: ConvertibleToPython & ~Copyable
    >(
        _ name: PythonName, of object: borrowing Object, _ first: borrowing A, _ second: borrowing B,
        _ third: borrowing C, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try invokeMethod(
            name, object, first.pythonArgument(self), second.pythonArgument(self), third.pythonArgument(self),
            CallSite(file, line))
    }

    /// Calls the method `name` of `object` with three positional arguments, and converts its result.
    @inlinable
    @inline(__always)
    public func call<
        Object: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable, B: ConvertibleToPython & ~Copyable,
        C: ConvertibleToPython & ~Copyable, Value: ConvertibleFromPython & ~Copyable
    >(
        _ name: PythonName, of object: borrowing Object, _ first: borrowing A, _ second: borrowing B,
        _ third: borrowing C, as type: Value.Type = Value.self, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(
            consuming: invokeMethod(
                name, object, first.pythonArgument(self), second.pythonArgument(self), third.pythonArgument(self),
                CallSite(file, line)), self)
    }

    /// Calls the method `name` of `object` with four positional arguments.
    @inlinable
    @inline(__always)
    @discardableResult
    public func call<
        Object: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable, B: ConvertibleToPython & ~Copyable,
        C: ConvertibleToPython & ~Copyable, D: ConvertibleToPython & ~Copyable
    >(
        _ name: PythonName, of object: borrowing Object, _ first: borrowing A, _ second: borrowing B,
        _ third: borrowing C, _ fourth: borrowing D, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try invokeMethod(
            name, object, first.pythonArgument(self), second.pythonArgument(self), third.pythonArgument(self),
            fourth.pythonArgument(self), CallSite(file, line))
    }

    /// Calls the method `name` of `object` with four positional arguments, and converts its result.
    @inlinable
    @inline(__always)
    public func call<
        Object: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable, B: ConvertibleToPython & ~Copyable,
        C: ConvertibleToPython & ~Copyable, D: ConvertibleToPython & ~Copyable, Value: ConvertibleFromPython & ~Copyable
    >(
        _ name: PythonName, of object: borrowing Object, _ first: borrowing A, _ second: borrowing B,
        _ third: borrowing C, _ fourth: borrowing D, as type: Value.Type = Value.self, file: StaticString = #fileID,
        line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(
            consuming: invokeMethod(
                name, object, first.pythonArgument(self), second.pythonArgument(self), third.pythonArgument(self),
                fourth.pythonArgument(self), CallSite(file, line)), self)
    }
}
