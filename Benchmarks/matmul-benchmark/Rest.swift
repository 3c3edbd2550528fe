internal import Foundation
internal import Measurement

/// The pause after which this process's other threads sleep.
///
/// OpenBLAS's threads stay awake after a product, 0.12 s on the 2.6 GHz machine that this was measured on (2^28 ticks,
/// OpenBLAS 0.3.21 and 0.3.31; the environment variable OPENBLAS_THREAD_TIMEOUT shortens it), and take a processor from
/// whoever computes next. How long differs from library to library, so the process's own use of time is watched.
enum Rest {
    /// Long against the 4 ms in which the kernel counts a running thread's time.
    private static let step = 0.01
    /// Of a step: less is this thread's own waking up.
    private static let calmShare = 0.2
    /// One step may fall between two of the kernel's counts.
    private static let calmSteps = 2
    /// Threads that are still awake then are meant to be.
    private static let longest = 1.0

    /// False if some thread was still awake after a second.
    static func wait() -> Bool {
        var calm = 0
        var before = ResourceUse.now(.process).processorSeconds
        for _ in 0..<Int(longest / step) {
            Thread.sleep(forTimeInterval: step)
            let now = ResourceUse.now(.process).processorSeconds
            calm = now - before < calmShare * step ? calm + 1 : 0
            if calm == calmSteps { return true }
            before = now
        }
        return false
    }
}
