internal import Foundation

/// Whether this machine has a GPU that programs can compute on.
enum GraphicsDevice {
    /// NVIDIA's driver has a file for each GPU, AMD's one for all, and Windows' subsystem for Linux one for what it passes
    /// on. Render nodes do not count: virtual machines have them for a screen alone.
    private static func isDevice(_ name: String) -> Bool {
        name.wholeMatch(of: #/nvidia[0-9]+|kfd|dxg/#) != nil
    }

    /// The first device file by name; nil where there is none.
    static func find(in folder: String = "/dev") -> String? {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return files.sorted().first(where: isDevice).map { "\(folder)/\($0)" }
    }
}
