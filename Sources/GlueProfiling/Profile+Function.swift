internal import Findings

extension Profile {
    /// A function of Python.
    public struct Function: Sendable, Equatable {
        public var file: String
        /// With the class or function around it.
        public var name: String
        public var firstLine: Int
        /// Its own share of the block's time: with the native code that it calls, without the Python functions.
        public var own: Share
        public var parts: Parts
        /// With the Python functions that it calls. One that calls itself is counted once.
        public var total: Double

        init(_ function: RunFunction) {
            file = function.file
            name = function.name
            firstLine = function.firstLine
            own = Share(function.ownShare)
            parts = Parts(function.own)
            total = function.totalShare
        }
    }
}
