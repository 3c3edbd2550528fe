internal import EmbeddedPython
internal import Measurement

/// A few calls of one size, from which the seconds of every other size follow.
struct DotPilot {
    /// Large enough that the product is nearly all of the call, small enough for the slowest BLAS: 0.1 s.
    private static let size = 512
    private static let calls = 3
    /// What a call takes beside the product, at most, and the same without Python.
    private static let overhead = 1.5e-6
    private static let nativeOverhead = 0.3e-6

    /// Floating-point operations a second.
    let numpyRate: Double
    let swiftRate: Double

    init(_ bench: borrowing DotBench, _ options: DotOptions, _ python: borrowing Python) throws {
        let subject = try DotSubject(
            size: Self.size, options, script: bench.script, kernel: nil, bench.numpy, python)
        let operations = 2 * Double(Self.size * Self.size * Self.size)
        // One call more before each: the first starts threads and touches code for the first time.
        _ = try bench.absent(subject, calls: 1, python)
        numpyRate = operations / (try bench.absent(subject, calls: Self.calls, python).nanoseconds(bench.clock) * 1e-9)
        subject.multiplyBySwift()
        let swift = bench.native(subject, calls: Self.calls) { $0.multiplyBySwift() }
        swiftRate = operations / (swift.nanoseconds(bench.clock) * 1e-9)
    }

    /// Seconds of one call.
    func seconds(_ arm: DotArm, size: Int) -> Double {
        let operations = 2 * Double(size) * Double(size) * Double(size)
        return switch arm {
        case .swift: Self.nativeOverhead + operations / swiftRate
        case .sameBLAS: Self.nativeOverhead + operations / numpyRate
        case .armed, .absent, .absentAgain, .warmMemory: Self.overhead + operations / numpyRate
        }
    }

    func plan(_ options: DotOptions, seconds: Double) -> [DotPlan.Step] {
        DotPlan(options, seconds: seconds) { self.seconds($0, size: $1) }.steps
    }
}
