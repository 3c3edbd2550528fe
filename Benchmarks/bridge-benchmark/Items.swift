internal import EmbeddedPython

/// All that is measured, in the order of the report.
enum Items {
    static func all(_ python: borrowing Python) throws -> [any Item] {
        let numpy = try NumPy(python)
        return [
            try BridgeTier(python),
            try EmptyCall(
                name: "a", operation: "f(), a Python function that returns None", promise: 1.1,
                function: "lambda: None", python),
            // Reads one int of the interpreter's configuration: the cheapest built-in without arguments there is.
            try EmptyCall(
                name: "a2", operation: "gc.isenabled(), a C function", function: "__import__('gc').isenabled", python),
            try CallWithDoubles(python),
            try CallMethod(naturally: true, python),
            try CallMethod(naturally: false, python),
            try CallWithKeyword(python),
            try SmallDot(python),
            WrapMemory(numpy),
            try FreshView(numpy, python),
            try ReusedView(numpy, python),
            try CopyOut(numpy, python),
            try RaiseAndCatch(python),
            try AttachAndCall(python),
        ]
    }
}
