/// `{"status": "sampled", "parts": […]}` or `{"status": "unknown", "reason": "…"}`.
extension TimeReport.Layers: Codable {
    private enum Key: String, CodingKey { case status, parts, reason }
    private enum Status: String, Codable { case sampled, unknown }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self =
            switch try values.decode(Status.self, forKey: .status) {
            case .sampled: .sampled(try values.decode([TimeLayer].self, forKey: .parts))
            case .unknown: .unknown(reason: try values.decode(String.self, forKey: .reason))
            }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        switch self {
        case .sampled(let layers):
            try values.encode(Status.sampled, forKey: .status)
            try values.encode(layers, forKey: .parts)
        case .unknown(let reason):
            try values.encode(Status.unknown, forKey: .status)
            try values.encode(reason, forKey: .reason)
        }
    }
}

/// `{"status": "measured", "floor": {…}}` or `{"status": "none", "reason": "…"}`.
extension TimeReport.Native: Codable {
    private enum Key: String, CodingKey { case status, floor, reason }
    private enum Status: String, Codable { case measured, none }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self =
            switch try values.decode(Status.self, forKey: .status) {
            case .measured: .measured(try values.decode(NativeFloor.self, forKey: .floor))
            case .none: .none(reason: try values.decode(String.self, forKey: .reason))
            }
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        switch self {
        case .measured(let floor):
            try values.encode(Status.measured, forKey: .status)
            try values.encode(floor, forKey: .floor)
        case .none(let reason):
            try values.encode(Status.none, forKey: .status)
            try values.encode(reason, forKey: .reason)
        }
    }
}
