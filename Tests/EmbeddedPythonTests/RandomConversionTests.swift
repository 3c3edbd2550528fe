import CPython
import EmbeddedPython
import Foundation
import Testing

/// Values by chance, near the edges where conversions go wrong. The same ones each time (SplitMix64).
private struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
        return bits ^ bits >> 31
    }

    mutating func one<Element>(of elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &self)]
    }

    mutating func integer<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) -> Value {
        let edges: [Value] = [0, .max, .min, .max >> 1, .min >> 1, Value(truncatingIfNeeded: -1)]
        let near = Value(truncatingIfNeeded: Int.random(in: -2...2, using: &self))
        return Bool.random(using: &self)
            ? one(of: edges) &+ near : .random(in: .min ... .max, using: &self)
    }

    mutating func double() -> Double {
        let edges: [Double] = [
            0, -0.0, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 1, -1,
        ]
        return Bool.random(using: &self) ? one(of: edges) : Double(bitPattern: next())
    }

    mutating func text() -> String {
        var scalars = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...8, using: &self) {
            let limit: UInt32 = one(of: [0x7F, 0xFF, 0xFFFF, 0x10FFFF])
            if let scalar = Unicode.Scalar(UInt32.random(in: 0...limit, using: &self)) { scalars.append(scalar) }
        }
        return String(scalars)
    }

    mutating func array<Element>(_ element: (inout Chance) -> Element) -> [Element] {
        (0..<Int.random(in: 0...5, using: &self)).map { _ in element(&self) }
    }

    mutating func optional<Value>(_ value: Value) -> Value? { Bool.random(using: &self) ? value : nil }
}

/// Whether both say the same, NaN included.
private func agree<Value>(_ left: Value, _ right: Value) -> Bool {
    String(reflecting: left) == String(reflecting: right)
}

extension WithPython {
    @Suite struct RandomConversionTests {
        private func check<Value: ConvertibleToPython & ConvertibleFromPython>(
            _ value: Value, _ python: borrowing Python
        ) throws {
            let back = try python.convert(python.object(value), to: Value.self)
            #expect(agree(back, value))
        }

        private func checkInteger<Value: FixedWidthInteger & ConvertibleToPython & ConvertibleFromPython>(
            _ type: Value.Type, _ chance: inout Chance, _ python: borrowing Python
        ) throws {
            let value = chance.integer(type)
            let object = try python.object(value)
            let back = try python.convert(object, to: type)
            let text = try python.description(of: object)
            #expect(back == value && text == "\(value)")
            // One more in Python than in Swift is a value of this type, or refused.
            let next = try python.call("__add__", of: object, 1)
            let sum = value.addingReportingOverflow(1)
            let read = try? python.convert(next, to: type)
            #expect(read == (sum.overflow ? nil : sum.partialValue))
        }

        @Test(arguments: 1...10) func `integers of all widths come back, and what is beyond is refused`(seed: Int)
            throws
        {
            var chance = Chance(seed: UInt64(seed))
            try withPython { python in
                for _ in 0..<200 {
                    try checkInteger(Int8.self, &chance, python)
                    try checkInteger(Int16.self, &chance, python)
                    try checkInteger(Int32.self, &chance, python)
                    try checkInteger(Int64.self, &chance, python)
                    try checkInteger(Int.self, &chance, python)
                    try checkInteger(Int128.self, &chance, python)
                    try checkInteger(UInt8.self, &chance, python)
                    try checkInteger(UInt16.self, &chance, python)
                    try checkInteger(UInt32.self, &chance, python)
                    try checkInteger(UInt64.self, &chance, python)
                    try checkInteger(UInt.self, &chance, python)
                    try checkInteger(UInt128.self, &chance, python)
                }
            }
        }

