import EmbeddedPython
import TestPython
import Testing

private struct Settings: PythonCodable {
    var name: String
    var sizes: [Int]
}

extension WithPython {
    @Suite struct ConversionLeakTests {
        @Test func `conversions of all kinds lose no reference`() throws {
            try withPython { python in
                try expectNoGrowth(&python) { python in
                    _ = try python.convert(python.object(Int128.min), to: Int128.self)
                    _ = try python.convert(python.object(UInt64.max), to: UInt64.self)
                    _ = try python.convert(python.object("text \0"), to: String.self)
                    _ = try python.convert(python.object(PythonComplex(1.5, 2.5)), to: PythonComplex<Float>.self)
                    _ = try python.convert(python.object([1.5, nil, 1e10]), to: [Double?].self)
                    _ = try python.convert(python.object(["key": [1_000_000]]), to: [String: [Int]].self)
                    _ = try python.convert(python.object([100_000] as Set), to: Set<Int>.self)
                    _ = try python.convert(python.tuple(1 << 40, "a"), to: (Int, String).self)
                    _ = try python.convert(python.object(PythonBytes([1, 2, 3])), to: [UInt8].self)
                    _ = try python.convert(python.object(1_000..<2_000), to: Range<Int>.self)
                }
            }
        }

        @Test func `refused conversions lose no reference`() throws {
            try withPython { python in
                let mixed = try python.evaluate("[1 << 100, 'text', 1.5]")
                let dictionary = try python.evaluate("{'a': [1 << 100]}")
                try expectNoGrowth(&python) { python in
                    _ = try? python.convert(mixed, to: [Int].self)
                    _ = try? python.convert(mixed, to: [Double].self)
                    _ = try? python.convert(mixed, to: [String: Int].self)
                    _ = try? python.convert(mixed, to: (Int, Int, Int).self)
                    _ = try? python.convert(dictionary, to: [String: [UInt8]].self)
                    _ = try? python.object([[1]] as Set)
                    _ = try? python.object([[1]: 2])
                }
            }
        }

        @Test func `functions, their calls and their errors lose no reference`() throws {
            struct Refusal: Error {}
            try withPython { python in
                let add = try python.function { (x: Int, y: [Int]) in [x] + y }
                let fail = try python.function { (x: Int) throws -> Int in throw Refusal() }
                try expectNoGrowth(&python) { python in
                    let _: [Int] = try add(1_000, [2_000])
                    _ = try? python.call(add, "text")
                    _ = try? python.call(fail, 1_000)
                    _ = try python.function("made", documentation: "for one call") { arguments in
                        arguments.positional.count
                    }
                }
            }
        }

        @Test func `coding loses no reference`() throws {
            try withPython { python in
                try expectNoGrowth(&python) { python in
                    let object = try python.encode(Settings(name: "name", sizes: [1_000]))
                    _ = try python.decode(object, as: Settings.self)
                    _ = try? python.decode(object, as: [Int].self)
                }
            }
        }
    }
}
