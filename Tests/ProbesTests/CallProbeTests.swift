import EmbeddedPython
import Measurement
import TestPython
import Testing

@testable import Probes

/// Probes swap pointers that the whole process shares, so these run one after the other.
@Suite(.serialized, .enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
struct CallProbeTests {
    private let plain = "def watched(a, b):\n    return np.dot(a, b)\n"

    @Test(
        arguments: [
            ("np.ones((8, 8))", "np.ones((8, 8))", "gemm", "float64"),
            ("np.ones((8, 8), np.float32)", "np.ones((8, 8), np.float32)", "gemm", "float32"),
            ("np.ones((9, 8))", "np.ones(8)", "gemv", "float64"),
            ("np.ones((9, 8), np.float32)", "np.ones(8, np.float32)", "gemv", "float32"),
            ("np.ones(8)", "np.ones(8)", "dot", "float64"),
            ("np.ones(8, np.float32)", "np.ones(8, np.float32)", "dot", "float32"),
            ("(m := np.ones((8, 8))).T", "m", "syrk", "float64"),
            ("(m := np.ones((8, 8), np.float32)).T", "m", "syrk", "float32"),
        ])
    func `the kernel that np.dot reaches is seen, by name and precision`(
        a: String, b: String, routine: String, dtype: String
    ) throws {
        try TestPython.interpreter().attached { python in
            try python.run("import numpy as np")
            let first = try python.evaluate(a)
            let second = try python.evaluate(b)
            let watched = try Watched(plain, python)
            let record = try #require(try watched.records(first, second, calls: 1, python).last)
            let kernel = watched.probe.kernels.kernel(of: record)
            #expect(record.kernelCalls == 1)
            #expect(kernel?.routine == routine)
            #expect(kernel?.dtype == dtype)
        }
    }

    @Test(arguments: [
        "np.ones((8, 8), int)", "np.ones((8, 8), np.float16)", "np.ones((0, 0))", "np.ones((8, 8), object)",
    ])
    func `a product that never reaches BLAS shows no kernel, rather than a kernel of no time`(operand: String) throws {
        try TestPython.interpreter().attached { python in
            try python.run("import numpy as np")
            let matrix = try python.evaluate(operand)
            let watched = try Watched(plain, python)
            let record = try #require(try watched.records(matrix, matrix, calls: 1, python).last)
            #expect(record.kernelCalls == 0)
            #expect(watched.probe.kernels.kernel(of: record) == nil)
            #expect(record.total > 0 && record.dispatch > 0)
        }
    }

    @Test func `the tiers of a call sum to its total, to the tick`() throws {
        try TestPython.interpreter().attached { python in
            try python.run("import numpy as np")
            let matrix = try python.evaluate("np.ones((64, 64))")
            for record in try Watched(plain, python).records(matrix, matrix, python) {
                let parts =
                    record.bridge + record.interpreter + record.dispatch + record.allocate + record.kernel
                    + record.afterKernel
                #expect(parts == record.total)
                #expect(record.bridge > 0 && record.interpreter > 0 && record.dispatch > 0 && record.kernel > 0)
            }
        }
    }

    @Test func `BLAS gets the arrays' own memory`() throws {
        try TestPython.interpreter().attached { python in
            try python.run("import numpy as np")
            let a = try python.evaluate("np.ones((16, 16))")
            let b = try python.evaluate("np.ones((16, 16))")
            let numpy = try NumPy(python)
            let record = try #require(try Watched(plain, python).records(a, b, calls: 1, python).last)
            let first = unsafe try numpy.elements(of: a, as: Double.self, python).baseAddress
            let second = unsafe try numpy.elements(of: b, as: Double.self, python).baseAddress
            #expect(unsafe record.operandsWere(UnsafeRawPointer(first), UnsafeRawPointer(second)))
            #expect(unsafe !record.operandsWere(UnsafeRawPointer(second), UnsafeRawPointer(first)))
        }
    }

    @Test func `a stand-in kernel is recovered with slope 1`() throws {
        try TestPython.interpreter().attached { python in
            try python.run("import numpy as np")
            let matrix = try python.evaluate("np.ones((2, 2))")
            let watched = try Watched(plain, python)
            let clock = TickClock()
            let truths = [0.0, 100, 1_000, 10_000, 100_000]
            let recovered = try truths.map { truth in
                let ticks = UInt64(truth / clock.nanosecondsPerTick)
                let records = try watched.records(matrix, matrix, spin: ticks, python)
                return records.typical(\.kernel) * clock.nanosecondsPerTick
            }
            let fit = LineFit.theilSen(x: truths, y: recovered)
            #expect((0.9...1.1).contains(fit.slope), "recovered \(recovered)")
            #expect(abs(fit.intercept) < 500, "recovered \(recovered)")
        }
    }

    @Test func `an added Python layer lands in the interpreter`() throws {
        try TestPython.interpreter().attached { python in
            try python.run("import numpy as np")
            let matrix = try python.evaluate("np.ones((8, 8))")
            let layers = """
                def inner(a, b):
                    for _ in range(300):
                        pass
                    return np.dot(a, b)
                def watched(a, b):
                    return inner(a, b)
                """
            let without = try Watched(plain, python).records(matrix, matrix, python)
            let with = try Watched(layers, python).records(matrix, matrix, python)
            let added = with.typical(\.interpreter) - without.typical(\.interpreter)
            let elsewhere =
                with.typical(\.dispatch) + with.typical(\.afterKernel) - without.typical(\.dispatch)
                - without.typical(\.afterKernel)
            #expect(added > 3 * without.typical(\.interpreter), "300 turns of a loop take microseconds")
            #expect(abs(elsewhere) < added / 2)
        }
    }

    @Test func `the conversion of an operand lands in dispatch`() throws {
        try TestPython.interpreter().attached { python in
            try python.run("import numpy as np")
            let matrix = try python.evaluate("np.ones((32, 32))")
            let list = try python.evaluate("np.ones((32, 32)).tolist()")
            let watched = try Watched(plain, python)
            let without = try watched.records(matrix, matrix, python)
            let with = try watched.records(list, matrix, python)
            let added = with.typical(\.dispatch) - without.typical(\.dispatch)
            #expect(added > 5 * without.typical(\.dispatch), "a thousand numbers are unpacked")
            #expect(abs(with.typical(\.interpreter) - without.typical(\.interpreter)) < added / 2)
            // The converted operand is an array of its own.
            #expect(with.last?.allocations == 2)
            #expect(without.last?.allocations == 1)
        }
    }

    @Test func `disarming restores every pointer, and results are right before, during and after`() throws {
        try TestPython.interpreter().attached { python in
            try python.run("import numpy as np")
            let a = try python.evaluate("np.arange(16.).reshape(4, 4)")
            let b = try python.evaluate("np.eye(4) * 2")
            let slots = try ModuleSlots(of: NumPy(python)).slots
            let before = unsafe slots.map { unsafe $0.place.pointee }
            do {
                let watched = try Watched(plain, python)
                let expected = try python.description(of: python.call(watched.function, a, b))
                try watched.probe.arm(python)
                #expect(unsafe slots.map { unsafe $0.place.pointee } != before)
                let during = try python.description(of: python.call(watched.function, a, b))
                try watched.probe.disarm(python)
                #expect(unsafe slots.map { unsafe $0.place.pointee } == before)
                let after = try python.description(of: python.call(watched.function, a, b))
                #expect(during == expected)
                #expect(after == expected)
                try watched.probe.arm(python)
            }
            // Dropped while armed.
            #expect(unsafe slots.map { unsafe $0.place.pointee } == before)
            #expect(try python.evaluate("int(np.dot(np.ones((3, 3)), np.ones((3, 3))).sum())", as: Int.self) == 27)
        }
    }

    @Test func `an exception inside a watched call comes out, and leaves nothing behind`() throws {
        try TestPython.interpreter().attached { python in
            try python.run("import numpy as np")
            let a = try python.evaluate("np.ones((2, 3))")
            let b = try python.evaluate("np.ones((2, 3))")
            let watched = try Watched(plain, python)
            #expect(throws: PythonError.self) { _ = try watched.records(a, b, calls: 1, python) }
            let good = try python.evaluate("np.ones((3, 3))")
            #expect(try watched.records(good, good, calls: 1, python).count == 1)
        }
    }

    @Test func `results of the warm handler lie in one block, and it can be given back`() throws {
        try TestPython.interpreter().attached { python in
            try python.run("import numpy as np\ndef address(a): return a.ctypes.data")
            let matrix = try python.evaluate("np.ones((256, 256))")
            let address = try python.evaluate("address")
            let watched = try Watched(plain, python)
            try watched.probe.memory.armWarm(python)
            var addresses: Set<Int> = []
            for _ in 0..<5 {
                addresses.insert(
                    try python.convert(
                        python.call(address, python.call(watched.function, matrix, matrix)), to: Int.self))
            }
            try watched.probe.memory.disarm(python)
            watched.probe.memory.clearWarm()
            #expect(addresses.count == 1)
        }
    }

    @Test func `the BLAS behind NumPy is named`() throws {
        try TestPython.interpreter().attached { python in
            let kernel = try #require(try KernelProbe(NumPy(python)).gemm("float64"))
            let library = BLASLibrary(of: kernel)
            #expect(library.family != .unknown)
            #expect(library.path.contains(".so"))
        }
    }

    @Test func `the BLAS computes on as many threads as it is told, and says how many`() throws {
        try TestPython.interpreter().attached { python in
            let kernel = try #require(try KernelProbe(NumPy(python)).gemm("float64"))
            let before = BLASLibrary(of: kernel)
            let threads = try #require(before.threads)
            for count in [1, 2, threads] {
                var library = before
                let wasSet = library.setThreads(count)
                // The reference BLAS has one thread and no way to have more.
                #expect(wasSet == (before.family == .openBLAS || count == threads))
                if wasSet { #expect(BLASLibrary(of: kernel).threads == count) }
            }
        }
    }

    @Test func `the same BLAS called from Swift gives NumPy's numbers`() throws {
        try TestPython.interpreter().attached { python in
            try python.run("import numpy as np\nA = np.arange(9.).reshape(3, 3)\nB = A + 1\nC = np.zeros((3, 3))")
            let numpy = try NumPy(python)
            let kernel = try #require(try KernelProbe(numpy).gemm("float64"))
            let a = try python.evaluate("A")
            let b = try python.evaluate("B")
            let c = try python.evaluate("C")
            // SAFETY: three 3x3 matrices of float64, alive until the end of the scope.
            let first = unsafe try #require(try numpy.elements(of: a, as: Double.self, python).baseAddress)
            let second = unsafe try #require(try numpy.elements(of: b, as: Double.self, python).baseAddress)
            let result = unsafe try #require(try numpy.elements(of: c, as: Double.self, python).baseAddress)
            unsafe DirectProduct(kernel).multiply(size: 3, first, second, into: result)
            #expect(try python.isTrue(python.evaluate("bool((C == np.dot(A, B)).all())")))
        }
    }
}
