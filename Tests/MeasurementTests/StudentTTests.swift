import Testing

@testable import Measurement

@Suite struct StudentTTests {
    /// Abramowitz & Stegun, table 26.10.
    @Test(arguments: [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (7, 2.365), (30, 2.042), (120, 1.980)])
    func `the two-sided 95 percent points are those of the tables`(degrees: Int, point: Double) {
        #expect(abs(StudentT.twoSidedQuantile(0.95, degreesOfFreedom: degrees) - point) < 6e-4)
    }

    @Test func `the normal limit is that of the tables`() {
        #expect(abs(StudentT.normalTwoSidedQuantile(0.95) - 1.959964) < 1e-6)
        #expect(abs(StudentT.normalTwoSidedQuantile(0.99) - 2.575829) < 1e-6)
    }
}
