internal import Findings

/// All stacks at once: callers above, what they call beneath, as wide as it took.
extension RunPictures {
    private static let cellHeight = 18
    /// What a page can bear, and what fits on a sheet of paper. Deeper frames are in their callers' cells.
    private static let mostRows = 40

    func icicle(_ run: NamedRun, _ index: Int) -> CaptionedPicture? {
        let tree = StackTree(run.report, merging: .function)
        guard tree.seconds > 0 else { return nil }
        let wide = Icicle(tree, leastShare: 1.0 / 300, mostCells: 400, mostRows: Self.mostRows)
        let narrow = Icicle(tree, leastShare: 1.0 / 110, mostCells: 200, mostRows: Self.mostRows)
        let suffix = runs.count > 1 ? ": \(PictureText.short(run.name))" : ""
        let picture = { (icicle: Icicle) in
            Picture(
                id: runs.count > 1 ? "stacks-\(index + 1)" : "stacks", title: "In which stacks\(suffix)",
                description:
                    "Cells in rows: each is a function, as wide as the share of wall time that it took with all "
                    + "that it called, which stands beneath it.", width: 0, legend: Self.keys,
                panels: [
                    Panel(
                        height: icicle.rows * Self.cellHeight, x: .bare(0, 1),
                        y: .bare(0, Double(icicle.rows), isFalling: true), cells: icicle.cells)
                ])
        }
        return CaptionedPicture(
            picture: picture(wide), narrow: picture(narrow),
            caption: "A cell is tinted after the class that took most of it; the strip at its foot is its own time, "
                + "without what it called. Python and native frames stand in one stack. Point at a cell for its figures; "
                + "grey cells hold several that are too narrow to be seen.")
    }
}
