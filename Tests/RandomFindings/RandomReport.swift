package import Findings

/// Reports that use every field and every case, with figures and strings of any kind.
package struct RandomReport {
    private var random: SplitMix64

    package init(seed: UInt64) {
        random = SplitMix64(seed: seed)
    }

    package mutating func report() -> DotReport {
        DotReport(
            generator: text(), date: text(),
            method: Method(
                version: int(), processes: int(), seconds: figure(), heldFixed: list { $0.text() }, build: text()),
            environment: DotReport.Environment(machine: machine(), clock: clock(), pythons: list { $0.python() }),
            results: list { $0.result() }, arrays: list { $0.arrays() }, crossovers: list { $0.crossover() },
            claims: list { $0.claim() }, checks: list { $0.check() }, warnings: list { $0.text() }, complete: bool())
    }

    mutating func bool() -> Bool { Bool.random(using: &random) }
    mutating func int() -> Int { Int.random(in: -5...12_345_678, using: &random) }

    mutating func figure() -> Double {
        let special = [0, -0.0, 1, .pi, 1e-300, 1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude, -1e17, 999.5]
        return bool() ? special.randomElement(using: &random) ?? 0 : Double.random(in: -1e9...1e9, using: &random)
    }

    mutating func text() -> String {
        let pieces = [
            "a", "é", "数", "👩‍👩‍👧", "\"", "\\", "/", "\n", "\u{0}", "\u{1B}[1m", "\u{202E}", "|", "<", "\u{301}", " ",
        ]
        return (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
            .joined()
    }

    mutating func list<Element>(_ element: (inout RandomReport) -> Element) -> [Element] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in element(&self) }
    }

    mutating func maybe<Value>(_ value: (inout RandomReport) -> Value) -> Value? {
        bool() ? value(&self) : nil
    }

    mutating func one<Value>(of values: Value...) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }

    mutating func interval() -> Interval { Interval(figure(), figure()) }
    mutating func estimate() -> Estimate { Estimate(median: figure(), ci95: interval()) }
    mutating func time() -> TimeEstimate { TimeEstimate(medianNanoseconds: figure(), ci95Nanoseconds: interval()) }

    mutating func check() -> Check { Check(name: text(), passed: bool(), figure: text()) }
}
