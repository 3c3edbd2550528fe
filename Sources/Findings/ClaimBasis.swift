/// What of its report a verdict on a claim rests on.
package enum ClaimBasis: Equatable, Sendable {
    /// Results on np.dot of these sizes.
    case sizes([Int])
    /// The size at which glue falls below a share, between these measured ones.
    case crossover(sizes: [Int])
    /// How an array lies in memory.
    case arrays
    /// These rungs of a ladder.
    case rungs([Rung.ID])
}

/// Flat beside the claim's other keys: `sizes`, `crossover_sizes`, `arrays` or `rungs`.
extension ClaimBasis {
    private enum Key: String, CodingKey {
        case sizes
        case crossover = "crossover_sizes"
        case arrays, rungs
    }

    /// Nil where none of the keys is there.
    static func decoded(from decoder: any Decoder) throws -> ClaimBasis? {
        let values = try decoder.container(keyedBy: Key.self)
        if let sizes = try values.decodeIfPresent([Int].self, forKey: .sizes) { return .sizes(sizes) }
        if let sizes = try values.decodeIfPresent([Int].self, forKey: .crossover) { return .crossover(sizes: sizes) }
        if let rungs = try values.decodeIfPresent([Rung.ID].self, forKey: .rungs) { return .rungs(rungs) }
        return try values.decodeIfPresent(Bool.self, forKey: .arrays) == true ? .arrays : nil
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        switch self {
        case .sizes(let sizes): try values.encode(sizes, forKey: .sizes)
        case .crossover(let sizes): try values.encode(sizes, forKey: .crossover)
        case .arrays: try values.encode(true, forKey: .arrays)
        case .rungs(let rungs): try values.encode(rungs, forKey: .rungs)
        }
    }
}
