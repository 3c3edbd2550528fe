internal import Findings

/// The tiers of each size as parts of the whole.
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
}
