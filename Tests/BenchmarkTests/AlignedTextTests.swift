import BenchmarkReport
import Testing

@Suite struct AlignedTextTests {
    @Test func `words go to the left, figures to the right, and no line ends in blanks`() {
        let text = AlignedText(
            header: ["name", "figure", ""], lines: [["a", "1.5", "note"], ["bcdef", "100", ""]], figures: [1])
        #expect(
            text.description == """
                name   figure
                a         1.5  note
                bcdef     100
                """)
    }
}
