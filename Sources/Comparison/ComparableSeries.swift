/// The figures of one Python with one dtype and number of threads.
struct ComparableSeries {
    var python: String
    var dtype: String
    var threads: Int
    var figures: [ComparableFigure]

    /// `float64, 1 thread`.
    var setting: String { "\(dtype), \(threads) \(threads == 1 ? "thread" : "threads")" }

    func isLike(_ other: ComparableSeries) -> Bool { dtype == other.dtype && threads == other.threads }

    func figure(_ size: Int, _ quantity: String) -> ComparableFigure? {
        figures.first { $0.size == size && $0.quantity == quantity }
    }
}

extension Sequence where Element: Hashable {
    /// In the order of first appearance.
    func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
