internal import Findings

/// The tiers of each size: as parts of the whole, and in time.
extension DotPictures {
    /// From the bottom of a bar up: glue first, so that its parts stand on the axis.
    private static let stack: [Tier.Name] = [.bridge, .interpreter, .dispatch, .return, .allocate, .kernel]

    var shares: CaptionedPicture? {
        let panels = series.map(shares).filter { !$0.isEmpty }
        guard !panels.isEmpty else { return nil }
        return CaptionedPicture(
            picture: Picture(
                id: "shares", title: "Whose time one call is",
                description: "Stacked bars, one for each size: the share of each tier of np.dot's time.", width: 0,
                legend: Self.stack.map { Picture.Key(text: $0.rawValue, colour: Colour($0), mark: .area) },
                panels: panels),
            caption:
                "Bridge, interpreter, dispatch and return are glue; allocate is memory for the result, which native "
                + "code needs too; the kernel is BLAS. What lacks to 100 % is the residual of the measurement.")
    }

    private func shares(_ one: Series) -> Panel {
        let results = one.results.filter { $0.size > 0 && Self.isShowable($0.total.medianNanoseconds) }
        return Panel(
            heading: heading(one), height: Self.height,
            x: .places(results.map { "\($0.size)" }, label: Self.sizeLabel), y: .whole(label: "share of one call"),
            bars: results.enumerated().flatMap { bars($0.element, at: Double($0.offset)) })
    }

    /// A tier that is less than nothing has no height, and says so when its neighbour is pointed at.
    private func bars(_ result: DotResult, at place: Double) -> [Panel.Bar] {
        var top = 0.0
        return Self.stack.compactMap { name in
            guard let time = result.time(of: name) else { return nil }
            let share = time.medianNanoseconds / result.total.medianNanoseconds
            guard Self.isShowable(share) else { return nil }
            let low = min(top, 1)
            top += share
            return Panel.Bar(
                x: place, width: 0.72, low: low, high: min(top, 1), colour: Colour(name),
                hover: "N = \(result.size), \(name.rawValue): \(Format.share(share)), \(Format.time(time))")
        }
    }

    var times: CaptionedPicture? {
        let panels = series.compactMap(times)
        guard !panels.isEmpty else { return nil }
        return CaptionedPicture(
            picture: Picture(
                id: "times", title: "How long each tier takes",
                description: "Lines over the size on logarithmic axes: each tier's time in one call of np.dot.",
                width: 0,
                legend: Tier.Name.allCases.enumerated().map { index, name in
                    Picture.Key(text: name.rawValue, colour: Colour(name), mark: .line, marker: index)
                } + [Picture.Key(text: "total", colour: .total, mark: .line, dashed: true, marker: 6)],
                panels: panels),
            caption:
                "Bands are 95 % intervals. Glue is no constant: a large kernel leaves cold caches behind. Tiers that "
                + "cannot be told from zero are not on a logarithmic scale; the tables have them.")
    }

    private func times(_ one: Series) -> Panel? {
        let lines = Tier.Name.allCases.map { name in (name.rawValue, Colour(name), one.times { $0.time(of: name) }) }
        let all = lines + [("total", Colour.total, one.times { $0.total })]
        let figures = all.flatMap { $0.2.map(\.1.medianNanoseconds) }
        guard !figures.isEmpty else { return nil }
        let axis = Scale.decades(figures, label: "time in one call") { Format.mark($0) }
        return Panel(
            heading: heading(one), height: Self.height, x: .sizes(one.sizes, label: Self.sizeLabel), y: axis,
            lines: all.enumerated().map { index, line in
                PictureLine(
                    colour: line.1, dashed: line.0 == "total", marker: index,
                    points: line.2.map { point($0, $1, of: line.0, on: axis) })
            })
    }

    private func point(_ size: Int, _ time: TimeEstimate, of name: String, on axis: Scale) -> PictureLine.Point {
        let spread = axis.clipped(time.ci95Nanoseconds)
        return PictureLine.Point(
            x: Double(size), y: time.medianNanoseconds, low: spread.low, high: spread.high,
            hover: "N = \(size), \(name): \(Format.time(time))")
    }
}

extension Series {
    /// The measured sizes that can lie on a logarithmic axis.
    var sizes: [Int] { results.map(\.size).filter { $0 > 0 } }

    /// Each size's time of some kind, where it has one that is more than noise.
    fileprivate func times(_ time: (DotResult) -> TimeEstimate?) -> [(Int, TimeEstimate)] {
        results.compactMap { result in
            guard result.size > 0, let time = time(result), !time.isIndistinguishableFromZero,
                DotPictures.isShowable(time.medianNanoseconds)
            else { return nil }
            return (result.size, time)
        }
    }
}
