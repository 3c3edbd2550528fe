/// One line of a stack, of Python or of native code.
package enum Frame: Hashable, Sendable {
    /// A line of a Python function; `code` is an index into the profile's functions. The line is 0 where it is not known.
    case python(code: Int, line: Int)
    /// A native function of a shared object, an index into the profile's objects; its name is nil where the object has
    /// no symbol there.
    case native(object: Int, function: String?)
    /// What a waiting thread has asked of the kernel, e.g. `futex`.
    case systemCall(name: String)
    /// The thread, at the foot of each of its stacks.
    case thread(id: Int32)
    /// Outer frames that were too many to be kept.
    case elided
}
