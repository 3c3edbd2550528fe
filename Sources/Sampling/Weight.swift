/// What one sample, or many, stand for.
package struct Weight: Equatable, Sendable {
    /// Of the program's time: where several threads run at a moment, each has an equal part of it.
    package var wallNanoseconds = 0.0
    /// Of the thread's own time.
    package var threadNanoseconds = 0.0
    package var samples = 0

    static func += (left: inout Weight, right: Weight) {
        left.wallNanoseconds += right.wallNanoseconds
        left.threadNanoseconds += right.threadNanoseconds
        left.samples += right.samples
    }
}
