import Testing

@testable import Reporting

@Suite struct ShareBarTests {
    @Test(arguments: [
        (0, ""), (0.00625, "▏"), (0.05, "█"), (0.5, "██████████"), (0.525, "██████████▌"),
        (1, "████████████████████"), (7, "████████████████████"), (-1, ""), (Double.infinity, ""), (.nan, ""),
    ])
    func `a share is as long as its part of the bar, in eighths of a column`(share: Double, text: String) {
        #expect(ShareBar.text(share) == text)
    }
}
