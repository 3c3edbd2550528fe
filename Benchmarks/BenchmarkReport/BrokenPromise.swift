/// What was promised of these was measured not to hold, beyond noise.
package struct BrokenPromise: Error, CustomStringConvertible {
    private let items: [String]

    package init(_ items: [String]) {
        self.items = items
    }

    package var description: String { "slower than promised: \(items.joined(separator: ", "))" }
}
