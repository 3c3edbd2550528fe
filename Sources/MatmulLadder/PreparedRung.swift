/// A rung with its operands laid out: multiply as often as you like, then store the result.
package struct PreparedRung {
    /// What is timed: computes C on up to `threads` threads, and calls `onUnit` after each row or, a rung that computes
    /// C as a whole, once at the end.
    package let multiply: (_ threads: Int, _ onUnit: () -> Void) -> Void
    /// Writes the result to the problem's C, unless the rung has done so already.
    package let storeResult: () -> Void

    /// A rung that computes the problem's C row by row on the calling thread.
    static func rows(_ multiply: @escaping (_ onRow: () -> Void) -> Void) -> PreparedRung {
        PreparedRung(multiply: { _, onUnit in multiply(onUnit) }, storeResult: {})
    }

    /// A rung that computes the problem's C as a whole.
    static func whole(_ multiply: @escaping (_ threads: Int) -> Void) -> PreparedRung {
        PreparedRung(
            multiply: { threads, onUnit in
                multiply(threads)
                onUnit()
            }, storeResult: {})
    }
}
