internal import CPython

/// How deep a value may lie in others. Each level takes some kilobytes of the stack, whose end would be the program's.
enum CodingDepth {
    /// As many as fit on a stack of 512 KiB, the smallest that threads are commonly given.
    static let limit: CInt = 200

    /// Goes one level deeper; false if that is too deep. `leave` comes after it either way.
    static func enter() -> Bool { cpython_coding_enter() <= limit }

    static func leave() { cpython_coding_leave() }

    static let refusal = "more than \(limit) levels; does it contain itself?"
}