        @Test(arguments: 1...10) func `nested values come back as they went`(seed: Int) throws {
            var chance = Chance(seed: UInt64(seed))
            try withPython { python in
                for _ in 0..<200 {
                    try check(chance.double(), python)
                    try check(Float(chance.double()), python)
                    try check(PythonComplex(chance.double(), chance.double()), python)
                    try check(chance.text(), python)
                    try check(chance.array { $0.array { $0.optional($0.integer(Int.self)) } }, python)
                    try check(
                        chance.array { chance in
                            PythonTuple(
                                chance.text(), chance.optional(chance.double()), chance.array { $0.integer(UInt8.self) }
                            )
                        }, python)
                    let texts = chance.array { $0.text() }
                    let dictionary = Dictionary(texts.map { ($0, chance.array { $0.optional($0.text()) }) }) { $1 }
                    let back = try python.convert(python.object([dictionary]), to: [[String: [String?]]].self)
                    #expect(back == [dictionary])
                    let set = Set(chance.array { $0.integer(Int16.self) })
                    let backSet = try python.convert(python.object(set), to: Set<Int16>.self)
                    #expect(backSet == set)
                    let date = Date(timeIntervalSince1970: Double(chance.integer(Int32.self)) + 0.5)
                    let backDate = try python.convert(python.object(date), to: Date.self)
                    #expect(backDate == date)
                    try check(Data(chance.array { $0.integer(UInt8.self) }), python)
                }
            }
        }

        private static let hostileObjects = #"""
            import collections, datetime, decimal, random, types, uuid

            def hostile_objects(seed):
                """Objects that convert badly, in every way that Python has."""
                chance = random.Random(seed)

                def raising(*names, error=ZeroDivisionError):
                    def fail(*arguments): raise error('hostile')
                    return type('Raising', (), {name: fail for name in names})()

                def answering(base=object, **methods):
                    return type('Answering', (base,), {
                        name: (lambda answer: lambda *arguments: answer)(answer) for name, answer in methods.items()})

                def scalar():
                    return chance.choice([
                        None, True, 0, -1, 2 ** 63, -2 ** 63 - 1, 2 ** 64, -2 ** 127, 2 ** 128, 1 << 20_000, 1.5, -0.0,
                        float('nan'), 1e308, 1j, '', 'a\0b', '\ud800', '\udfffx', b'\0\xff', bytearray(b'ab'), 'é', 'e\u0301',
                        decimal.Decimal('sNaN'), decimal.Decimal('-Infinity'), decimal.Decimal('1E+999999'),
                        datetime.date(1, 1, 1), datetime.datetime(9999, 12, 31, tzinfo=datetime.timezone.utc),
                        datetime.datetime.min, uuid.UUID(int=0), range(10 ** 30, 10 ** 30 + 2), range(5, 3), range(3, 9, 2), slice('a', None),
                        memoryview(b'abc'), chance.random(), chance.randrange(-10 ** 40, 10 ** 40), Ellipsis, int, len])

                class Liar:
                    """Says it is another class."""
                    def __init__(self, kind): self.kind = kind
                    @property
                    def __class__(self): return self.kind
                    start, stop, step, days, year = 5, -2 ** 63, 1, 2 ** 62, 2 ** 63 - 1
                    def __getitem__(self, key):
                        if key != -1: raise IndexError(key)
                        return -2 ** 63
                    def utcoffset(self): return 1
                    def __sub__(self, other): return types.SimpleNamespace(days=2 ** 62, seconds=2 ** 62, microseconds=2 ** 62)
                    def __str__(self): return chance.choice(['1E9223372036854775807', '1.5E-9223372036854775808', 'E', '', '1.1.1', 'ab'])

                class Shrinking(list):
                    def __iter__(self):
                        self.clear()
                        return super().__iter__()

                class Tick:
                    """An element that empties its list when it is looked at."""
                    def __init__(self, home): self.home = home
                    def __index__(self):
                        self.home.clear()
                        return 1

                def ticking():
                    home = [1, 2]
                    home.extend(Tick(home) for _ in range(4))
                    return home

                def endless():
                    home = [1]
                    home.append(home)
                    return home

                def endless_dict():
                    home = {'a': 1}
                    home['value'] = home['next'] = home
                    return home

                def failing():
                    yield 1
                    raise KeyboardInterrupt('hostile')

