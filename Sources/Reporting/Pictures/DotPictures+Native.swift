internal import Findings

/// The same product without Python, against np.dot.
extension DotPictures {
    private static let arms: [(NativeArm.Path, String)] = [
        (.sameBLAS, "the same BLAS, called from Swift"), (.swift, "Swift's own product"),
    ]

    var native: CaptionedPicture? {
        let ratios = series.flatMap { one in one.arms.map(\.1.ratio) }
        guard !ratios.isEmpty else { return nil }
        let axis = Scale.ratios(ratios + [1], label: "time over np.dot's")
        return CaptionedPicture(
            picture: Picture(
                id: "native", title: "The same product without Python",
                description: "Lines over the size: the time of each native way over that of np.dot, which is 1.",
                width: 0,
                legend: Self.arms.enumerated().map { index, arm in
                    Picture.Key(text: arm.1, colour: .series(index), mark: .line, marker: index)
                },
                panels: series.filter { !$0.arms.isEmpty }.map { panel($0, axis) }),
            caption:
                "Below 1× is faster than np.dot. The same BLAS without Python is the most that a rewrite of the glue "
                + "can gain; what Swift's own product gains besides is another kernel's doing. Bands are 95 % intervals."
        )
    }

    private func panel(_ one: Series, _ axis: Scale) -> Panel {
        let lines = Self.arms.enumerated().map { index, arm in
            PictureLine(
                colour: .series(index), marker: index,
                points: one.arms.filter { $0.1.path == arm.0 }.map { point($0.0, $0.1, name: arm.1, on: axis) })
        }
        return Panel(
            heading: heading(one), height: Self.height, right: 14,
            x: sizeScale, y: axis, lines: lines,
            rules: [Panel.Rule(axis: .y, at: 1, text: "np.dot", hover: "np.dot itself", colour: .ink)])
    }

    private func point(_ size: Int, _ arm: NativeArm, name: String, on axis: Scale) -> PictureLine.Point {
        let spread = axis.clipped(arm.ratioCI95)
        return PictureLine.Point(
            x: Double(size), y: arm.ratio, low: spread.low, high: spread.high,
            hover: "N = \(size), \(name): \(Format.duration(arm.medianNanoseconds)), "
                + "\(Format.ratio(arm.ratio, arm.ratioCI95)) np.dot's time")
    }
}

extension Series {
    /// Each size's native arms whose numbers are right.
    fileprivate var arms: [(Int, NativeArm)] {
        results.filter { $0.size > 0 }.flatMap { result in
            result.native.filter { $0.agrees && DotPictures.isShowable($0.ratio) }.map { (result.size, $0) }
        }
    }
}
