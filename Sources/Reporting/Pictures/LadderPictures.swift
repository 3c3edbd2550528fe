internal import Findings

/// The picture of one ladder or several: each rung's speed, and the paper's beside it.
struct LadderPictures {
    let ladders: [LabelledLadder]

    /// Of one rung, in CSS pixels.
    private static let rowHeight = 26
    /// Room for a factor such as `62,806×`.
    private static let marginOfFigures = 66
    /// Half of one, for the last mark of the axis.
    private static let marginOfTicks = 34

    var all: [CaptionedPicture] {
        [climb].compactMap(\.self)
    }

    /// Over Python where each ladder has measured it, else the plain rate.
    private var isOverPython: Bool {
        ladders.allSatisfy { $0.measured.isEmpty || $0.measured(.pythonModule) != nil }
    }

    private var climb: CaptionedPicture? {
        let rungs = Rung.ID.allCases.filter { id in ladders.contains { ladder in speed(id, of: ladder) != nil } }
        guard !rungs.isEmpty else { return nil }
        let published = rungs.compactMap { PublishedRung.of($0).map(speed) }
        let measured = ladders.flatMap { ladder in rungs.compactMap { speed($0, of: ladder)?.median } }
        let axis = Scale.decades(
            measured + published, label: isOverPython ? "times as fast as Python" : "10⁹ operations a second"
        ) { isOverPython ? Format.exact($0) + "×" : Format.exact($0) }
        let names = Array(rungs.reversed())
        var places = Scale.places(names.map(\.rawValue), label: "")
        places.grid = true
        let lines = ladders.enumerated().map { line($0.element, $0.offset, names, on: axis) }
        return CaptionedPicture(
            picture: Picture(
                id: "ladder", title: "The ladder, rung by rung", description: words, width: 0,
                legend: keys,
                panels: [
                    Panel(
                        height: names.count * Self.rowHeight,
                        right: ladders.count > 1 ? Self.marginOfTicks : Self.marginOfFigures,
                        x: axis, y: places, lines: [paper(names)] + lines)
                ]),
            caption: "One product, each rung one change away from the one above it. Whiskers are 95 % intervals. "
                + "Hollow: what the paper measured in that rung's place on 18 cores. \(PublishedRung.citation).")
    }

    private var words: String {
        "One row for each rung: a mark on a logarithmic axis for its speed here, and a hollow one for the paper's."
    }

    private var keys: [Picture.Key] {
        ladders.enumerated().map { index, ladder in
            Picture.Key(
                text: ladder.brief, colour: .series(index), mark: .line, joined: false, marker: index)
        } + [Picture.Key(text: "the paper", colour: .muted, mark: .line, joined: false, hollow: true, marker: 3)]
    }

    private func line(_ ladder: LabelledLadder, _ index: Int, _ names: [Rung.ID], on axis: Scale) -> PictureLine {
        PictureLine(
            colour: .series(index), joined: false, marker: index, spread: .x, words: .margin,
            points: names.enumerated().compactMap { place, id in
                guard let speed = speed(id, of: ladder) else { return nil }
                let spread = axis.clipped(speed.ci95)
                return PictureLine.Point(
                    x: speed.median, y: Double(place), low: spread.low, high: spread.high,
                    hover: "\(ladder.prefix)\(id.rawValue): \(figure(speed))\(seconds(id, of: ladder))",
                    text: ladders.count > 1 ? "" : briefFigure(speed.median))
            })
    }

    private func paper(_ names: [Rung.ID]) -> PictureLine {
        PictureLine(
            colour: .muted, joined: false, hollow: true, marker: 3, spread: .x,
            points: names.enumerated().compactMap { place, id in
                guard let row = PublishedRung.of(id) else { return nil }
                let speed = speed(row)
                return PictureLine.Point(
                    x: speed, y: Double(place), low: speed, high: speed,
                    hover: "the paper, \(row.implementation): \(briefFigure(speed)), \(Format.figure(row.seconds)) s")
            })
    }

    private func speed(_ id: Rung.ID, of ladder: LabelledLadder) -> Estimate? {
        guard let figures = ladder.measured(id)?.figures else { return nil }
        let rate = figures.gigaflops.map { Estimate(median: $0, ci95: Interval($0, $0)) }
        let speed = isOverPython ? figures.absolute : rate
        return speed.flatMap { DotPictures.isShowable($0.median) ? $0 : nil }
    }

    private func speed(_ row: PublishedRung) -> Double {
        isOverPython ? row.absolute : row.gigaflops
    }

    private func figure(_ speed: Estimate) -> String {
        guard isOverPython else { return Format.gigaflops(speed.median) }
        return speed.ci95.low < speed.ci95.high ? Format.ratio(speed) : Format.ratio(speed.median)
    }

    private func briefFigure(_ speed: Double) -> String {
        isOverPython ? Format.ratio(speed) : Format.gigaflops(speed)
    }

    private func seconds(_ id: Rung.ID, of ladder: LabelledLadder) -> String {
        ladder.measured(id).map { ", \(Format.seconds($0.measurement.seconds)) s" } ?? ""
    }
}
