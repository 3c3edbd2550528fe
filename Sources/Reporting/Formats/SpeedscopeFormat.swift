internal import Findings
internal import Foundation

/// The JSON of speedscope.app: an evented profile for each size.
enum SpeedscopeFormat {
    private struct File: Encodable {
        var schema = "https://www.speedscope.app/file-format-schema.json"
        var exporter: String
        var name: String
        var activeProfileIndex = 0
        var shared: Shared
        var profiles: [Profile]

        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case exporter, name, activeProfileIndex, shared, profiles
        }
    }

    private struct Shared: Encodable {
        var frames: [Frame]
    }

    private struct Frame: Encodable {
        var name: String
    }

    private struct Profile: Encodable {
        var type = "evented"
        var name: String
        var unit = "nanoseconds"
        var startValue: Double
        var endValue: Double
        var events: [Event]
    }

    /// `O` opens a frame, `C` closes it.
    private struct Event: Encodable {
        var type: String
        var frame: Int
        var at: Double
    }

    static func data(of report: Report) throws(FindingsError) -> Data {
        let calls = try MedianCall.all(in: report, for: "speedscope")
        let names = Tier.Name.allCases.map(\.rawValue)
        let profiles = calls.map { call in
            Profile(
                name: call.name, startValue: call.slice.start, endValue: call.slice.end,
                events: events(call.slice, names))
        }
        return try JSONText.encode(
            File(
                exporter: VisibleText.of(report.generator), name: "np.dot, \(VisibleText.of(report.date))",
                shared: Shared(frames: names.map(Frame.init)), profiles: profiles))
    }

    private static func events(_ slice: CallSlice, _ names: [String]) -> [Event] {
        let frame = names.firstIndex(of: slice.name) ?? 0
        return [Event(type: "O", frame: frame, at: slice.start)] + slice.inside.flatMap { events($0, names) }
            + [Event(type: "C", frame: frame, at: slice.end)]
    }
}
