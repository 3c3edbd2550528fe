internal import CPython

/// What is called.
@usableFromInline
enum Callee {
    case callable(UnownedReference)
    case method(PythonName, of: UnownedReference)
}

/// Calls with any number of arguments and with keywords. Names of keywords go as a tuple beside the arguments, as
/// vectorcall has it: no dictionary is made.
extension Python {
    @usableFromInline
    func invoke<Argument: ConvertibleToPython>(
        _ callee: Callee, _ arguments: [Argument], at site: CallSite? = nil
    ) throws(PythonError) -> PythonObject {
        try ArgumentRow.with(callee, count: arguments.count) { (row) throws(PythonError) in
            for argument in arguments { row.append(try argument.pythonArgument(self)) }
            return try row.call(callee, self, site)
        }
    }

    @usableFromInline
    func invoke(
        _ callee: Callee, _ arguments: [any ConvertibleToPython], at site: CallSite? = nil
    ) throws(PythonError) -> PythonObject {
        try ArgumentRow.with(callee, count: arguments.count) { (row) throws(PythonError) in
            for argument in arguments { row.append(try argument.pythonArgument(self)) }
            return try row.call(callee, self, site)
        }
    }

    /// Arguments without a name come first, as the compiler has seen to.
    @usableFromInline
    func invoke(
        _ callee: Callee, _ arguments: KeyValuePairs<PythonName, any ConvertibleToPython>, at site: CallSite? = nil
    ) throws(PythonError) -> PythonObject {
        try ArgumentRow.with(callee, count: arguments.count) { (row) throws(PythonError) in
            for (_, argument) in arguments { row.append(try argument.pythonArgument(self)) }
            try row.setNames(arguments.lazy.map(\.key).filter { !$0.isEmpty }, self, site)
            return try row.call(callee, self, site)
        }
    }
}
