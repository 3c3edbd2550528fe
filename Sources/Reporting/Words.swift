internal import Findings

/// Facts of the environment in words, the same in every report.
enum Words {
    static func machine(_ facts: MachineFacts) -> String {
        var parts = [
            facts.processor, facts.architecture, cores(facts.cores), Format.bytes(Double(facts.memoryBytes)),
            facts.operatingSystem, "kernel \(facts.kernel)",
        ]
        if let hypervisor = facts.hypervisor { parts.append("on \(hypervisor)") }
        if let governor = facts.governor { parts.append("governor \(governor)") }
        parts.append("load \(Format.fixed(facts.load, decimals: 2))")
        if let steal = facts.stealShare { parts.append("steal \(Format.share(steal))") }
        return parts.joined(separator: ", ")
    }

    /// `Python 3.11.2 (/usr/bin/python3), NumPy 1.24.2, OpenBLAS (Zen)`.
    static func python(_ facts: PythonFacts) -> String {
        var parts = ["Python \(facts.version) (\(facts.executable))"]
        parts.append(facts.numpy.map { "NumPy \($0.version)" } ?? "no NumPy")
        if let blas = facts.numpy?.blas {
            parts.append(blas.family.rawValue + (blas.core.map { " (\($0))" } ?? ""))
        }
        return parts.joined(separator: ", ")
    }

    /// `_multiarray_umath` for `_multiarray_umath.cpython-311-x86_64-linux-gnu.so`.
    static func library(_ name: String) -> String {
        let endings = [".cpython-", ".abi3.", ".so"]
        guard let end = endings.compactMap({ name.firstRange(of: $0)?.lowerBound }).min(), end > name.startIndex
        else { return name }
        return String(name[..<end])
    }

    static func cores(_ count: Int) -> String { counted(count, "core", "cores") }
    static func threads(_ count: Int) -> String { counted(count, "thread", "threads") }
    static func processes(_ count: Int) -> String { counted(count, "process", "processes") }

    static func counted(_ count: Int, _ one: String, _ many: String) -> String {
        count == 1 ? "1 \(one)" : "\(Format.count(count)) \(many)"
    }
}
