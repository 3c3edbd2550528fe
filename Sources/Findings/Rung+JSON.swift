/// Written out, because the outcome's word and reason lie flat among the other keys.
extension Rung: Codable {
    private enum Key: String, CodingKey { case id, title, language, change, expectation, toolchain, paper }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            id: try values.decode(ID.self, forKey: .id),
            title: try values.decode(String.self, forKey: .title),
            language: try values.decode(String.self, forKey: .language),
            change: try values.decode(String.self, forKey: .change),
            expectation: try values.decode(String.self, forKey: .expectation),
            toolchain: try values.decodeIfPresent(Toolchain.self, forKey: .toolchain),
            outcome: try Outcome(from: decoder))
        paper = try values.decodeIfPresent(PublishedRung.self, forKey: .paper)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(id, forKey: .id)
        try values.encode(title, forKey: .title)
        try values.encode(language, forKey: .language)
        try values.encode(change, forKey: .change)
        try values.encode(expectation, forKey: .expectation)
        try values.encodeIfPresent(toolchain, forKey: .toolchain)
        try values.encodeIfPresent(paper, forKey: .paper)
        try outcome.encode(to: encoder)
    }
}

/// `"state": "measured", "measured": {…}`, or `"state": "absent"` and the like with `remedy` or `reason`.
extension Rung.Outcome: Codable {
    private enum Key: String, CodingKey { case state, measured, remedy, reason }
    private enum Word: String, Codable { case measured, absent, failed, skipped }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        switch try values.decode(Word.self, forKey: .state) {
        case .measured: self = .measured(try values.decode(RungMeasurement.self, forKey: .measured))
        case .absent: self = .absent(remedy: try values.decode(String.self, forKey: .remedy))
        case .failed: self = .failed(reason: try values.decode(String.self, forKey: .reason))
        case .skipped: self = .skipped(reason: try values.decode(String.self, forKey: .reason))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        switch self {
        case .measured(let measurement):
            try values.encode(Word.measured, forKey: .state)
            try values.encode(measurement, forKey: .measured)
        case .absent(let remedy):
            try values.encode(Word.absent, forKey: .state)
            try values.encode(remedy, forKey: .remedy)
        case .failed(let reason):
            try values.encode(Word.failed, forKey: .state)
            try values.encode(reason, forKey: .reason)
        case .skipped(let reason):
            try values.encode(Word.skipped, forKey: .state)
            try values.encode(reason, forKey: .reason)
        }
    }
}
