internal import EmbeddedPython
internal import Measurement
internal import Probes
internal import Ticks

/// The native counterparts of one statement, of either type of elements; or none, with the reason.
enum NativeArms {
    case float64(NativeWork<Double>)
    case float32(NativeWork<Float>)
    case none(reason: String)

    init(
        _ work: RecognisedWork, threads: Int, _ python: borrowing Python
    ) throws {
        switch work {
        case .none(let reason): self = .none(reason: reason)
        case .work(let work):
            let numpy = try NumPy(python)
            let kernels = try KernelProbe(numpy)
            let isDouble = try python.attribute("dtype", of: work, as: String.self) == "float64"
            self =
                isDouble
                ? .float64(try NativeWork(work, threads: threads, kernels: kernels, numpy, python))
                : .float32(try NativeWork(work, threads: threads, kernels: kernels, numpy, python))
        }
    }

    var arms: [TimeSamples.Arm] {
        switch self {
        case .float64(let work): work.hasBLAS ? [.sameBLAS, .swift] : [.swift]
        case .float32(let work): work.hasBLAS ? [.sameBLAS, .swift] : [.swift]
        case .none: []
        }
    }

    /// Ticks of so many executions by an arm.
    func ticks(_ arm: TimeSamples.Arm, count: Int) -> UInt64 {
        switch self {
        case .float64(let work): work.ticks(arm, count: count)
        case .float32(let work): work.ticks(arm, count: count)
        case .none: 0
        }
    }

    func errorOverBound(_ python: borrowing Python) throws -> Double {
        switch self {
        case .float64(let work): try work.errorOverBound(python)
        case .float32(let work): try work.errorOverBound(python)
        case .none: .infinity
        }
    }
}

extension NativeWork {
    fileprivate func ticks(_ arm: TimeSamples.Arm, count: Int) -> UInt64 {
        let start = ticks_now()
        if arm == .sameBLAS {
            for _ in 0..<count { runBLAS() }
        } else {
            for _ in 0..<count { runSwift() }
        }
        return ticks_now() &- start
    }
}
