internal import Synchronization

/// What a team's job has on offer, in one word, so that one compare-and-swap claims a piece.
///
/// A member that looked, was off the processor for any length of time and then claims either gets a piece that is on
/// offer now, of whatever job and phase, or nothing.
struct Offer: RawRepresentable, Equatable, AtomicRepresentable {
    /// The bits, from the lowest: 24 for the next piece, 24 for the number of pieces, 15 for that of members, 1 for
    /// whether another phase follows.
    let rawValue: UInt64

    private static let pieceBits: UInt64 = 24
    private static let memberBits: UInt64 = 15
    private static let pieceMask: UInt64 = 1 << pieceBits - 1
    private static let memberMask: UInt64 = 1 << memberBits - 1
    private static let anotherPhase: UInt64 = 1 << 63

    /// The most pieces a phase can have.
    static let mostPieces = Int(pieceMask)
    /// There is no job.
    static let none = Offer(rawValue: 0)

    init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    /// All pieces of a phase, for members below `members`.
    init(pieces: Int, members: Int, isLastPhase: Bool) {
        precondition(pieces > 0 && pieces <= Self.mostPieces, "a phase has 1 to \(Self.mostPieces) pieces")
        rawValue =
            UInt64(pieces) << Self.pieceBits | UInt64(members) << (2 * Self.pieceBits)
            | (isLastPhase ? 0 : Self.anotherPhase)
    }

    /// The piece that is claimed next.
    var nextPiece: Int { Int(rawValue & Self.pieceMask) }

    var pieces: Int { Int(rawValue >> Self.pieceBits & Self.pieceMask) }

    /// What is left once `nextPiece` is claimed.
    var afterClaim: Offer { Offer(rawValue: rawValue + 1) }

    /// Whether a member may claim a piece.
    func isOpen(to member: Int) -> Bool { nextPiece < pieces && invites(member) }

    /// Whether there may be pieces for this member soon, although there are none now.
    func mayReopen(to member: Int) -> Bool { rawValue & Self.anotherPhase != 0 && invites(member) }

    /// The last member for whom there is a piece, if each takes one.
    var lastWanted: Int { min(members, pieces) - 1 }

    private var members: Int { Int(rawValue >> (2 * Self.pieceBits) & Self.memberMask) }

    private func invites(_ member: Int) -> Bool { member < members }
}
