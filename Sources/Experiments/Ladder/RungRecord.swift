internal import Findings
internal import LadderPrograms

/// One rung in the course of a run.
struct RungRecord {
    let card: RungCard
    var toolchain: Findings.Toolchain?
    /// Nil until it is made.
    var program: Program?
    /// Why the rung has no part in the rest of the run: absent, failed, skipped.
    var exclusion: Rung.Outcome?
    /// At a small size, before anything is known.
    var pilot: RungRun?
    /// What a process of it takes at the full size, as far as it is known.
    var cost: RungCost?
    /// Of a whole unit, at the full size.
    var unitRows = 1
    /// Those that count, at the full size.
    var runs: [RungRun] = []
    var smaller: (size: Int, run: RungRun)?

    init(_ card: RungCard, exclusion: Rung.Outcome? = nil) {
        self.card = card
        self.exclusion = exclusion
    }

    var isReady: Bool { program != nil && exclusion == nil }

    mutating func exclude(_ outcome: Rung.Outcome) {
        if exclusion == nil { exclusion = outcome }
    }
}