                def strange():
                    return chance.choice([
                        lambda: raising('__index__'), lambda: raising('__index__', error=TypeError),
                        lambda: raising('__float__', '__complex__', error=OverflowError), lambda: raising('__iter__'),
                        lambda: raising('__len__', '__getitem__', '__iter__'), lambda: raising('__getattribute__'),
                        lambda: raising('__instancecheck__', '__hash__', '__eq__'), lambda: raising('keys', 'items'),
                        lambda: answering(__index__='1')(), lambda: answering(__index__=2 ** 200)(),
                        lambda: answering(__index__=True)(), lambda: answering(__float__=1)(),
                        lambda: answering(__float__=float('nan'))(), lambda: answering(__complex__=1.0)(),
                        lambda: answering(__iter__=5)(), lambda: answering(__iter__=iter([1]))(),
                        lambda: answering(__iter__=iter([1]), __length_hint__=2 ** 62)(),
                        lambda: answering(list, __len__=2 ** 62)([1, 2]), lambda: answering(tuple, __len__=2)((1,)),
                        lambda: answering(int, __str__='x' * 99, __repr__=1, bit_length='n')(300),
                        lambda: answering(str, __str__=None)('text'), lambda: answering(dict, items=[(1, 2, 3)])(a=1),
                        lambda: answering(dict, items=5)(a=1), lambda: answering(keys=[1], items=[[1, 2]])(),
                        lambda: answering(keys=['a'], __getitem__=1, __contains__=True, __iter__=iter('a'))(),
                        lambda: Liar(chance.choice([dict, list, set, bytearray, bytes, range, slice, datetime.datetime,
                                                    datetime.date, decimal.Decimal, uuid.UUID, str, int, tuple, bool])),
                        lambda: Shrinking([1, 2, 3]), ticking, endless, endless_dict, failing,
                        lambda: collections.defaultdict(endless_dict), lambda: types.SimpleNamespace(value=1, next=None),
                        lambda: collections.namedtuple('Named', 'value next')(1, None)])()

                def value(depth):
                    kind = chance.randrange(9 if depth else 5)
                    if kind < 3: return scalar()
                    if kind < 5: return strange()
                    parts = [value(depth - 1) for _ in range(chance.randrange(4))]
                    if kind == 5: return parts
                    if kind == 6: return tuple(parts)
                    hashable = [scalar() for _ in parts]
                    hashable = [x for x in hashable if x.__hash__ is not None and not isinstance(x, (slice, memoryview))
                                and not isinstance(x, decimal.Decimal)]
                    return dict(zip(hashable, parts)) if kind == 7 else set(hashable)

                return [value(3) for _ in range(100)]
            """#

        private final class Chain: Codable {
            var value: Int
            var next: Chain?
        }

        private struct Member: PythonCodable {
            var a: Int?
            var value: [String: Double]?
            var next: [Member]?
        }

        private static let types: [Conversion] = [
            Conversion(Bool.self), Conversion(Int.self), Conversion(Int8.self), Conversion(UInt64.self),
            Conversion(Int128.self), Conversion(UInt128.self), Conversion(Double.self), Conversion(Float.self),
            Conversion(Float16.self), Conversion(PythonComplex<Float>.self), Conversion(String.self),
            Conversion(PythonBytes.self), Conversion(Data.self), Conversion(Int?.self), Conversion([Int].self),
            Conversion([UInt8].self), Conversion([[Double?]].self), Conversion([PythonValue].self),
            Conversion(Set<String>.self), Conversion(Set<Int>.self), Conversion([String: Int].self),
            Conversion([Int: PythonValue].self), Conversion([String: [String: [Int]]].self),
            Conversion(PythonTuple<Int, String>.self), Conversion(PythonTuple<PythonValue>.self),
            Conversion(Range<Int>.self), Conversion(ClosedRange<Int8>.self), Conversion(PythonRange.self),
            Conversion(PythonSlice.self), Conversion(Date.self), Conversion(PythonDate.self), Conversion(Decimal.self),
            Conversion(UUID.self), Conversion(URL.self), Conversion(Member.self),
        ]

        @Test(arguments: 1...20) func `any object becomes a value or a typed error, and leaves nothing behind`(
            seed: Int
        ) throws {
            try withPython { python in
                try python.run(Self.hostileObjects)
                var refused = 0
                var converted = 0
                func leavesNothing() -> Bool { unsafe cpython().pointee.PyErr_Occurred() == nil }
                for type in Self.types {
                    // Made anew for each type, since some change when they are looked at.
                    for object in try python.evaluate(
                        "hostile_objects(seed)", with: ["seed": seed], as: [PythonValue].self)
                    {
                        do throws(PythonError) {
                            try type.run(object, python)
                            converted += 1
                        } catch {
                            refused += 1
                        }
                        #expect(leavesNothing())
                    }
                }
                for object in try python.evaluate("hostile_objects(seed)", with: ["seed": seed], as: [PythonValue].self)
                {
                    _ = try? python.decode(object, as: Chain.self)
                    #expect(leavesNothing())
                }
                #expect(refused > 1000 && converted > 200)
            }
        }
    }
}
