import EmbeddedPython
import Foundation
import TestPython
import Testing

/// A Swift value and what Python makes of it, by `repr`.
struct Counterpart: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let check: @Sendable (borrowing Python) throws -> Void

    init<Value: ConvertibleToPython & ConvertibleFromPython & Equatable & Sendable>(
        _ value: Value, _ text: String
    ) {
        testDescription = "\(Value.self) \(text)"
        check = { python in
            let object = try python.object(value)
            let found = try python.debugDescription(of: object)
            #expect(found == text)
            let back = try python.convert(object, to: Value.self)
            #expect(back == value)
        }
    }
}

extension WithPython {
    @Suite struct ConversionTypeTests {
        @Test(arguments: [
            Counterpart(true, "True"), Counterpart(Int8.min, "-128"), Counterpart(UInt8.max, "255"),
            Counterpart(Int16.min, "-32768"), Counterpart(UInt16.max, "65535"), Counterpart(Int32.min, "-2147483648"),
            Counterpart(UInt32.max, "4294967295"), Counterpart(Int64.min, "-9223372036854775808"),
            Counterpart(UInt64.max, "18446744073709551615"), Counterpart(UInt(1) << 63, "9223372036854775808"),
            Counterpart(Int128.min, "-170141183460469231731687303715884105728"),
            Counterpart(Int128(-1) << 64, "-18446744073709551616"),
            Counterpart(Int128(-1) << 64 - 1, "-18446744073709551617"),
            Counterpart(UInt128.max, "340282366920938463463374607431768211455"),
            Counterpart(Float(0.1), "0.10000000149011612"), Counterpart(Float16(0.1), "0.0999755859375"),
            Counterpart(Float.infinity, "inf"), Counterpart(PythonComplex(1.5, -2.0), "(1.5-2j)"),
            Counterpart(PythonComplex<Float>(0.5), "(0.5+0j)"),
            Counterpart(PythonBytes([0, 255, 65]), "b'\\x00\\xffA'"),
            Counterpart(PythonBytes([]), "b''"), Counterpart(Data([1, 0, 2]), "b'\\x01\\x00\\x02'"),
            Counterpart(Data(), "b''"),
            Counterpart(nil as Int?, "None"), Counterpart(7 as Int?, "7"), Counterpart([nil, 2.5], "[None, 2.5]"),
            Counterpart([[1], [], [2, 3]], "[[1], [], [2, 3]]"), Counterpart([] as [String], "[]"),
            Counterpart(["a": [1, 2]], "{'a': [1, 2]}"), Counterpart([1: nil as String?], "{1: None}"),
            Counterpart([:] as [Int: Int], "{}"), Counterpart([5] as Set, "{5}"), Counterpart([] as Set<Int>, "set()"),
            Counterpart(PythonTuple(1, "a", [2.5]), "(1, 'a', [2.5])"), Counterpart(PythonTuple(), "()"),
            Counterpart(PythonTuple(nil as Int?), "(None,)"), Counterpart(2..<5, "range(2, 5)"),
            Counterpart(2...5, "range(2, 6)"),
            Counterpart(Int.min...Int.max, "range(-9223372036854775808, 9223372036854775808)"),
            Counterpart(UInt8(0)...255, "range(0, 256)"), Counterpart(PythonRange(9, 0, step: -2), "range(9, 0, -2)"),
            Counterpart(PythonSlice(start: 1, step: 2), "slice(1, None, 2)"),
            Counterpart(PythonSlice(1...), "slice(1, None, None)"),
            Counterpart(PythonSlice(..<4), "slice(None, 4, None)"),
            Counterpart(PythonSlice(...(-1)), "slice(None, None, None)"),
            Counterpart(PythonSlice(-3 ... -1), "slice(-3, None, None)"),
            Counterpart(PythonSlice(-3 ... -2), "slice(-3, -1, None)"),
            Counterpart(
                Date(timeIntervalSince1970: 0), "datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)"),
            Counterpart(
                Date(timeIntervalSince1970: -0.25),
                "datetime.datetime(1969, 12, 31, 23, 59, 59, 750000, tzinfo=datetime.timezone.utc)"),
            Counterpart(PythonDate(year: 2024, month: 2, day: 29), "datetime.date(2024, 2, 29)"),
            Counterpart(Decimal(string: "-12.340")!, "Decimal('-12.34')"), Counterpart(Decimal(0), "Decimal('0')"),
            Counterpart(
                Decimal(string: "12345678901234567890123456789012345678e-128")!,
                "Decimal('1.2345678901234567890123456789012345678E-91')"),
            Counterpart(
                UUID(uuidString: "E621E1F8-C36C-495A-93FC-0C247A3E6E5F")!,
                "UUID('e621e1f8-c36c-495a-93fc-0c247a3e6e5f')"),
            Counterpart(URL(string: "https://example.org/a?b=c")!, "'https://example.org/a?b=c'"),
        ])
        func `a value has its counterpart, and comes back`(counterpart: Counterpart) throws {
            try withPython { python in try counterpart.check(python) }
        }

