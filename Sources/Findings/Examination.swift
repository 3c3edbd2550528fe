/// What `doctor` finds before anything is measured.
package struct Examination: Equatable, Sendable {
    package var machine: MachineFacts
    package var clock: ClockFacts
    /// Whether the clock's counter runs at one rate.
    package var clockIsInvariant: Bool
    package var pythons: [PythonFacts]
    /// One line for each Python that cannot be used: what is wrong, and what to do.
    package var troubles: [String]
    /// What would spoil a measurement.
    package var warnings: [String]

    package init(
        machine: MachineFacts, clock: ClockFacts, clockIsInvariant: Bool, pythons: [PythonFacts], troubles: [String],
        warnings: [String]
    ) {
        self.machine = machine
        self.clock = clock
        self.clockIsInvariant = clockIsInvariant
        self.pythons = pythons
        self.troubles = troubles
        self.warnings = warnings
    }
}
