package import Findings

/// What the operating system tells of a program that was watched, without any sample.
package struct ProcessAccount: Sendable {
    package var program: ProgramFacts
    /// With that of the children that it waited for.
    package var processorSeconds: ProcessorSeconds
    /// The children's part of it; nil where it is all that the program's own threads have not used.
    var childrenSeconds: Double?

    package init(program: ProgramFacts, processorSeconds: ProcessorSeconds, childrenSeconds: Double? = nil) {
        self.program = program
        self.processorSeconds = processorSeconds
        self.childrenSeconds = childrenSeconds
    }
}
