/// `{python, dtype, threads, share}` with `at` and `ci95`, or `below`, or `above`.
extension Crossover: Codable {
    private enum Key: String, CodingKey { case python, dtype, threads, share }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            python: try values.decode(String.self, forKey: .python),
            dtype: try values.decode(String.self, forKey: .dtype),
            threads: try values.decode(Int.self, forKey: .threads),
            share: try values.decode(Double.self, forKey: .share),
            position: try Position(from: decoder))
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(python, forKey: .python)
        try values.encode(dtype, forKey: .dtype)
        try values.encode(threads, forKey: .threads)
        try values.encode(share, forKey: .share)
        try position.encode(to: encoder)
    }
}

extension Crossover.Position: Codable {
    private enum Key: String, CodingKey { case at, ci95, below, above }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        if let size = try values.decodeIfPresent(Double.self, forKey: .at) {
            self = .at(size: size, ci95: try values.decode(Interval.self, forKey: .ci95))
        } else if let smallest = try values.decodeIfPresent(Int.self, forKey: .below) {
            self = .below(smallest: smallest)
        } else {
            self = .above(largest: try values.decode(Int.self, forKey: .above))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        switch self {
        case .at(let size, let ci95):
            try values.encode(size, forKey: .at)
            try values.encode(ci95, forKey: .ci95)
        case .below(let smallest):
            try values.encode(smallest, forKey: .below)
        case .above(let largest):
            try values.encode(largest, forKey: .above)
        }
    }
}
