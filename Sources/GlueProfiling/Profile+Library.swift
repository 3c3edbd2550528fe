internal import Findings

extension Profile {
    /// A file with code that ran, the program's own among them.
    public struct Library: Sendable, Equatable {
        /// Its name without the path.
        public var name: String
        public var path: String
        /// On whose behalf: `interpreter`, `runtime`, `extension`, `kernel` or `system`. The C library works for all of
        /// them, and is then listed for each.
        public var kind: String
        public var share: Share

        init(_ library: RunLibrary) {
            name = library.name
            path = library.path
            kind = library.timeClass.rawValue
            share = Share(library.share)
        }
    }
}
