internal import Findings

/// The pictures of runs: whose the time is, on which lines, and in which stacks.
struct RunPictures {
    let runs: [NamedRun]

    /// Of one bar, in CSS pixels.
    static let rowHeight = 30
    /// Half of `100 %`, for the last mark of the axis.
    static let marginOfTicks = 26
    /// Letters of a name beside a bar, so that a phone has room for the bar as well.
    private static let longestName = 22
    private static let mostThreads = 16
    private static let mostLines = 15

    var all: [CaptionedPicture] {
        [classes, lines].compactMap(\.self) + runs.enumerated().compactMap { icicle($0.element, $0.offset) }
    }

    static var keys: [Picture.Key] {
        TimeClass.allCases.map { Picture.Key(text: $0.rawValue, colour: Colour($0), mark: .area) }
    }

    private var classes: CaptionedPicture? {
        let rows = runs.flatMap(rows)
        guard !rows.isEmpty else { return nil }
        return CaptionedPicture(
            picture: Picture(
                id: "classes", title: "Whose the time is",
                description:
                    "Stacked bars lying on their side, one for each program and, of one alone, for each of its "
                    + "threads: the share of each class in the time.", width: 0, legend: Self.keys,
                panels: [panel(rows, x: .whole(label: "share of wall time"))]),
            caption:
                "Interpreter and runtime are glue; extension and kernel are native code at work. The program's bar "
                + "divides its wall time, a thread's the thread's own.")
    }

    private func rows(of run: NamedRun) -> [Row] {
        let report = run.report
        let name = runs.count > 1 ? run.name : report.program.name
        let whole = Row(name: name, shares: report.shares.medians, hover: { Format.share(report.shares[$0]) })
        // Beside other programs, threads would be taken for more of them.
        guard runs.count == 1, report.threads.count > 1 else { return [whole] }
        return [whole]
            + report.threads.prefix(Self.mostThreads).map { thread in
                Row(
                    name: thread.title(among: report.threads), shares: thread.shares.medians,
                    hover: { Format.share(thread.shares[$0]) })
            }
    }

    private var lines: CaptionedPicture? {
        let panels = runs.compactMap { run -> Panel? in
            let shown = run.report.lines.prefix(Self.mostLines).filter { Self.isShowable($0.own.sum()) }
            let rows = shown.map { line in
                Row(
                    name: "\(run.files[line.file]):\(line.line)", shares: line.own,
                    hover: { "\(Format.share(line.own[$0])) of wall time, in \(line.function)" })
            }
            guard let most = shown.map({ $0.own.sum() }).max() else { return nil }
            return panel(
                rows, heading: runs.count > 1 ? run.name : "",
                x: .shares(upTo: min(most, 1), label: "share of wall time"))
        }
        guard !panels.isEmpty else { return nil }
        return CaptionedPicture(
            picture: Picture(
                id: "lines", title: "The lines with the most time of their own",
                description: "Stacked bars lying on their side, one for each line of Python: its own share of the "
                    + "program's wall time, by class.", width: 0, legend: Self.keys, panels: panels),
            caption:
                "A line's own time is its bytecode's and that of the native code that it calls, without the Python "
                + "functions that it calls.")
    }

    /// A bar and its name.
    private struct Row {
        var name: String
        var shares: TimeSplit<Double>
        var hover: (TimeClass) -> String
    }

    private func panel(_ rows: [Row], heading: String = "", x: Scale) -> Panel {
        var y = Scale.places(rows.map { Self.short($0.name) }, label: "")
        y.isFalling = true
        return Panel(
            heading: PictureText.short(heading), height: rows.count * Self.rowHeight, right: Self.marginOfTicks, x: x,
            y: y, bars: rows.enumerated().flatMap { bars($0.element, at: Double($0.offset), upTo: x.high) })
    }

    private func bars(_ row: Row, at place: Double, upTo limit: Double) -> [Panel.Bar] {
        var end = 0.0
        return TimeClass.allCases.compactMap { timeClass in
            let share = row.shares[timeClass]
            guard Self.isShowable(share) else { return nil }
            let start = min(end, limit)
            end = min(start + share, limit)
            return Panel.Bar(
                x: (start + end) / 2, width: end - start, low: place - 0.36, high: place + 0.36,
                colour: Colour(timeClass),
                hover: "\(VisibleText.of(row.name)), \(timeClass.rawValue): \(row.hover(timeClass))")
        }
    }

    /// The end of a place tells more than its beginning.
    private static func short(_ name: String) -> String {
        let visible = VisibleText.of(name)
        return visible.count > longestName ? "…" + visible.suffix(longestName - 1) : visible
    }

    /// Above nothing by enough to be drawn, and a share at all.
    private static func isShowable(_ share: Double) -> Bool { share > 1e-6 && share < 1e6 }
}
