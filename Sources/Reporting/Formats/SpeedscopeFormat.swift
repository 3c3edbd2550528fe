internal import Findings
internal import Foundation

/// The JSON of speedscope.app: an evented profile for each size of np.dot, a sampled one for each thread of a program.
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

    private struct Frame: Encodable, Hashable {
        var name: String
        var file: String?
        var line: Int?
    }

    /// With events, or with samples and their weights.
    private struct Profile: Encodable {
        var type: String
        var name: String
        var unit: String
        var startValue: Double
        var endValue: Double
        var events: [Event]?
        var samples: [[Int]]?
        var weights: [Double]?
    }

    /// `O` opens a frame, `C` closes it.
    private struct Event: Encodable {
        var type: String
        var frame: Int
        var at: Double
    }

    static func data(of report: Report) throws(FindingsError) -> Data {
        let file =
            if case .run(let run) = report { try file(of: run) } else { try file(ofCallsIn: report) }
        return try JSONText.encode(file)
    }

    private static func file(ofCallsIn report: Report) throws(FindingsError) -> File {
        let calls = try MedianCall.all(in: report, for: "speedscope")
        let names = Tier.Name.allCases.map(\.rawValue)
        let profiles = calls.map { call in
            Profile(
                type: "evented", name: call.name, unit: "nanoseconds", startValue: call.slice.start,
                endValue: call.slice.end, events: events(call.slice, names))
        }
        return File(
            exporter: VisibleText.of(report.generator), name: "np.dot, \(VisibleText.of(report.date))",
            shared: Shared(frames: names.map { Frame(name: $0) }), profiles: profiles)
    }

    private static func events(_ slice: CallSlice, _ names: [String]) -> [Event] {
        let frame = names.firstIndex(of: slice.name) ?? 0
        return [Event(type: "O", frame: frame, at: slice.start)] + slice.inside.flatMap { events($0, names) }
            + [Event(type: "C", frame: frame, at: slice.end)]
    }

    /// Each stack ends in its class.
    private static func file(of run: RunReport) throws(FindingsError) -> File {
        let samples = try RunSamples(run, for: "speedscope")
        var frames: [Frame] = []
        var places: [Frame: Int] = [:]
        let place = { (frame: Frame) in
            if let place = places[frame] { return place }
            places[frame] = frames.count
            frames.append(frame)
            return frames.count - 1
        }
        let profiles = samples.groups.map { group in
            Profile(
                type: "sampled", name: group.name, unit: "seconds", startValue: 0,
                endValue: group.samples.reduce(0) { $0 + $1.seconds },
                samples: group.samples.map { sample in
                    (sample.frames.map(Self.frame) + [Frame(name: sample.timeClass.frameName)]).map(place)
                },
                weights: group.samples.map(\.seconds))
        }
        let name = "\(run.program.name), \(run.date)"
        return File(
            exporter: VisibleText.of(run.generator), name: VisibleText.of(name), shared: Shared(frames: frames),
            profiles: profiles)
    }

    private static func frame(_ frame: RunFrame) -> Frame {
        Frame(name: VisibleText.of(frame.name), file: frame.file.map(VisibleText.of), line: frame.line)
    }
}
