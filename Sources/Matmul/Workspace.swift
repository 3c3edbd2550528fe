internal import Glibc
internal import Synchronization

/// Memory for packed operands, kept for the next product once it has been touched.
///
/// A fresh page costs some 0.25 µs when it is first written: a quarter of a millisecond for every 4 MiB. Large pages, where
/// the system has them, leave the translation buffers to C: 4 % of a product at 1024.
@safe final class Workspace: @unchecked Sendable {
    // Sendable because a workspace is either in `idle` or held by the one call that took it from there.
    private static let idle = Mutex<[Workspace]>([])
    static let page = 4096
    /// A large page of x86-64, and of arm64 with pages of 4 KiB.
    private static let largePage = 1 << 21

    private var base: UnsafeMutableRawPointer
    private var byteCount: Int

    private init(byteCount: Int) {
        let isLarge = byteCount >= Workspace.largePage
        let unit = isLarge ? Workspace.largePage : Workspace.page
        self.byteCount = byteCount.divided(by: unit) * unit
        // SAFETY: this object alone owns the memory until its deinit. The advice changes no contents; where the system
        // does not take it, pages stay small.
        unsafe base = .allocate(byteCount: self.byteCount, alignment: unit)
        if isLarge { unsafe madvise(base, self.byteCount, MADV_HUGEPAGE) }
    }

    deinit {
        // SAFETY: `borrow` hands the memory out only while it holds the object.
        unsafe base.deallocate()
    }

    /// Lends at least `byteCount` bytes of unspecified content for the duration of `body`.
    static func borrow(byteCount: Int, _ body: (UnsafeMutableRawPointer) -> Void) {
        let found = idle.withLock { $0.popLast() }
        let workspace = found.flatMap { $0.byteCount >= byteCount ? $0 : nil } ?? Workspace(byteCount: byteCount)
        // SAFETY: no other call has this workspace, and it lives until it goes back to `idle`.
        unsafe body(workspace.base)
        idle.withLock { $0.append(workspace) }
    }
}
