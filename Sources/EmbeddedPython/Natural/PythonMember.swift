/// `object.name` on its way to be called: no bound method is made, and the attribute is not read.
@frozen
@dynamicCallable
public struct PythonMember {
    @usableFromInline let owner: PythonValue
    @usableFromInline let name: PythonName

    @inlinable
    @inline(__always)
    init(of owner: PythonValue, _ name: PythonName) {
        self.owner = owner
        self.name = name
    }
}

/// Arguments of one type, a literal's for example, need no boxes: the optimiser sees through to the conversion.
extension PythonMember {
    /// Calls the method with positional arguments.
    @inlinable
    @inline(__always)
    @discardableResult
    public func dynamicallyCall<Argument: ConvertibleToPython>(
        withArguments arguments: [Argument]
    ) throws(PythonError) -> PythonValue {
        PythonValue(try call(arguments))
    }

    /// Calls the method with positional arguments, and converts its result.
    @inlinable
    @inline(__always)
    public func dynamicallyCall<Argument: ConvertibleToPython, Value: ConvertibleFromPython & ~Copyable>(
        withArguments arguments: [Argument]
    ) throws(PythonError) -> Value {
        try Value.fromPython(consuming: call(arguments), Python.current())
    }

    @inlinable
    @inline(__always)
    func call<Argument: ConvertibleToPython>(_ arguments: [Argument]) throws(PythonError) -> PythonObject {
        let python = try Python.current()
        return switch arguments.count {
        case 1: try call(python, arguments[0])
        case 2: try call(python, arguments[0], arguments[1])
        default: try python.invoke(.method(name, of: UnownedReference(owner)), arguments)
        }
    }
}

extension PythonMember {
    /// Calls the method with positional arguments.
    @inlinable
    @inline(__always)
    @discardableResult
    public func dynamicallyCall(
        withArguments arguments: [any ConvertibleToPython]
    ) throws(PythonError) -> PythonValue {
        PythonValue(try call(arguments))
    }

    /// Calls the method with positional arguments, and converts its result.
    @inlinable
    @inline(__always)
    public func dynamicallyCall<Value: ConvertibleFromPython & ~Copyable>(
        withArguments arguments: [any ConvertibleToPython]
    ) throws(PythonError) -> Value {
        try Value.fromPython(consuming: call(arguments), Python.current())
    }

    @inlinable
    @inline(__always)
    func call(_ arguments: [any ConvertibleToPython]) throws(PythonError) -> PythonObject {
        let python = try Python.current()
        return switch arguments.count {
        case 0: try python.invokeMethod(name, owner, nil)
        case 1: try call(python, arguments[0])
        case 2: try call(python, arguments[0], arguments[1])
        default: try python.invoke(.method(name, of: UnownedReference(owner)), arguments)
        }
    }
}

// The arguments are borrowed here, and so live until the call returns: the array that they came in may go as soon as the last
// of them was read.
extension PythonMember {
    @inlinable
    @inline(__always)
    func call<First: ConvertibleToPython>(
        _ python: borrowing Python, _ first: borrowing First
    ) throws(PythonError) -> PythonObject {
        try python.invokeMethod(name, owner, first.pythonArgument(python), nil)
    }

    @inlinable
    @inline(__always)
    func call<First: ConvertibleToPython, Second: ConvertibleToPython>(
        _ python: borrowing Python, _ first: borrowing First, _ second: borrowing Second
    ) throws(PythonError) -> PythonObject {
        try python.invokeMethod(name, owner, first.pythonArgument(python), second.pythonArgument(python), nil)
    }
}

extension PythonMember {
    /// Calls the method with arguments of which some have names.
    @discardableResult
    public func dynamicallyCall(
        withKeywordArguments arguments: KeyValuePairs<PythonName, any ConvertibleToPython>
    ) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().invoke(.method(name, of: UnownedReference(owner)), arguments))
    }

    /// Calls the method with arguments of which some have names, and converts its result.
    public func dynamicallyCall<Value: ConvertibleFromPython & ~Copyable>(
        withKeywordArguments arguments: KeyValuePairs<PythonName, any ConvertibleToPython>
    ) throws(PythonError) -> Value {
        let python = try Python.current()
        return try Value.fromPython(
            consuming: python.invoke(.method(name, of: UnownedReference(owner)), arguments), python)
    }
}
