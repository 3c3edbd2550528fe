internal import Findings

/// The tiers of each size in time.
extension DotPictures {
    /// One tier, or the total, of one series.
    private struct TierLine {
        var name: String
        var colour: Colour
        /// Those that are more than noise: a logarithmic axis has no zero.
        var times: [(size: Int, time: TimeEstimate)]

        init(_ name: String, _ colour: Colour, _ series: Series, _ time: (DotResult) -> TimeEstimate?) {
            self.name = name
            self.colour = colour
            times = series.results.compactMap { result in
                guard result.size > 0, let time = time(result), !time.isIndistinguishableFromZero,
                    DotPictures.isShowable(time.medianNanoseconds)
                else { return nil }
                return (result.size, time)
            }
        }

        static func all(of series: Series) -> [TierLine] {
            Tier.Name.allCases.map { name in TierLine(name.rawValue, Colour(name), series) { $0.time(of: name) } }
                + [TierLine("total", .total, series) { $0.total }]
        }
    }

    var times: CaptionedPicture? {
        let lines = series.map { TierLine.all(of: $0) }
        let figures = lines.joined().flatMap { $0.times.map(\.time.medianNanoseconds) }
        guard !figures.isEmpty else { return nil }
        let axis = Scale.decades(figures, label: "time in one call") { Format.mark($0) }
        return CaptionedPicture(
            picture: Picture(
                id: "times", title: "How long each tier takes",
                description: "Lines over the size on logarithmic axes: each tier's time in one call of np.dot.",
                width: 0,
                legend: Tier.Name.allCases.enumerated().map { index, name in
                    Picture.Key(text: name.rawValue, colour: Colour(name), mark: .line, marker: index)
                } + [
                    Picture.Key(
                        text: "total", colour: .total, mark: .line, dashed: true, marker: Tier.Name.allCases.count)
                ],
                panels: zip(series, lines).map { panel($0, $1, axis) }),
            caption:
                "Bands are 95 % intervals. Glue is no constant: a large kernel leaves cold caches behind. Tiers that "
                + "cannot be told from zero are not on a logarithmic scale; the tables have them.")
    }

    private func panel(_ one: Series, _ lines: [TierLine], _ axis: Scale) -> Panel {
        Panel(
            heading: heading(one), height: Self.height, x: sizeScale, y: axis,
            lines: lines.enumerated().map { index, line in
                PictureLine(
                    colour: line.colour, dashed: line.colour == .total, marker: index,
                    points: line.times.map { point($0, $1, of: line.name, on: axis) })
            })
    }

    private func point(_ size: Int, _ time: TimeEstimate, of name: String, on axis: Scale) -> PictureLine.Point {
        let spread = axis.clipped(time.ci95Nanoseconds)
        return PictureLine.Point(
            x: Double(size), y: time.medianNanoseconds, low: spread.low, high: spread.high,
            hover: "N = \(size), \(name): \(Format.time(time))")
    }
}
