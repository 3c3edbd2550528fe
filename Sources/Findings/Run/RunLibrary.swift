/// A shared object, or the executable, with time of its own.
package struct RunLibrary: Codable, Equatable, Sendable {
    /// The file's name, e.g. `_multiarray_umath.cpython-311-x86_64-linux-gnu.so`.
    package var name: String
    package var path: String
    package var timeClass: TimeClass
    /// Of wall time, where the program counter was in it.
    package var share: Estimate

    package init(name: String, path: String, timeClass: TimeClass, share: Estimate) {
        self.name = name
        self.path = path
        self.timeClass = timeClass
        self.share = share
    }

    enum CodingKeys: String, CodingKey {
        case name, path
        case timeClass = "class"
        case share
    }
}
