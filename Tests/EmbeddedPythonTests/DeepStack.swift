/// Needs a deep stack, and overflows a usual one of 8 MiB.
enum DeepStack {
    /// Uses 32 KiB for each frame.
    @inline(never)
    static func touch(frames: Int) -> Int {
        var room = InlineArray<4096, Int>(repeating: frames)
        room[frames % 4096] = frames == 0 ? 0 : touch(frames: frames - 1)
        return room[frames % 4096] + (frames == 0 ? 0 : 1)
    }
}
