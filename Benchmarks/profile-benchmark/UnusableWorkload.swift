/// Why something was not measured.
struct UnusableWorkload: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
