// Python code calls these on any of its threads, and keeps them as long as it likes: so the closures are `@Sendable`.
// What they capture lives as long as the function. Python's collector of cycles does not see it: a function that captures
// the object that keeps it is never freed.
//
// A closure that traps (an index out of range, an overflow) ends the process, as it does everywhere in Swift.

extension Python {
    /// A Python function that calls a Swift closure with positional arguments of these types:
    /// `python.function { (x: Double, y: Double) in x * y }`.
    ///
    /// Arguments that do not convert are a TypeError for the caller. What the closure throws is raised: a Python exception
    /// as itself, anything else as a `SwiftError`, from which `PythonException.swiftError` has it back.
    ///
    /// - Parameters:
    ///   - name: as tracebacks and `repr` show it.
    ///   - documentation: its `__doc__`.
    ///   - body: what it does.
    public func function<
        each Argument: ConvertibleFromPython & SendableMetatype,
        Result: ConvertibleToPython & SendableMetatype & ~Copyable
    >(
        _ name: String = "function", documentation: String? = nil,
        _ body: @escaping @Sendable (repeat each Argument) throws -> Result
    ) throws(PythonError) -> PythonValue {
        var count = 0
        for _ in repeat (each Argument).self { count += 1 }
        let expected = count
        return try native(name, documentation) { arguments, python in
            try arguments.require(expected)
            var cursor = NativeArgumentCursor()
            return try body(repeat try cursor.next(of: arguments, as: (each Argument).self, python))
                .pythonObject(python)
        }
    }

    /// The same for a closure without a result: the function returns None.
    public func function<each Argument: ConvertibleFromPython & SendableMetatype>(
        _ name: String = "function", documentation: String? = nil,
        _ body: @escaping @Sendable (repeat each Argument) throws -> Void
    ) throws(PythonError) -> PythonValue {
        var count = 0
        for _ in repeat (each Argument).self { count += 1 }
        let expected = count
        return try native(name, documentation) { arguments, python in
            try arguments.require(expected)
            var cursor = NativeArgumentCursor()
            try body(repeat try cursor.next(of: arguments, as: (each Argument).self, python))
            return python.none
        }
    }

    /// A Python function that takes any arguments, with names and without.
    public func function(
        _ name: String = "function", documentation: String? = nil,
        _ body: @escaping @Sendable (PythonArguments) throws -> any ConvertibleToPython
    ) throws(PythonError) -> PythonValue {
        try native(name, documentation) { arguments, python in
            try body(PythonArguments(arguments, python)).pythonObject(python)
        }
    }

    private func native(
        _ name: String, _ documentation: String?, _ body: @escaping NativeFunction.Body
    ) throws(PythonError) -> PythonValue {
        try requireNoNUL(name)
        if let documentation { try requireNoNUL(documentation) }
        return PythonValue(try NativeFunction(name, documentation: documentation, body).function(self))
    }
}
