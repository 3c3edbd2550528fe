/// How the counting of calls fared, and what it took.
package struct RunCallStubs: Codable, Equatable, Sendable {
    /// Into extension modules, on all threads.
    package var calls: Int
    /// Of those, the ones that no call site has, for want of room.
    package var unplaced: Int
    /// Pointers to native functions that were replaced.
    package var pointers: Int
    /// What a stub adds to a call, measured on this machine.
    package var stubNanoseconds: Double
    /// Of that, what lies inside the time that it reads, and was taken out of it.
    package var insideNanoseconds: Double
    /// To find the pointers: at the start, before the program's time begins, and after each import of an extension.
    package var walkSeconds: Double
    /// What the stubs took of the program's wall time, by the samples. It is left out of the report's times and shares.
    package var costShare: Double
    /// The share of the main thread's time in extension modules, as the stubs have it.
    package var nativeShare: Double

    package init(
        calls: Int, unplaced: Int, pointers: Int, stubNanoseconds: Double, insideNanoseconds: Double,
        walkSeconds: Double, costShare: Double, nativeShare: Double
    ) {
        self.calls = calls
        self.unplaced = unplaced
        self.pointers = pointers
        self.stubNanoseconds = stubNanoseconds
        self.insideNanoseconds = insideNanoseconds
        self.walkSeconds = walkSeconds
        self.costShare = costShare
        self.nativeShare = nativeShare
    }

    enum CodingKeys: String, CodingKey {
        case calls, unplaced, pointers
        case stubNanoseconds = "stub_ns"
        case insideNanoseconds = "inside_ns"
        case walkSeconds = "walk_s"
        case costShare = "cost_share"
        case nativeShare = "native_share"
    }
}
