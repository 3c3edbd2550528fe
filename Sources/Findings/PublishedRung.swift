/// One row of the table that the ladder reproduces.
///
/// Source: Leiserson et al., "There's plenty of room at the Top", Science 368 (2020), doi 10.1126/science.aam9744,
/// Table 1: 4096×4096 float64, on two Xeon E5-2666 v3 with 18 cores together.
package struct PublishedRung: Codable, Equatable, Sendable {
    /// The row's number in the table.
    package var version: Int
    package var implementation: String
    package var seconds: Double
    package var gigaflops: Double
    /// Over the first row.
    package var absolute: Double
    /// Over the row before; nil for the first.
    package var own: Double?
    /// Of `peakGigaflops`, 0…1.
    package var shareOfPeak: Double

    enum CodingKeys: String, CodingKey {
        case version, implementation, seconds
        case gigaflops = "gflops"
        case absolute = "absolute_factor"
        case own = "own_factor"
        case shareOfPeak = "share_of_peak"
    }

    /// Rows and columns of the paper's matrices.
    package static let size = 4096
    /// Cores of the paper's machine.
    package static let cores = 18
    /// From this row on all cores work; before, one does.
    package static let firstParallelVersion = 4
    /// Of the paper's machine, as given there.
    package static let peakGigaflops = 835.0
    package static let citation =
        "Leiserson et al., \"There's plenty of room at the Top\", Science 368 (2020), doi 10.1126/science.aam9744, Table 1"

    package static let table = [
        PublishedRung(1, "Python", 25552.48, 0.005, 1, nil, 0),
        PublishedRung(2, "Java", 2372.68, 0.058, 11, 10.8, 0.0001),
        PublishedRung(3, "C", 542.67, 0.253, 47, 4.4, 0.0003),
        PublishedRung(4, "Parallel loops", 69.80, 1.969, 366, 7.8, 0.0024),
        PublishedRung(5, "Parallel divide and conquer", 3.80, 36.180, 6727, 18.4, 0.0433),
        PublishedRung(6, "plus vectorization", 1.10, 124.914, 23224, 3.5, 0.1496),
        PublishedRung(7, "plus AVX intrinsics", 0.41, 337.812, 62806, 2.7, 0.4045),
    ]

    /// The row that a rung stands beside, nil for a rung that the paper has not.
    package static func of(_ id: Rung.ID) -> PublishedRung? {
        rows[id].map { table[$0 - 1] }
    }

    /// The paper names no flags for its C; -O3 is what a reader would compare it with.
    private static let rows: [Rung.ID: Int] = [
        .pythonModule: 1, .java: 2, .cO3: 3, .parallelLoops: 4, .divideAndConquer: 5, .vectorised: 6, .packed: 7,
    ]

    private init(
        _ version: Int, _ implementation: String, _ seconds: Double, _ gigaflops: Double, _ absolute: Double,
        _ own: Double?, _ shareOfPeak: Double
    ) {
        self.version = version
        self.implementation = implementation
        self.seconds = seconds
        self.gigaflops = gigaflops
        self.absolute = absolute
        self.own = own
        self.shareOfPeak = shareOfPeak
    }
}
