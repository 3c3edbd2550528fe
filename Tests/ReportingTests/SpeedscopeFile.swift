/// speedscope's file format by its own description (the types of `file-format-spec.ts` in its repository), checked.
struct SpeedscopeFile: Decodable {
    struct Fault: Error {
        var problem: String
    }

    struct Shared: Decodable {
        struct Frame: Decodable { var name: String }
        var frames: [Frame]
    }

    struct Profile: Decodable {
        struct Event: Decodable {
            var type: String
            var frame: Int
            var at: Double
        }

        var type: String
        var name: String
        var unit: String
        var startValue: Double
        var endValue: Double
        var events: [Event]?
        var samples: [[Int]]?
        var weights: [Double]?
    }

    var schema: String
    var shared: Shared
    var profiles: [Profile]
    var activeProfileIndex: Int?

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case shared, profiles, activeProfileIndex
    }

    private static let units = ["none", "nanoseconds", "microseconds", "milliseconds", "seconds", "bytes"]

    func validate() throws {
        try require(schema == "https://www.speedscope.app/file-format-schema.json", "schema")
        try require(activeProfileIndex.map(profiles.indices.contains) ?? true, "activeProfileIndex")
        for profile in profiles { try validate(profile) }
    }

    private func validate(_ profile: Profile) throws {
        try require(Self.units.contains(profile.unit), "unit")
        switch (profile.type, profile.events, profile.samples, profile.weights) {
        case ("evented", let events?, nil, nil): try validate(events, of: profile)
        case ("sampled", nil, let samples?, let weights?): try validate(samples, weights, of: profile)
        default: throw Fault(problem: "type")
        }
    }

    /// A weight for each stack of known frames, and all of them make the profile.
    private func validate(_ samples: [[Int]], _ weights: [Double], of profile: Profile) throws {
        try require(samples.count == weights.count, "a stack without a weight")
        try require(samples.joined().allSatisfy(shared.frames.indices.contains), "a frame that is not there")
        try require(weights.allSatisfy { $0 > 0 }, "a weight of nothing")
        let sum = weights.reduce(0, +)
        try require(abs(profile.endValue - profile.startValue - sum) <= 1e-9 * sum, "an end that is not the sum")
    }

    /// Events in the order of time; a frame closes only when it is the innermost that is open, and all of them do.
    private func validate(_ events: [Profile.Event], of profile: Profile) throws {
        var open: [Int] = []
        var time = profile.startValue
        for event in events {
            try require(shared.frames.indices.contains(event.frame), "a frame that is not there")
            try require(event.at >= time && event.at <= profile.endValue, "an event out of order")
            time = event.at
            switch event.type {
            case "O": open.append(event.frame)
            case "C": try require(open.popLast() == event.frame, "a frame closes that is not the innermost")
            default: throw Fault(problem: "an event that neither opens nor closes")
            }
        }
        try require(open.isEmpty, "a frame stays open")
    }

    private func require(_ condition: Bool, _ problem: String) throws {
        guard condition else { throw Fault(problem: problem) }
    }
}
