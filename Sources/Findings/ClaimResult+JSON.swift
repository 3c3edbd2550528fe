/// `{id, published, measured, python, verdict}` with `above`, `cores`, `reason` or `experiment` where the verdict has one,
/// and what it rests on where that is known.
extension ClaimResult: Codable {
    private enum Key: String, CodingKey { case id, published, measured, python }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            id: try values.decode(String.self, forKey: .id),
            published: try values.decode(String.self, forKey: .published),
            measured: try values.decode(String.self, forKey: .measured),
            verdict: try Verdict(from: decoder),
            python: try values.decode(String.self, forKey: .python),
            basis: try ClaimBasis.decoded(from: decoder))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(id, forKey: .id)
        try values.encode(published, forKey: .published)
        try values.encode(measured, forKey: .measured)
        try values.encode(python, forKey: .python)
        try verdict.encode(to: encoder)
        try basis?.encode(to: encoder)
    }
}

extension ClaimResult.Verdict: Codable {
    private enum Key: String, CodingKey { case verdict, above, cores, reason, experiment }

    private enum Word: String, Codable {
        case holds
        case holdsAbove = "holds above"
        case holdsPerCore = "holds per core"
        case doesNotHold = "does not hold"
        case undecided
        case notMeasured = "not measured"
        case needsGPU = "needs a GPU"
        case notBuilt = "not built"
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        switch try values.decode(Word.self, forKey: .verdict) {
        case .holds: self = .holds
        case .holdsAbove: self = .holdsAbove(size: try values.decode(Double.self, forKey: .above))
        case .holdsPerCore: self = .holdsPerCore(cores: try values.decode(Int.self, forKey: .cores))
        case .doesNotHold: self = .doesNotHold
        case .undecided: self = .undecided(reason: try values.decode(String.self, forKey: .reason))
        case .notMeasured: self = .notMeasured(reason: try values.decode(String.self, forKey: .reason))
        case .needsGPU: self = .needsGPU
        case .notBuilt: self = .notBuilt(experiment: try values.decode(String.self, forKey: .experiment))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        switch self {
        case .holds:
            try values.encode(Word.holds, forKey: .verdict)
        case .holdsAbove(let size):
            try values.encode(Word.holdsAbove, forKey: .verdict)
            try values.encode(size, forKey: .above)
        case .holdsPerCore(let cores):
            try values.encode(Word.holdsPerCore, forKey: .verdict)
            try values.encode(cores, forKey: .cores)
        case .doesNotHold:
            try values.encode(Word.doesNotHold, forKey: .verdict)
        case .undecided(let reason):
            try values.encode(Word.undecided, forKey: .verdict)
            try values.encode(reason, forKey: .reason)
        case .notMeasured(let reason):
            try values.encode(Word.notMeasured, forKey: .verdict)
            try values.encode(reason, forKey: .reason)
        case .needsGPU:
            try values.encode(Word.needsGPU, forKey: .verdict)
        case .notBuilt(let experiment):
            try values.encode(Word.notBuilt, forKey: .verdict)
            try values.encode(experiment, forKey: .experiment)
        }
    }
}
