import Foundation
import Testing

@testable import Findings

@Suite struct IntervalTests {
    @Test func `an interval is a JSON array of two numbers`() throws {
        let text = try JSONEncoder().encode(Interval(1.5, 2))
        #expect(String(decoding: text, as: UTF8.self) == "[1.5,2]")
        #expect(try JSONDecoder().decode(Interval.self, from: text) == Interval(1.5, 2))
    }
}
