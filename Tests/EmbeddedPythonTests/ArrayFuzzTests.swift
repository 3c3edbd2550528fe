import EmbeddedPython
import TestPython
import Testing

extension WithPython {
    /// Arrays by chance, with fixed seeds: each is seen as it is, or refused for the reason that NumPy's flags give.
    @Suite(.enabled(if: TestPython.hasNumPy, "the test Python has no NumPy"))
    struct ArrayFuzzTests {
        /// `case(seed)` gives an array and the reason why a view, and a mutable view, must be refused; '' for none.
        private static let generator = """
            import random
            import numpy as np

            NUMBERS = ['?', 'b', 'B', 'h', 'H', 'i', 'I', 'l', 'L', 'q', 'Q', 'e', 'f', 'd', 'F', 'D']
            OTHERS = ['O', 'S3', 'U2', 'M8[s]', 'm8[s]', 'V5', 'g', 'G', 'f8,f8', 'i4,u1']

            def fill(rng, dtype, shape):
                count = int(np.prod(shape, dtype=int))
                if dtype.hasobject:
                    return np.empty(shape, dtype)
                pad = rng.choice([0, 0, 0, 1, 2, 4, 8])
                memory = bytearray(rng.randbytes(count * dtype.itemsize + pad))
                if dtype.kind == 'b':
                    memory = bytearray(byte & 1 for byte in memory)
                if dtype.kind == 'm' or dtype.kind == 'M' or dtype.kind == 'g':
                    memory = bytearray(len(memory))
                array = np.ndarray(shape, dtype, memory, pad)
                if rng.random() < 0.2:
                    array.flags.writeable = False
                return array

            def step(rng, a):
                kind = rng.randrange(6)
                if kind == 0:
                    return a.transpose(rng.sample(range(a.ndim), a.ndim))
                if kind == 1 and a.ndim:
                    axis = rng.randrange(a.ndim)
                    return a[(slice(None),) * axis + (slice(rng.choice([None, 0, 1, -1]), None, rng.choice([-3, -2, -1, 1, 2])),)]
                if kind == 2 and a.ndim < 12:
                    return np.broadcast_to(a, (rng.choice([1, 2]),) + a.shape)
                if kind == 3 and a.ndim < 12:
                    return np.expand_dims(a, rng.randrange(a.ndim + 1))
                if kind == 4 and a.ndim:
                    return a.take([0] * min(1, a.shape[-1]), axis=-1)
                if kind == 5 and a.ndim:
                    return a[..., :max(0, a.shape[-1] - 1)]
                return a

            def refusals(a):
                native = a.dtype.isnative
                if a.dtype.kind not in 'biufc' or a.dtype.char in 'gG':
                    view = 'elementType'
                elif not native:
                    view = 'byteOrder'
                elif not a.flags.aligned:
                    view = 'misaligned'
                else:
                    view = ''
                before_layout = view in ('elementType', 'byteOrder')
                mutable = view if before_layout else view if a.flags.writeable else 'readOnly'
                return view, mutable

            def case(seed):
                rng = random.Random(seed)
                dtype = np.dtype(rng.choice(NUMBERS * 3 + OTHERS))
                if rng.random() < 0.1:
                    dtype = dtype.newbyteorder()
                rank = rng.choice([0, 1, 1, 2, 2, 3, 4, 5, 8, 9])
                extents = [1, 2, 3] if rank > 4 else [1, 2, 3, 4, 7]
                shape = tuple(rng.choice(extents) if rng.random() < 0.97 else 0 for _ in range(rank))
                a = fill(rng, dtype, shape)
                for _ in range(rng.randrange(5)):
                    a = step(rng, a)
                return (a, f'{a.dtype.kind}{a.dtype.itemsize}') + refusals(a)

            def same(a, b):
                return a.shape == b.shape and a.dtype.kind == b.dtype.kind and a.tobytes() == b.tobytes()
            """

        @Test(arguments: 0..<8)
        func `arrays are seen whole or refused for NumPy's reason`(block: Int) throws {
            try withPython { python in
                let module = try python.module("fuzz_arrays", source: Self.generator, file: "fuzz_arrays.py")
                let generate = try python.attribute("case", of: module)
                let trial = Trial(numpy: try NumPy(python), same: try python.attribute("same", of: module))
                for seed in block * 500..<(block + 1) * 500 {
                    let generated = try python.call(generate, try python.object(seed))
                    let array = try python.item(0, of: generated)
                    let type = try python.convert(try python.item(1, of: generated), to: String.self)
                    let refusals = (
                        try python.convert(try python.item(2, of: generated), to: String.self),
                        try python.convert(try python.item(3, of: generated), to: String.self)
                    )
                    try trial.run(array, type, refusals, "seed \(seed)", python)
                }
            }
        }

        /// What is done to each array.
        private struct Trial: ~Copyable {
            let numpy: NumPy
            let same: PythonObject

            func run(
                _ array: borrowing some PythonReference & ~Copyable, _ type: String, _ refusals: (String, String),
                _ comment: Comment,
                _ python: borrowing Python
            ) throws {
                switch type {
                case "b1": try run(array, Bool.self, refusals, comment, python)
                case "i1": try run(array, Int8.self, refusals, comment, python)
                case "i2": try run(array, Int16.self, refusals, comment, python)
                case "i4": try run(array, Int32.self, refusals, comment, python)
                case "i8": try run(array, Int64.self, refusals, comment, python)
                case "u1": try run(array, UInt8.self, refusals, comment, python)
                case "u2": try run(array, UInt16.self, refusals, comment, python)
                case "u4": try run(array, UInt32.self, refusals, comment, python)
                case "u8": try run(array, UInt64.self, refusals, comment, python)
                case "f2": try run(array, Float16.self, refusals, comment, python)
                case "f4": try run(array, Float.self, refusals, comment, python)
                case "c8": try run(array, PythonComplex<Float>.self, refusals, comment, python)
                case "c16": try run(array, PythonComplex<Double>.self, refusals, comment, python)
                // Types that Swift does not have are asked for as doubles.
                default: try run(array, Double.self, refusals, comment, python)
                }
            }

