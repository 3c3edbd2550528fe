internal import Foundation

/// Matrices that this machine has no room for.
struct TooLarge: Error, CustomStringConvertible {
    let bytes: Double
    let available: Double

    var description: String {
        String(
            format: "the matrices take %.1f GB, and %.1f GB of memory are free; name smaller sizes by --size",
            bytes / 1e9, available / 1e9)
    }
}
