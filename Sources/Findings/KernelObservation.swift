/// Which BLAS function a call was seen to enter.
package struct KernelObservation: Codable, Equatable, Sendable {
    /// The symbol as NumPy imports it, e.g. `scipy_cblas_dgemm64_`.
    package var symbol: String
    /// BLAS calls in one np.dot.
    package var callsPerDot: Double
    /// Whether BLAS got the very addresses of the arrays' data: no copy on the way.
    package var sameAddresses: Bool
    /// 2N³ over the kernel's median time, in 10⁹ floating-point operations a second.
    package var gigaflops: Double

    package init(symbol: String, callsPerDot: Double, sameAddresses: Bool, gigaflops: Double) {
        self.symbol = symbol
        self.callsPerDot = callsPerDot
        self.sameAddresses = sameAddresses
        self.gigaflops = gigaflops
    }

    enum CodingKeys: String, CodingKey {
        case symbol
        case callsPerDot = "calls_per_dot"
        case sameAddresses = "same_addresses"
        case gigaflops
    }
}
