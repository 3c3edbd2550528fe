/// Whether a thread's samples are so often at the end of a system call that some of them may only have been noticed there.
///
/// Once they are taken on the thread's own processor the share is the true one, which may be much smaller: a program that
/// hashes for 4 µs and asks for getpid in turns had 0.95 of its samples there, and 0.05 in truth. So it is only after many
/// with a small share that the other way is tried again.
struct SystemCallShare {
    private var share = 0.0
    private var rareInARow = 0
    private(set) var areFrequent = false

    /// As many samples count.
    private static let memory = 64.0
    private static let frequent = 0.05
    private static let rare = 0.02
    private static let patience = 1000

    mutating func note(_ isInSystemCall: Bool) {
        share += ((isInSystemCall ? 1 : 0) - share) / Self.memory
        rareInARow = share < Self.rare ? rareInARow + 1 : 0
        if share > Self.frequent { areFrequent = true }
        if rareInARow > Self.patience { areFrequent = false }
    }
}
