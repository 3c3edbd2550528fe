import Testing

@testable import NativeOperations

@Suite struct ElementSortTests {
    /// Numbers of every size and sign, from a generator that gives the same ones each time.
    private static func numbers<Element: NativeElement>(_ count: Int, of type: Element.Type) -> [Element] {
        var state: UInt64 = 88_172_645_463_325_252
        return (0..<count).map { index in
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            let unit = Element(Int64(bitPattern: state) >> 11) / Element(Int64(1) << 52)
            return index % 7 == 0 ? unit * 1e30 : index % 5 == 0 ? unit * 1e-30 : unit
        }
    }

    private func sorted<Element: NativeElement>(_ elements: [Element]) -> [Element] {
        var elements = elements
        let sort = ElementSort<Element>(capacity: elements.count)
        // SAFETY: all of the array's elements, for the time of the call.
        unsafe elements.withUnsafeMutableBufferPointer { buffer in
            if let start = buffer.baseAddress { unsafe Element.sort(start, count: buffer.count, by: sort) }
        }
        return elements
    }

    @Test(arguments: [0, 1, 2, 3, 47, 48, 49, 255, 256, 1000, 65_537])
    func `elements come out in the order of the standard library`(count: Int) {
        let doubles = Self.numbers(count, of: Double.self)
        #expect(sorted(doubles) == doubles.sorted())
        let floats = Self.numbers(count, of: Float.self)
        #expect(sorted(floats) == floats.sorted())
    }

    @Test func `infinities, zeros and subnormal numbers find their places`() {
        let special: [Double] = [
            0, -0.0, .infinity, -.infinity, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 1, -1,
            .greatestFiniteMagnitude,
        ]
        let many = (0..<20).flatMap { _ in special }
        #expect(sorted(many) == many.sorted())
        #expect(sorted(special) == special.sorted())
    }

    @Test func `what is sorted, reversed or all alike is sorted after it`() {
        let ascending = (0..<500).map(Double.init)
        #expect(sorted(ascending) == ascending)
        #expect(sorted(ascending.reversed()) == ascending)
        #expect(sorted([Double](repeating: -2, count: 500)) == [Double](repeating: -2, count: 500))
    }

    @Test func `one sort's memory serves the next`() {
        let sort = ElementSort<Float>(capacity: 300)
        for count in [300, 60, 10, 299] {
            var elements = Self.numbers(count, of: Float.self)
            let expected = elements.sorted()
            // SAFETY: as above.
            unsafe elements.withUnsafeMutableBufferPointer { buffer in
                if let start = buffer.baseAddress { unsafe Float.sort(start, count: buffer.count, by: sort) }
            }
            #expect(elements == expected)
        }
    }
}
