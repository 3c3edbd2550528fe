internal import Findings

extension Profile {
    /// A line of Python.
    public struct Line: Sendable, Equatable {
        /// As its code object has it; for snippets the file of Swift that they stand in.
        public var file: String
        public var line: Int
        public var function: String
        /// Its own share of the block's time: with the native code that it calls, without the Python functions.
        public var own: Share
        public var parts: Parts
        /// With the Python functions that it calls.
        public var total: Double

        init(_ line: RunLine) {
            file = line.file
            self.line = line.line
            function = line.function
            own = Share(line.ownShare)
            parts = Parts(line.own)
            total = line.totalShare
        }
    }
}
