import EmbeddedPython
import Foundation
import TestPython
import Testing

/// The conversion error that `body` ends with, as "expected; found".
func refusal(_ body: () throws(PythonError) -> Void, sourceLocation: SourceLocation = #_sourceLocation) throws -> String
{
    do throws(PythonError) {
        try body()
    } catch {
        guard case .conversion(let expected, let found) = error else { throw error }
        return "\(expected); \(found)"
    }
    return try #require(nil as String?, "nothing was refused", sourceLocation: sourceLocation)
}

/// Conversions of one type, so that a table can name the type.
struct Conversion: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let run: @Sendable (borrowing PythonValue, borrowing Python) throws(PythonError) -> Void

    init<Value: ConvertibleFromPython & SendableMetatype>(_ type: Value.Type) {
        testDescription = "\(type)"
        run = { (object, python) throws(PythonError) in _ = try python.convert(object, to: Value.self) as Value }
    }
}

extension WithPython {
    @Suite struct ConversionErrorTests {
        @Test(arguments: [
            ("1.5", Conversion(Int.self), "int; float"), ("'1'", Conversion(Int.self), "int; str"),
            ("None", Conversion(Int.self), "int; NoneType"), ("1.0", Conversion(UInt8.self), "int; float"),
            ("2 ** 63", Conversion(Int.self), "int that fits Int; 9223372036854775808"),
            ("-2 ** 63 - 1", Conversion(Int.self), "int that fits Int; -9223372036854775809"),
            ("10 ** 400", Conversion(Int.self), "int that fits Int; int of 1329 bits"),
            ("1 << 100_000", Conversion(Int8.self), "int that fits Int8; int of 100001 bits"),
            ("300", Conversion(Int8.self), "int that fits Int8; 300"),
            ("-1", Conversion(UInt.self), "int that fits UInt; -1"),
            ("-1", Conversion(UInt8.self), "int that fits UInt8; -1"),
            ("2 ** 64", Conversion(UInt64.self), "int that fits UInt64; 18446744073709551616"),
            ("2 ** 127", Conversion(Int128.self), "int that fits Int128; int of 128 bits"),
            ("-1 << 200", Conversion(UInt128.self), "int that fits UInt128; int of 201 bits"),
            ("'1'", Conversion(Double.self), "number; str"), ("1j", Conversion(Double.self), "number; complex"),
            ("10 ** 400", Conversion(Double.self), "number that fits Double; int of 1329 bits"),
            ("1e39", Conversion(Float.self), "number that fits Float; 1e+39"),
            ("65520.0", Conversion(Float16.self), "number that fits Float16; 65520.0"),
            ("'1j'", Conversion(PythonComplex<Double>.self), "complex number; str"),
            ("1e300j", Conversion(PythonComplex<Float>.self), "complex number that fits PythonComplex<Float>; 1e+300j"),
            ("1", Conversion(Bool.self), "bool; int"), ("None", Conversion(Bool.self), "bool; NoneType"),
            ("b'a'", Conversion(String.self), "str; bytes"), ("'a'", Conversion(PythonBytes.self), "bytes; str"),
            ("[1]", Conversion(Data.self), "bytes; list"), ("1", Conversion([Int].self), "list or other iterable; int"),
            ("'ab'", Conversion([String].self), "list or other iterable; str"),
            ("{1: 2}", Conversion([Int].self), "list or other iterable; dict"),
            ("[1, [2, 'x']]", Conversion([[Int]].self), "list or other iterable; int in element 0"),
            ("[[1], [2, 'x']]", Conversion([[Int]].self), "int; str in element 1 in element 1"),
            ("{'a': [1.5]}", Conversion([String: [Int]].self), "int; float in element 0 in the value of \"a\""),
            ("{1: 2}", Conversion([String: Int].self), "str; int in the keys"),
            ("[(1, 2)]", Conversion([Int: Int].self), "dict; list"), ("[1]", Conversion(Set<Int>.self), "set; list"),
            ("{'x'}", Conversion(Set<Int>.self), "int; str in a set"),
            ("{'é', 'e\\u0301'}", Conversion(Set<String>.self), "set whose elements differ as String; two that are é"),
            (
                "{1.0: 1, 1.0 + 1e-12: 2}", Conversion([Float: Int].self),
                "dict whose keys differ as Float; two that are 1.0"
            ),
            ("(1, 2, 3)", Conversion(PythonTuple<Int, Int>.self), "tuple of 2; tuple of 3"),
            ("(1, 2)", Conversion(PythonTuple<Int, String>.self), "str; int in element 1"),
            ("{1, 2}", Conversion(PythonTuple<Int, Int>.self), "tuple of 2; set"),
            ("[1]", Conversion(Range<Int>.self), "range; list"),
            ("range(0, 9, 2)", Conversion(Range<Int>.self), "range with step 1; range(0, 9, 2)"),
            ("range(0)", Conversion(ClosedRange<Int>.self), "range that is not empty; range(0, 0)"),
            ("range(2 ** 80)", Conversion(Range<Int>.self), "int that fits Int; 1208925819614629174706176"),
            ("[0]", Conversion(PythonSlice.self), "slice; list"),
            (
                "__import__('datetime').datetime(2020, 1, 1)", Conversion(Date.self),
                "datetime with a time zone; datetime without"
            ),
            ("__import__('datetime').date(2020, 1, 1)", Conversion(Date.self), "datetime; date"),
            ("__import__('datetime').datetime(2020, 1, 1)", Conversion(PythonDate.self), "date; datetime"),
            ("1.5", Conversion(Decimal.self), "Decimal; float"),
            (
                "__import__('decimal').Decimal('Infinity')", Conversion(Decimal.self),
                "Decimal that Foundation's can hold; Infinity"
            ),
            (
                "__import__('decimal').Decimal('1e200')", Conversion(Decimal.self),
                "Decimal that Foundation's can hold; 1E+200"
            ),
            (
                "__import__('decimal').Decimal('9' * 39)", Conversion(Decimal.self),
                "Decimal that Foundation's can hold; " + String(repeating: "9", count: 39)
            ),
            ("'x'", Conversion(UUID.self), "UUID; str"), ("''", Conversion(URL.self), "URL; \"\""),
            ("'x'", Conversion(Int?.self), "int; str"),
        ])
        func `a value that has no place says what was expected, and what was found`(
            literal: String, conversion: Conversion, message: String
        ) throws {
            try withPython { python in
                let object = try python.evaluate(literal)
                let refused = try refusal { () throws(PythonError) in try conversion.run(object, python) }
                #expect(refused == message)
                let next = try python.evaluate("1 + 1", as: Int.self)
                #expect(next == 2)
            }
        }

