internal import CPython
public import Foundation

extension Date: ConvertibleToPython {
    /// A `datetime.datetime` in UTC, rounded to microseconds.
    ///
    /// - Throws: `.conversion` if Python has no such year: it has those from 1 to 9999.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        let seconds = timeIntervalSince1970.rounded(.down)
        // Seconds and microseconds apart are exact, where their sum would not be.
        guard let whole = Int(exactly: seconds), whole.magnitude < Self.secondsBeyondPython else {
            throw .conversion(expected: "date from year 1 to 9999", found: String(describing: timeIntervalSince1970))
        }
        let microseconds = Int(((timeIntervalSince1970 - seconds) * 1e6).rounded())
        let datetime = try python.import("datetime")
        let distance = try python.call("timedelta", of: datetime, 0, whole, microseconds)
        do throws(PythonError) {
            return try python.call("__add__", of: try python.epoch(datetime), distance)
        } catch {
            // SAFETY: the class lives for ever.
            guard unsafe python.isOwn(error, cpython().pointee.PyExc_OverflowError.pointee) else { throw error }
            throw .conversion(expected: "date from year 1 to 9999", found: "\(timeIntervalSince1970) s after 1970")
        }
    }

    /// More than Python's dates are from 1970, and less than its time differences can hold.
    private static var secondsBeyondPython: UInt { 1 << 40 }
}

extension Date: ConvertibleFromPython {
    /// The moment of a `datetime.datetime` that has a time zone. One without could mean any of two dozen moments.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        let datetime = try python.import("datetime")
        guard try python.isInstance(object, of: try python.attribute("datetime", of: datetime)) else {
            throw .conversion(expected: "datetime", found: python.className(of: object))
        }
        guard try !python.isNone(python.call("utcoffset", of: object)) else {
            throw .conversion(expected: "datetime with a time zone", found: "datetime without")
        }
        let distance = try python.call("__sub__", of: object, try python.epoch(datetime))
        let days = try python.attribute("days", of: distance, as: Int.self)
        let seconds = try python.attribute("seconds", of: distance, as: Int.self)
        let microseconds = try python.attribute("microseconds", of: distance, as: Int.self)
        self.init(timeIntervalSince1970: Double(days) * 86_400 + Double(seconds) + Double(microseconds) / 1e6)
    }
}

extension Python {
    fileprivate func epoch(_ datetime: PythonValue) throws(PythonError) -> PythonObject {
        let utc = try attribute("utc", of: try attribute("timezone", of: datetime))
        // 1970-01-01T00:00:00.000000+00:00
        return try invoke(
            .method("datetime", of: UnownedReference(datetime)), [1970, 1, 1, 0, 0, 0, 0, PythonValue(utc)])
    }
}
