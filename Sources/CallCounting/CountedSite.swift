/// A native function called from one line of Python.
package struct CountedSite: Equatable, Sendable {
    package var file: String
    package var line: Int
    package var function: String
    package var callee: String
    package var calls: Int
    /// Inside the callee, without the Python that it called back and without what the stub took. Below zero where it took
    /// less than the uncertainty of that.
    package var nanoseconds: Double
    package var operands: CountedOperands

    /// The same line may hold the same call twice, or have it by several instructions as the interpreter specialises them.
    mutating func add(_ other: CountedSite) {
        calls += other.calls
        nanoseconds += other.nanoseconds
        operands.add(other.operands)
    }
}
