internal import EmbeddedPython
internal import Measurement

/// The ticks of one of `rounds` operations that `body` runs all together.
@inline(__always)
func ticksOfOne(of rounds: Int, _ body: () throws(PythonError) -> Void) throws(PythonError) -> Double {
    let start = TickClock.now()
    try body()
    return Double(TickClock.now() &- start) / Double(rounds)
}

extension Python {
    /// The floor's convention as an error of Swift's.
    func check(_ floorWentWell: Bool) throws(PythonError) {
        // -1 is how the C API says that an exception is pending.
        try succeeded(floorWentWell ? 0 : -1)
    }
}
