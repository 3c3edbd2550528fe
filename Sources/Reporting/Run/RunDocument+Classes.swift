internal import Findings

/// Whose the program's time is, and in which libraries and threads it was spent.
extension RunDocument {
    /// So many libraries of a class are named beside it; the list has them all.
    private static let namedLibraries = 2
    /// Less of wall time is not worth a word on a terminal.
    private static let leastShown = 0.001

    var classes: [Document.Block] {
        // A page has a picture of it.
        let bars = isBrief ? [Table.Column("", alignment: .left)] : []
        var table = Table(
            columns: [Table.Column("class", alignment: .left), Table.Column("share (95 %)"), Table.Column("time")]
                + bars + [Table.Column("most of it in", alignment: .left, wraps: true)],
            footnotes: footnotes)
        for timeClass in TimeClass.allCases {
            let share = report.shares[timeClass]
            table.append(
                [
                    Table.Cell(timeClass.rawValue), Table.Cell(Format.share(share)),
                    Table.Cell(duration(share.median * report.wallSeconds)),
                ] + bars.map { _ in Table.Cell(ShareBar.text(share.median)) } + [Table.Cell(largest(of: timeClass))])
        }
        return [.heading("Whose the time is"), .table(table)]
    }

    private func largest(of timeClass: TimeClass) -> String {
        report.libraries.filter { $0.timeClass == timeClass && $0.share.median >= Self.leastShown }
            .prefix(Self.namedLibraries).map { "\($0.briefName) \(Format.share($0.share.median))" }
            .joined(separator: ", ")
    }

    private var footnotes: [String] {
        var notes: [String] = []
        if let balance = report.balance {
            notes.append("balance \(Format.fixed(balance, decimals: 2)), from 0 (all glue) to 1 (all compute)")
        }
        if report.lockWaiting.median >= Self.leastShown {
            notes.append("waiting for Python's lock (GIL): \(Format.share(report.lockWaiting)) of the threads' time")
        }
        if report.children.count != 0 {
            notes.append(
                "\(Words.counted(report.children.count, "child process", "child processes")) ran outside of this "
                    + "profile, for \(duration(report.children.processorSeconds)) of processor time")
        }
        return notes.isEmpty ? [] : [notes.joined(separator: "; ")]
    }

    /// Each with its path: for a file.
    var libraries: [Document.Block] {
        guard !isBrief, !report.libraries.isEmpty else { return [] }
        var table = Table(columns: [
            Table.Column("library", alignment: .left, wraps: true), Table.Column("class", alignment: .left),
            Table.Column("share (95 %)"), Table.Column("path", alignment: .left, wraps: true),
        ])
        for library in report.libraries {
            table.append([
                Table.Cell(library.name), Table.Cell(library.timeClass.rawValue),
                Table.Cell(Format.share(library.share)), Table.Cell(library.path),
            ])
        }
        return [.heading("Libraries with time of their own"), .table(table)]
    }

    /// One thread is the program, of which all is said already.
    var threads: [Document.Block] {
        guard report.threads.count > 1 else { return [] }
        var table = Table(
            columns: [
                Table.Column("thread", alignment: .left, wraps: true), Table.Column("wall"),
                Table.Column("processor"),
            ] + TimeClass.allCases.map { Table.Column($0.rawValue) } + [Table.Column("for the", "GIL")])
        let shown = isBrief ? report.threads.prefix(Self.briefThreads) : report.threads[...]
        for thread in shown {
            table.append(
                [
                    Table.Cell(thread.title(among: report.threads)), Table.Cell(duration(thread.wallSeconds)),
                    Table.Cell(duration(thread.processorSeconds)),
                ] + TimeClass.allCases.map { part(thread.shares[$0].median) } + [part(thread.lockWaiting.median)])
        }
        let rest = report.threads.count - shown.count
        if rest > 0 { table.footnotes.append("and \(Words.counted(rest, "more thread", "more threads"))") }
        return [.heading("Threads: shares of each one's own wall time"), .table(table)]
    }

    private static let briefThreads = 4
}

extension RunThread {
    /// Its name, with its number where others are called the same: most programs name none of theirs.
    func title(among threads: [RunThread]) -> String {
        if name.isEmpty { return "thread \(id)" }
        return threads.count { $0.name == name } > 1 ? "\(name) \(id)" : name
    }
}

extension RunLibrary {
    var briefName: String { Words.library(name) }
}
