/// One native function called from one line of Python: calls that were counted, not sampled.
package struct RunCallSite: Codable, Equatable, Sendable {
    /// Whose instruction made the calls.
    package var place: RunPlace
    /// e.g. `numpy.ndarray.__add__`, `numpy.dot`, `_json.scanstring`.
    package var callee: String
    package var calls: Int
    /// Inside the callee, without the Python that it calls back and without the instrument's own time.
    package var seconds: Double
    /// Of those calls that had a NumPy array, or something that becomes one, among their first operands.
    package var operands: RunOperands?

    package init(place: RunPlace, callee: String, calls: Int, seconds: Double, operands: RunOperands?) {
        self.place = place
        self.callee = callee
        self.calls = calls
        self.seconds = seconds
        self.operands = operands
    }
}