            private func run<Element: ArrayElement>(
                _ array: borrowing some PythonReference & ~Copyable, _: Element.Type, _ refusals: (String, String),
                _ comment: Comment,
                _ python: borrowing Python
            ) throws {
                let refusal = try refusal { () throws(PythonError) in
                    let view = try numpy.view(of: array, as: Element.self, python)
                    try compare(view.copied(), view.shape, array, comment, python)
                }
                #expect(refusal == refusals.0, comment)
                let mutable = try self.refusal { () throws(PythonError) in
                    var view = try numpy.mutableView(of: array, as: Element.self, python)
                    if view.isContiguous, Element.takesAnyBits {
                        let count = view.count
                        let inPlace = try view.mutableSpan().count
                        #expect(inPlace == count, comment)
                    }
                    // Each element is written where it was read.
                    view.update { $0 }
                    try compare(view.copied(), view.shape, array, comment, python)
                }
                #expect(mutable == refusals.1, comment)
                // Not all types have a buffer format, and some that do not raise.
                let buffer = try self.refusal { () throws(PythonError) in
                    let view = try python.view(of: array, as: Element.self)
                    try compare(view.copied(), view.shape, array, comment, python)
                }
                #expect((buffer == "") == (refusals.0 == ""), comment)
            }

            private func compare<Element: ArrayElement>(
                _ elements: [Element], _ shape: [Int], _ array: borrowing some PythonReference & ~Copyable,
                _ comment: Comment,
                _ python: borrowing Python
            ) throws(PythonError) {
                let copy = try numpy.array(copying: elements, shape: shape, python)
                let isSame = try python.convert(try python.call(same, copy, array), to: Bool.self)
                #expect(isSame, comment)
            }

            /// The name of the error's case, or of Python's exception.
            private func refusal(_ body: () throws(PythonError) -> Void) throws -> String {
                do throws(PythonError) {
                    try body()
                    return ""
                } catch {
                    switch error {
                    case .array(let error): return name(of: error)
                    case .exception(let exception): return exception.type
                    default: throw error
                    }
                }
            }

            private func name(of error: ArrayError) -> String {
                switch error {
                case .elementType: "elementType"
                case .byteOrder: "byteOrder"
                case .misaligned: "misaligned"
                case .readOnly: "readOnly"
                default: error.description
                }
            }
        }

        @Test func `Swift's memory by chance is shown as it is, or refused`() throws {
            var random = SplitMix(seed: 7)
            try withPython { python in
                let numpy = try NumPy(python)
                let values = try python.evaluate(
                    "lambda a: repr([float(x) for x in __import__('numpy').asarray(a).ravel()])")
                for round in 0..<3000 {
                    let rank = Int.random(in: 0...6, using: &random)
                    let shape = (0..<rank).map { _ in Int.random(in: 0...3, using: &random) }
                    let strides = (0..<rank).map { _ in Int.random(in: -4...6, using: &random) }
                    let first = Int.random(in: -1...26, using: &random)
                    var ends = 0
                    do {
                        let owner = Floats<Float>(count: 24) { ends += 1 }
                        let expected = Self.elements(shape, strides, first, of: 24)
                        for isNumPys in [true, false] {
                            let shown = try show(owner, shape, strides, first, isNumPys, numpy, python)
                            guard let shown else {
                                #expect(expected == nil, "round \(round)")
                                continue
                            }
                            let text = try python.convert(try python.call(values, shown), to: String.self)
                            #expect(text == expected.map { "\($0)" }, "round \(round)")
                        }
                    }
                    #expect(ends == 1, "round \(round)")
                }
            }
        }

        private func show(
            _ owner: Floats<Float>, _ shape: [Int], _ strides: [Int], _ first: Int, _ isNumPys: Bool, _ numpy: NumPy,
            _ python: borrowing Python
        ) throws(PythonError) -> PythonValue? {
            do throws(PythonError) {
                // SAFETY: the owner keeps the memory.
                return isNumPys
                    ? PythonValue(
                        unsafe try numpy.array(
                            over: owner.memory, shape: shape, strides: strides, first: first, owner: owner, python))
                    : unsafe try python.memory(
                        over: owner.memory, shape: shape, strides: strides, first: first, owner: owner)
            } catch .array(.outOfBounds) {
                return nil
            }
        }

        /// What must be seen: element number `n` is `n`. Nil if some place is outside.
        private static func elements(_ shape: [Int], _ strides: [Int], _ first: Int, of count: Int) -> [Double]? {
            var places = [first]
            for (extent, stride) in zip(shape, strides) {
                places = places.flatMap { place in (0..<extent).map { place + $0 * stride } }
            }
            // Without elements, only the beginning counts.
            guard !places.isEmpty else { return 0...count ~= first ? [] : nil }
            return places.allSatisfy { 0..<count ~= $0 } ? places.map(Double.init) : nil
        }
    }
}

/// Random numbers that are the same each time (Steele, Lea, Flood: Fast splittable pseudorandom number generators).
private struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
