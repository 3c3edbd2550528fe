package import Findings

/// Lays out what `doctor` found.
package struct DoctorDocument {
    private let examination: Examination

    package init(_ examination: Examination) {
        self.examination = examination
    }

    package var document: Document {
        var document = Document()
        document.append(.title("glue-profile doctor"))
        if !examination.troubles.isEmpty {
            document.append(.warnings(examination.troubles))
        }
        document.append(.heading("Machine"))
        document.append(.table(machine))
        for python in examination.pythons {
            document.append(.heading("Python \(python.version)"))
            document.append(.table(table(of: python)))
        }
        document.append(.heading("What would spoil a measurement"))
        if examination.warnings.isEmpty {
            document.append(.paragraph("Nothing that can be seen from here."))
        } else {
            document.append(.warnings(examination.warnings))
        }
        return document
    }

    /// As the terminal shows it.
    package func terminalText(colour: Bool) -> String {
        TerminalRenderer(colour: colour).render(document)
    }

    private var machine: Table {
        let facts = examination.machine
        let clock = examination.clock
        return DoctorDocument.table([
            ("processor", "\(facts.processor), \(facts.architecture), \(facts.cores) cores for this process"),
            ("memory", Format.bytes(Double(facts.memoryBytes))),
            ("system", "\(facts.operatingSystem), kernel \(facts.kernel)"),
            ("hypervisor", facts.hypervisor ?? "none"),
            ("governor", facts.governor ?? "not shown by the kernel"),
            ("huge pages", facts.transparentHugePages ?? "not shown by the kernel"),
            ("load", Format.fixed(facts.load, decimals: 2)),
            ("stolen time", facts.stealShare.map { Format.share($0) } ?? "not shown by the kernel"),
            (
                "clock",
                "\(clock.source), \(Format.duration(clock.readNanoseconds)) a reading, "
                    + "steps of \(Format.duration(clock.granularityNanoseconds))"
            ),
        ])
    }

    private func table(of python: PythonFacts) -> Table {
        var rows = [
            ("executable", python.executable), ("chosen because", python.reason), ("libpython", python.libpython),
        ]
        if let numpy = python.numpy {
            rows.append(("NumPy", "\(numpy.version), \(numpy.path)"))
            rows.append(contentsOf: DoctorDocument.rows(of: numpy.blas))
        }
        return DoctorDocument.table(rows)
    }

    private static func rows(of blas: BLASFacts?) -> [(String, String)] {
        guard let blas else { return [("BLAS", "none that NumPy calls by name")] }
        return [
            ("BLAS", "\(blas.family.rawValue), \(blas.integerBits)-bit integers, \(blas.library)"),
            ("its build", blas.configuration ?? "not told"),
            ("its core type", blas.core ?? "not told"),
            ("its threads", blas.threads.map { "\($0) (dot measures with the number that --threads sets)" } ?? "not told"),
        ]
    }

    private static func table(_ rows: [(String, String)]) -> Table {
        var table = Table(columns: [
            Table.Column("", alignment: .left), Table.Column("", alignment: .left, wraps: true),
        ])
        for (name, value) in rows { table.append([Table.Cell(name, tone: .faint), Table.Cell(value)]) }
        return table
    }
}
