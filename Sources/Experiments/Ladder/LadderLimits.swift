/// After how long a program or a compiler is taken for one that hangs.
struct LadderLimits: Equatable, Sendable {
    /// What any program may take beyond what is expected of it: virtual machines start within two seconds, and a shared
    /// machine may be ten times as slow as it was a moment ago.
    var slack = 30.0
    /// Times what is expected. Sizes that fit a cache foretell the largest ones several times too short.
    var factor = 8.0
    /// Zig and Mojo compile their own libraries at first, which takes half a minute on a busy machine.
    var compile = 90.0
    /// Beyond the budget, for the process that runs when it ends: then the default budget keeps within three minutes.
    var overtime = 15.0

    func seconds(expecting expected: Double) -> Double { (slack + factor * expected).rounded(.up) }
}
