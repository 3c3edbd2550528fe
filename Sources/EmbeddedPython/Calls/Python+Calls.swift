extension Python {
    /// Calls `callable` without arguments.
    @inlinable
    @inline(__always)
    @discardableResult
    public func call<Callable: PythonReference & ~Copyable>(
        _ callable: borrowing Callable, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try invoke(callable, CallSite(file, line))
    }

    /// Calls `callable` without arguments, and converts its result.
    @inlinable
    @inline(__always)
    public func call<Callable: PythonReference & ~Copyable, Value: ConvertibleFromPython & ~Copyable>(
        _ callable: borrowing Callable, as type: Value.Type = Value.self, file: StaticString = #fileID,
        line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(consuming: invoke(callable, CallSite(file, line)), self)
    }

    /// Calls `callable` with one positional argument.
    @inlinable
    @inline(__always)
    @discardableResult
    public func call<Callable: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable>(
        _ callable: borrowing Callable, _ first: borrowing A, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try invoke(callable, first.pythonArgument(self), CallSite(file, line))
    }

    /// Calls `callable` with one positional argument, and converts its result.
    @inlinable
    @inline(__always)
    public func call<
        Callable: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable,
        Value: ConvertibleFromPython & ~Copyable
    >(
        _ callable: borrowing Callable, _ first: borrowing A, as type: Value.Type = Value.self,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(consuming: invoke(callable, first.pythonArgument(self), CallSite(file, line)), self)
    }

    /// Calls `callable` with two positional arguments.
    @inlinable
    @inline(__always)
    @discardableResult
    public func call<
        Callable: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable, B: ConvertibleToPython & ~Copyable
    >(
        _ callable: borrowing Callable, _ first: borrowing A, _ second: borrowing B, file: StaticString = #fileID,
        line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try invoke(callable, first.pythonArgument(self), second.pythonArgument(self), CallSite(file, line))
    }

    /// Calls `callable` with two positional arguments, and converts its result.
    @inlinable
    @inline(__always)
    public func call<
        Callable: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable, B: ConvertibleToPython & ~Copyable,
        Value: ConvertibleFromPython & ~Copyable
    >(
        _ callable: borrowing Callable, _ first: borrowing A, _ second: borrowing B, as type: Value.Type = Value.self,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(
            consuming: invoke(callable, first.pythonArgument(self), second.pythonArgument(self), CallSite(file, line)),
            self)
    }

    /// Calls `callable` with three positional arguments.
    @inlinable
    @inline(__always)
    @discardableResult
    public func call<
        Callable: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable, B: ConvertibleToPython & ~Copyable,
        C: ConvertibleToPython & ~Copyable
    >(
        _ callable: borrowing Callable, _ first: borrowing A, _ second: borrowing B, _ third: borrowing C,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try invoke(
            callable, first.pythonArgument(self), second.pythonArgument(self), third.pythonArgument(self),
            CallSite(file, line))
    }

    /// Calls `callable` with three positional arguments, and converts its result.
    @inlinable
    @inline(__always)
    public func call<
        Callable: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable, B: ConvertibleToPython & ~Copyable,
        C: ConvertibleToPython & ~Copyable, Value: ConvertibleFromPython & ~Copyable
    >(
        _ callable: borrowing Callable, _ first: borrowing A, _ second: borrowing B, _ third: borrowing C,
        as type: Value.Type = Value.self, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(
            consuming: invoke(
                callable, first.pythonArgument(self), second.pythonArgument(self), third.pythonArgument(self),
                CallSite(file, line)), self)
    }

    /// Calls `callable` with four positional arguments.
    @inlinable
    @inline(__always)
    @discardableResult
    public func call<
        Callable: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable, B: ConvertibleToPython & ~Copyable,
        C: ConvertibleToPython & ~Copyable, D: ConvertibleToPython & ~Copyable
    >(
        _ callable: borrowing Callable, _ first: borrowing A, _ second: borrowing B, _ third: borrowing C,
        _ fourth: borrowing D, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try invoke(
            callable, first.pythonArgument(self), second.pythonArgument(self), third.pythonArgument(self),
            fourth.pythonArgument(self), CallSite(file, line))
    }

    /// Calls `callable` with four positional arguments, and converts its result.
    @inlinable
    @inline(__always)
    public func call<
        Callable: PythonReference & ~Copyable, A: ConvertibleToPython & ~Copyable, B: ConvertibleToPython & ~Copyable,
        C: ConvertibleToPython & ~Copyable, D: ConvertibleToPython & ~Copyable, Value: ConvertibleFromPython & ~Copyable
    >(
        _ callable: borrowing Callable, _ first: borrowing A, _ second: borrowing B, _ third: borrowing C,
        _ fourth: borrowing D, as type: Value.Type = Value.self, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Value {
        try Value.fromPython(
            consuming: invoke(
                callable, first.pythonArgument(self), second.pythonArgument(self), third.pythonArgument(self),
                fourth.pythonArgument(self), CallSite(file, line)), self)
    }
}
