/// What was promised of these was measured not to hold, beyond noise.
package struct BrokenPromise: Error, CustomStringConvertible {
    private let complaint: String
    private let items: [String]

    /// `complaint` is what is wrong with all of them.
    package init(_ items: [String], complaint: String = "slower than promised") {
        self.complaint = complaint
        self.items = items
    }

    package var description: String { "\(complaint): \(items.joined(separator: ", "))" }
}
