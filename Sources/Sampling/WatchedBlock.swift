/// What is watched where it is not a whole program but a block of this very one.
struct WatchedBlock {
    /// The thread that watches, of which no sample is taken.
    var watcher: Int32
    /// Python's newest thread state.
    var newestState: () -> UInt64
}
