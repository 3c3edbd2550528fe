import Testing

@testable import Probes

@Suite struct BLASSymbolTests {
    @Test(
        arguments: [
            ("cblas_dgemm", "gemm", "d", 32), ("scipy_cblas_dgemm64_", "gemm", "d", 64), ("cblas_sdot", "dot", "s", 32),
            ("scipy_cblas_ssyrk64_", "syrk", "s", 64), ("cblas_dgemv_64", "gemv", "d", 64),
            ("cblas_dgemm64_", "gemm", "d", 64), ("scipy_cblas_sgemv", "gemv", "s", 32),
        ])
    func `names of watched functions are taken apart`(name: String, routine: String, letter: Character, bits: Int) {
        let symbol = BLASSymbol(name)
        #expect(symbol?.routine.rawValue == routine)
        #expect(symbol?.letter == letter)
        #expect(symbol?.integerBits == bits)
    }

    @Test(
        arguments: [
            "", "dgemm_", "cblas_zgemm", "cblas_cdotu_sub", "cblas_dgemmt", "cblas_d", "cblas_", "scipy_", "memset",
            "cblas_daxpy", "scipy_cblas_zdotc_sub64_",
        ])
    func `other names are left alone`(name: String) {
        #expect(BLASSymbol(name) == nil)
    }
}
