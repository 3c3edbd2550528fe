/// What a workload says of itself.
struct WorkloadResult: Decodable {
    struct Line: Decodable {
        var line: Int
        var seconds: Double
    }

    /// Without what counting adds.
    struct Uncounted: Decodable {
        var wallSeconds: Double
        var nativeSeconds: Double

        enum CodingKeys: String, CodingKey {
            case wallSeconds = "wall_s"
            case nativeSeconds = "native_s"
        }
    }

    /// Of its measured part.
    var wallSeconds: Double
    /// On a processor, all threads together.
    var processorSeconds: Double
    /// In native code that counts, with what its clock readings miss.
    var nativeSeconds: Double
    /// Where functions that count stand around NumPy's own.
    var uncounted: Uncounted?
    /// Of native code that counts.
    var calls: Int
    /// Ready to run, without a processor.
    var waitedSeconds: Double
    /// Of the lines whose time is known.
    var lines: [Line]

    enum CodingKeys: String, CodingKey {
        case calls, lines, uncounted
        case wallSeconds = "wall_s"
        case processorSeconds = "cpu_s"
        case nativeSeconds = "native_s"
        case waitedSeconds = "waited_s"
    }

    var nativeShare: Double { nativeSeconds / wallSeconds }

    /// Of the time of the measured part, 0 to 1, that other programs took.
    var waitedShare: Double { waitedSeconds / wallSeconds }
}
