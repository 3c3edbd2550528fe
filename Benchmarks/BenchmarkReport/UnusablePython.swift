/// A Python that runs, but lacks what is to be measured; says what to do.
package struct UnusablePython: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
