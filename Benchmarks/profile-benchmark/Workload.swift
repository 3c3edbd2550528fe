/// A program of which the time is known; `workloads.py` has its code.
enum Workload: String, CaseIterable, Encodable {
    case calls100ns = "calls_100ns"
    case calls10us = "calls_10us"
    case calls100ms = "calls_100ms"
    case callbacks
    case operators
    case sortKeys = "sort_keys"
    case unlockedThread = "unlocked_thread"
    case numpySmall = "numpy_small"
    case numpyLarge = "numpy_large"
    case numpyOperators = "numpy_operators"
    case generators
    case imports
    case exceptions
    case tasks
    case systemCalls = "system_calls"
    case purePython = "pure_python"
    case lines

    var summary: String {
        switch self {
        case .calls100ns: "calls of C, 100 ns each"
        case .calls10us: "calls of C, 10 µs each, and Python"
        case .calls100ms: "calls of C, 100 ms each, and Python"
        case .callbacks: "Python calls C calls Python"
        case .operators: "operators and comparisons of a type in C"
        case .sortKeys: "sorting by a key and a comparison in C"
        case .unlockedThread: "C without the GIL beside a thread in Python"
        case .numpySmall: "a.dot(b) of 8x8 matrices"
        case .numpyLarge: "a.dot(b) of 512x512 matrices, and Python"
        case .numpyOperators: "a + b of 16x16 matrices"
        case .generators: "a generator that calls C"
        case .imports: "imports of modules that call C"
        case .exceptions: "exceptions raised in C and in Python"
        case .tasks: "asyncio's tasks, a queue and sleep"
        case .systemCalls: "C and Python between brief system calls"
        case .purePython: "no native code at all"
        case .lines: "lines of known shares"
        }
    }

    var needsNumPy: Bool {
        switch self {
        case .numpySmall, .numpyLarge, .numpyOperators: true
        default: false
        }
    }

    /// What the files of the native code are called whose time is known.
    var nativeFiles: [String] { ["knowntruth"] + (needsNumPy ? ["numpy", "blas"] : []) }
}
