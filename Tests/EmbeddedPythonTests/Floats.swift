import EmbeddedPython
import Synchronization

/// Host memory with an owner whose end can be seen.
@safe final class Floats<Element: ArrayElement & BinaryFloatingPoint> {
    let memory: UnsafeMutableBufferPointer<Element>
    private let onEnd: () -> Void

    init(count: Int, onEnd: @escaping () -> Void = {}) {
        // SAFETY: the memory is this object's until its deinit.
        unsafe memory = .allocate(capacity: count)
        for index in 0..<count { unsafe memory.initializeElement(at: index, to: Element(index)) }
        self.onEnd = onEnd
    }

    deinit {
        unsafe memory.deallocate()
        onEnd()
    }

    var values: [Element] { unsafe Array(memory) }
}