        @Test(arguments: [
            ("__index__", Conversion(Int.self)), ("__index__", Conversion(UInt8.self)),
            ("__index__", Conversion(Int128.self)), ("__float__", Conversion(Double.self)),
            ("__float__", Conversion(Float.self)), ("__complex__", Conversion(PythonComplex<Double>.self)),
            ("__iter__", Conversion([Int].self)), ("keys", Conversion([Int: Int].self)),
        ])
        func `what an object's own method raises comes through as itself`(method: String, conversion: Conversion) throws
        {
            try withPython { python in
                for type in ["ZeroDivisionError", "TypeError", "OverflowError", "KeyboardInterrupt"] {
                    try python.run(
                        """
                        class OwnFailure:
                            \(method == "keys" ? "@property" : "")
                            def \(method)(self): raise \(type)('own')
                        """)
                    let object = try python.evaluate("OwnFailure()")
                    let error = try exception { () throws(PythonError) in try conversion.run(object, python) }
                    #expect(error.type == type && error.message == "own")
                }
            }
        }

        @Test func `what Python cannot hash is refused on the way in`() throws {
            try withPython { python in
                let set = try refusal { () throws(PythonError) in _ = try python.object([[1]] as Set) }
                #expect(set == "hashable element; list")
                let dictionary = try refusal { () throws(PythonError) in _ = try python.object([[1]: 2]) }
                #expect(dictionary == "hashable key; list")
            }
        }

        @Test func `a date that Python does not have is refused on the way in`() throws {
            try withPython { python in
                for seconds in [-1e12, 1e12, 1e300, .nan, -.infinity] {
                    let refused = try refusal { () throws(PythonError) in
                        _ = try python.object(Date(timeIntervalSince1970: seconds))
                    }
                    #expect(refused.hasPrefix("date from year 1 to 9999; "))
                }
            }
        }
    }
}