        @Test func `sequences of all kinds become arrays`() throws {
            try withPython { python in
                for literal in [
                    "[1, 2]", "(1, 2)", "range(1, 3)", "{1, 2}", "iter([1, 2])", "(x for x in (1, 2))",
                    "{1: 0, 2: 0}.keys()",
                ] {
                    let read = try python.evaluate(literal, as: [Int].self)
                    #expect(read == [1, 2])
                }
                for literal in ["b'\\x01\\x02'", "bytearray([1, 2])", "[1, 2]"] {
                    let read = try python.evaluate(literal, as: [UInt8].self)
                    #expect(read == [1, 2])
                }
            }
        }

        @Test func `mappings of all kinds become dictionaries`() throws {
            try withPython { python in
                for literal in [
                    "{'a': 1}", "__import__('collections').OrderedDict(a=1)",
                    "__import__('types').MappingProxyType({'a': 1})", "__import__('collections').ChainMap({'a': 1})",
                ] {
                    let read = try python.evaluate(literal, as: [String: Int].self)
                    #expect(read == ["a": 1])
                }
            }
        }

        @Test func `an index or a bool is an integer, and True is a bool alone`() throws {
            try withPython { python in
                try python.run("class Indexed:\n    def __index__(self): return 2 ** 70")
                let values = try python.evaluate("[True, False]", as: [Int].self)
                #expect(values == [1, 0])
                let wide = try python.evaluate("Indexed()", as: Int128.self)
                #expect(wide == 1 << 70)
            }
        }

        @Test(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
        func `NumPy's scalars convert as Python's do`() throws {
            try withPython { python in
                try python.run("import numpy as np")
                let int = try python.evaluate("np.int32(-7)", as: Int8.self)
                let byte = try python.evaluate("np.uint64(2 ** 64 - 1)", as: UInt64.self)
                let double = try python.evaluate("np.float32(0.5)", as: Double.self)
                let complex = try python.evaluate("np.complex64(1 + 2j)", as: PythonComplex<Float>.self)
                let truth = try python.evaluate("[np.bool_(True), np.bool_(False)]", as: [Bool].self)
                let text = try python.evaluate("np.str_('a')", as: String.self)
                let array = try python.evaluate("np.arange(3)", as: [Int].self)
                #expect(int == -7 && byte == .max && double == 0.5 && complex == PythonComplex(1, 2))
                #expect(truth == [true, false] && text == "a" && array == [0, 1, 2])
                let refused = try refusal { () throws(PythonError) in
                    _ = try python.evaluate("np.arange(3)", as: Int.self)
                }
                #expect(refused == "int; ndarray")
            }
        }

        @Test func `tuples go as tuples`() throws {
            try withPython { python in
                let object = try python.tuple(1, "a", 2.5)
                let text = try python.debugDescription(of: object)
                #expect(text == "(1, 'a', 2.5)")
                let (number, word, float) = try python.convert(object, to: (Int, String, Double).self)
                #expect(number == 1 && word == "a" && float == 2.5)
                let pairs = try python.evaluate("{'a': 1}.items()", as: [PythonTuple<String, Int>].self)
                #expect(pairs == [PythonTuple("a", 1)])
            }
        }

        @Test func `a datetime in any zone is the same moment`() throws {
            try withPython { python in
                let date = try python.evaluate(
                    "(lambda d: d.datetime(2024, 1, 1, 12, 30, 0, 250000, d.timezone(d.timedelta(hours=5))))(__import__('datetime'))",
                    as: Date.self)
                #expect(date == Date(timeIntervalSince1970: 1_704_094_200.25))
            }
        }

        @Test func `decimals are exact or refused`() throws {
            try withPython { python in
                for literal in [
                    "1E+127", "-0", "0E+500", "1000", "0.001", "12345678901234567890123456789012345678",
                ] {
                    let value = try python.evaluate("__import__('decimal').Decimal('\(literal)')", as: Decimal.self)
                    let same = try python.call(
                        "__eq__", of: python.object(value),
                        python.evaluate("__import__('decimal').Decimal('\(literal)')"), as: Bool.self)
                    #expect(same, "\(literal)")
                }
                let none = try python.evaluate("__import__('decimal').Decimal('NaN')", as: Decimal.self)
                #expect(none.isNaN)
            }
        }

        @Test func `ranges in brackets are slices`() throws {
            try withPython { python in
                let list = try python.evaluate("[0, 1, 2, 3, 4]")
                let first: [Int] = try list[0..<2]
                let closed: [Int] = try list[1...2]
                let rest: [Int] = try list[3...]
                let last: [Int] = try list[(-2)...]
                let upTo: [Int] = try list[..<1]
                let through: [Int] = try list[...1]
                #expect(first == [0, 1] && closed == [1, 2] && rest == [3, 4] && last == [3, 4])
                #expect(upTo == [0] && through == [0, 1])
                let part = try list[0..<2]
                let count = try python.count(of: part)
                #expect(count == 2)
                let second: [Int] = try list[PythonSlice(step: 2)]
                #expect(second == [0, 2, 4])
            }
        }
    }
}
