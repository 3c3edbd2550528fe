internal import Findings

/// A verdict as every report words it.
extension ClaimResult.Verdict {
    var words: String {
        switch self {
        case .holds: "holds"
        case .holdsAbove(let size): "holds above N = \(Format.size(size))"
        case .holdsPerCore(let cores): "not on \(Words.cores(cores)); holds per core"
        case .doesNotHold: "does not hold"
        case .undecided(let reason): "undecided: \(reason)"
        case .notMeasured(let reason): "not measured: \(reason)"
        case .needsGPU: "needs a GPU"
        case .notBuilt: "not measured: its experiment is not built yet"
        }
    }

    var cell: Table.Cell { Table.Cell(words, tone: tone) }

    private var tone: Tone {
        switch self {
        case .holds, .holdsAbove, .holdsPerCore: .good
        case .doesNotHold: .bad
        case .undecided: .warning
        case .notMeasured, .needsGPU, .notBuilt: .faint
        }
    }
}

extension ClaimResult.Verdict {
    /// A kind of verdict as a tally counts it.
    struct Kind: Sendable {
        var one: String
        var many: String
        var isMet: @Sendable (ClaimResult.Verdict) -> Bool
    }

    /// In the order in which a tally names them.
    static let kinds: [Kind] = [
        Kind(one: "holds", many: "hold") { $0 == .holds },
        Kind(one: "holds above a size", many: "hold above a size") { if case .holdsAbove = $0 { true } else { false } },
        Kind(one: "holds per core alone", many: "hold per core alone") {
            if case .holdsPerCore = $0 { true } else { false }
        },
        Kind(one: "does not hold", many: "do not hold") { $0 == .doesNotHold },
        Kind(one: "is undecided", many: "are undecided") { if case .undecided = $0 { true } else { false } },
        Kind(one: "needs a GPU", many: "need a GPU") { $0 == .needsGPU },
        Kind(one: "was not measured", many: "were not measured") { if case .notMeasured = $0 { true } else { false } },
        Kind(one: "has no experiment yet", many: "have no experiment yet") {
            if case .notBuilt = $0 { true } else { false }
        },
    ]
}
