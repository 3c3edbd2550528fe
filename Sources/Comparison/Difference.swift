internal import Findings

/// What makes two reports' figures figures of different things, in words.
enum Difference {
    /// Method and machine. The versions of Python, NumPy and BLAS are not among them: those are what one compares.
    static func all(_ old: ComparableReport, _ new: ComparableReport) -> [String] {
        of("method", old.methodVersion, new.methodVersion) + machines(old.machine, new.machine)
    }

    /// What stays as it is when a kernel is updated or a shared machine gets busy.
    private static func machines(_ old: MachineFacts, _ new: MachineFacts) -> [String] {
        of("processor", old.processor, new.processor) + of("architecture", old.architecture, new.architecture)
            + of("cores", old.cores, new.cores)
            + of("hypervisor", old.hypervisor ?? "none", new.hypervisor ?? "none")
    }

    static func of<Value: Equatable>(_ name: String, _ old: Value, _ new: Value) -> [String] {
        old == new ? [] : ["\(name) \(old) and \(new)"]
    }
}
