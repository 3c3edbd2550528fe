internal import Findings

/// The pictures of measured calls: whose time it is, how much of it, how large the glue's share, what goes without Python.
struct DotPictures {
    let series: [Series]
    let crossovers: [Crossover]

    /// Of a panel, in CSS pixels.
    static let height = 260
    static let sizeLabel = "N: rows and columns of the matrices"

    /// - Parameter series: those of one report, or of several that shall stand beside each other.
    init(series: [Series], crossovers: [Crossover]) {
        self.series = series.filter { one in one.results.contains { $0.size > 0 } }
        self.crossovers = crossovers
    }

    var all: [CaptionedPicture] {
        [shares, times, glue, native].compactMap(\.self)
    }

    /// The same for all panels, which can then be compared.
    var sizeScale: Scale {
        .sizes(series.flatMap { $0.results.map(\.size) }.filter { $0 > 0 }, label: Self.sizeLabel)
    }

    /// A heading where there is more than one to tell apart.
    func heading(_ one: Series) -> String {
        series.count > 1 ? one.brief : ""
    }

    /// Whether a logarithmic axis can show a figure: above 0, and such that its neighbours are numbers too.
    static func isShowable(_ figure: Double) -> Bool {
        figure > 1e-30 && figure < 1e30
    }
}
