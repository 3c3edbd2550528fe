/// A Python `datetime.date`: a day of the Gregorian calendar, nowhere in particular.
public struct PythonDate: Hashable, Sendable {
    /// From 1 to 9999.
    public var year: Int
    /// From 1 to 12.
    public var month: Int
    /// From 1 on.
    public var day: Int

    /// That day; whether there is one, Python says.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}

extension PythonDate: ConvertibleToPython {
    /// A `datetime.date`; a ValueError if there is no such day.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        try python.call("date", of: try python.import("datetime"), year, month, day)
    }
}

extension PythonDate: ConvertibleFromPython {
    /// The day of a `datetime.date`, and not of a `datetime.datetime`, whose time would be lost.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        let datetime = try python.import("datetime")
        let isDate = try python.isInstance(object, of: try python.attribute("date", of: datetime))
        let hasTime = try python.isInstance(object, of: try python.attribute("datetime", of: datetime))
        guard isDate, !hasTime else { throw .conversion(expected: "date", found: python.className(of: object)) }
        year = try python.attribute("year", of: object)
        month = try python.attribute("month", of: object)
        day = try python.attribute("day", of: object)
    }
}
