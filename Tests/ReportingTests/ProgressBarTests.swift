import Testing

@testable import Reporting

@Suite struct ProgressBarTests {
    private static let texts = [
        "", "N = 128", "N = 2048, block 17 of 20, process 3 of 5, /usr/bin/python3", "行列の積を測っています、しばらくお待ちください",
        "a\u{1B}[31m\n\u{202E}b", String(repeating: "x", count: 500),
    ]

    @Test(arguments: texts, [(true, true), (true, false), (false, true), (false, false)])
    func `no terminal is too narrow`(text: String, shows: (blocks: Bool, colour: Bool)) {
        for columns in 0...200 {
            for fraction in [-1, 0, 0.004, 0.5, 0.999, 1, 7, .nan, .infinity] {
                let bar = ProgressBar(fraction: fraction, text: text, elapsed: 3 * Double(columns), left: 1e5)
                let line = bar.line(
                    ProgressBar.Style(columns: columns, blocks: shows.blocks, colour: shows.colour))
                let plain = line.withoutColours
                #expect(DisplayWidth.of(plain) <= max(0, columns - 3), "\(columns): \(plain)")
                #expect(plain.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
                #expect(shows.colour || line == plain)
            }
        }
    }

    @Test func `the bar is as long as the run has come`() {
        let style = ProgressBar.Style(columns: 80, blocks: true, colour: false)
        for eighths in 0...160 {
            let line = ProgressBar(fraction: Double(eighths) / 160, text: "", elapsed: 1, left: 1).line(style)
            let bar = line.dropFirst().prefix(20)
            let parts: [Character] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
            let length = bar.reduce(0) { $0 + ($1 == "█" ? 8 : parts.firstIndex(of: $1) ?? 1000) }
            #expect(length == eighths, "\(line)")
        }
    }

    @Test func `what changes its length stands last`() {
        let style = ProgressBar.Style(columns: 60, blocks: false, colour: false)
        let bar = ProgressBar(fraction: 0.42, text: "N = 128, block 3 of 20, process 1 of 3", elapsed: 83, left: 7384)
        #expect(bar.line(style) == "[######---------] 42 %  1:23 min, 2:03 h left  N = 128...")
        #expect(bar.plainLine == " 42 %  1:23 min, 2:03 h left  N = 128, block 3 of 20, process 1 of 3")
        let narrow = ProgressBar.Style(columns: 40, blocks: true, colour: false)
        #expect(bar.line(narrow) == " 42 %  1:23 min, 2:03 h left")
    }

    @Test(arguments: [
        (-1, "0 s"), (0.4, "0 s"), (59.4, "59 s"), (59.6, "1:00 min"), (3599, "59:59 min"), (3600, "1:00 h"),
        (7384, "2:03 h"), (.infinity, "24000:00 h"),
    ])
    func `times read as people say them`(seconds: Double, text: String) {
        #expect(WaitingTime.text(seconds) == text)
    }
}
