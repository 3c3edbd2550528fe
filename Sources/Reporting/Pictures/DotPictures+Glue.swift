internal import Findings

/// The glue's share over the size, with the published figures and where it falls below them.
extension DotPictures {
    /// The claims whose figure is a share of the call.
    private static let claims = DotClaims.published.filter { ["1.2", "1.5"].contains($0.id) }
    /// Shares below are drawn at the foot of the picture: nobody has claimed less.
    private static let leastShare = 1e-7

    var glue: CaptionedPicture? {
        let measured = series.flatMap { $0.results.compactMap { $0.glueShare?.median } }.filter(Self.isShowable)
        guard !measured.isEmpty else { return nil }
        // Clear of the axis.
        let published = Self.claims.compactMap(\.figure).map { $0 / 2 }
        let axis = Scale.decades(
            (measured + published).map { max($0, Self.leastShare) } + [1], label: "glue's share of one call"
        ) { Format.threshold($0) }
        let lines = series.enumerated().map { line($0.element, $0.offset, on: axis) }
        let marks = series.enumerated().map { crossings($0.element, $0.offset, on: sizeScale) }
        return CaptionedPicture(
            picture: Picture(
                id: "glue", title: "Glue's share against the size",
                description: "A line over the size on logarithmic axes, falling: the share of a call that is glue, "
                    + "with the sizes at which it falls below a round figure, and the published shares.", width: 0,
                legend: series.count > 1 ? keys : [],
                panels: [
                    Panel(
                        height: Self.height + 60, right: 14, x: sizeScale, y: axis,
                        lines: lines + marks, rules: rules(on: axis))
                ]),
            caption:
                "The band is the 95 % interval. Hollow marks: where the share falls below a round figure, "
                + "with the interval of that size. Dotted: the shares that the articles claim.")
    }

    private var keys: [Picture.Key] {
        series.enumerated().map { index, one in
            Picture.Key(text: one.brief, colour: .series(index), mark: .line, marker: index)
        }
    }

    private func line(_ one: Series, _ index: Int, on axis: Scale) -> PictureLine {
        PictureLine(
            colour: .series(index), marker: index,
            points: one.results.compactMap { result in
                guard result.size > 0, let share = result.glueShare, Self.isShowable(share.median) else { return nil }
                let spread = axis.clipped(share.ci95)
                return PictureLine.Point(
                    x: Double(result.size), y: max(share.median, axis.low), low: spread.low, high: spread.high,
                    hover: "\(one.prefix)N = \(result.size): glue is \(Format.share(share)) of the call")
            })
    }

    /// Named in the picture where there is one series; many names would lie over each other.
    private func crossings(_ one: Series, _ index: Int, on axis: Scale) -> PictureLine {
        let own = crossovers.filter {
            $0.python == one.python && $0.dtype == one.dtype && $0.threads == one.threads
        }
        return PictureLine(
            colour: .series(index), joined: false, hollow: true, marker: 3, spread: .x,
            points: own.compactMap { crossover in
                guard case .at(let size, let ci95) = crossover.position, Self.isShowable(size),
                    Self.isShowable(crossover.share)
                else { return nil }
                let spread = axis.clipped(ci95)
                return PictureLine.Point(
                    x: min(max(size, axis.low), axis.high), y: crossover.share, low: spread.low, high: spread.high,
                    hover:
                        "\(one.prefix)below \(Format.threshold(crossover.share)) from N = \(Format.size(size, ci95)) on",
                    text: series.count > 1 ? "" : "N = \(Format.size(size))")
            })
    }

    private func rules(on axis: Scale) -> [Panel.Rule] {
        Self.claims.compactMap { claim in
            guard let figure = claim.figure, (axis.low...axis.high).contains(figure) else { return nil }
            return Panel.Rule(
                axis: .y, at: figure, text: "claim \(claim.id): \(Format.threshold(figure))", hover: claim.text,
                colour: .muted)
        }
    }
}
