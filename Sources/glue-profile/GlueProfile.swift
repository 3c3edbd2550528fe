import EmbeddedPython
import Probes
import ProbeStubs
import Ticks

@main
struct Main {
    static func main() throws {
        let path = CommandLine.arguments.dropFirst().first
        let installation = try PythonInstallation.find(path)
        print(installation)
        let interpreter = try Interpreter.start(installation)
        try interpreter.attached { python in
            let numpy = try NumPy(python)
            print(numpy.version, numpy.coreLibrary)
            try python.run("import numpy as np\ndef product(a, b):\n    return np.dot(a, b)\n")
            let product = try python.evaluate("product")
            let dot = try python.evaluate("np.dot")
            for n in [2, 8, 32, 128, 512, 1024] {
                let a = try python.evaluate("np.random.rand(\(n),\(n))")
                let b = try python.evaluate("np.random.rand(\(n),\(n))")
                let probe = try CallProbe(function: product, callee: dot, numpy, python)
                if n == 2 { for k in probe.kernels.kernels { print(k.symbol, k.integerBits) } }
                let ns = 1 / 2.5961
                func median(_ v: [Int64]) -> Double { Double(v.sorted()[v.count / 2]) * ns }
                let rounds = n >= 512 ? 20 : 20000
                var t: [[Int64]] = Array(repeating: [], count: 8)
                for i in 0..<10 {
                    try probe.arm(python)
                    var record = CallRecord()
                    for _ in 0..<max(1, rounds / 10) {
                        record = CallRecord()
                        unsafe withUnsafeMutablePointer(to: &record.raw) { unsafe probe_record_into($0) }
                        unsafe record.raw.host_in = ticks_now()
                        let r = try python.call(product, a, b)
                        unsafe record.raw.host_out = ticks_now()
                        probe_record_into(nil)
                        _ = r
                        t[0].append(record.bridge)
                        t[1].append(record.interpreter)
                        t[2].append(record.dispatch)
                        t[3].append(record.allocate)
                        t[4].append(record.kernel)
                        t[5].append(record.afterKernel)
                        t[6].append(record.total)
                    }
                    try probe.disarm(python)
                    if i == 0 { unsafe print(n, record.raw.kernel_calls, record.raw.allocations, record.raw.clears) }
                    for _ in 0..<max(1, rounds / 10) {
                        let s = ticks_now()
                        let r = try python.call(product, a, b)
                        let e = ticks_now()
                        _ = r
                        t[7].append(Int64(e - s))
                    }
                }
                print(n, t.map { Int(median($0)) })
            }
            print(probe_cost(100000))
        }
    }
}
