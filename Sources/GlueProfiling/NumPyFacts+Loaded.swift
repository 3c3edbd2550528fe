internal import Findings
internal import Foundation
internal import Sampling

extension NumPyFacts {
    /// The NumPy whose code runs in this process, by its files: to ask it would take Python's lock.
    init?(loadedIn objects: [SharedObject]) {
        guard let object = objects.first(where: { $0.name.hasPrefix("_multiarray_umath") }) else { return nil }
        // …/site-packages/numpy/_core/_multiarray_umath.cpython-311-x86_64-linux-gnu.so
        let package = URL(filePath: object.path).deletingLastPathComponent().deletingLastPathComponent()
        let folder = package.deletingLastPathComponent().path(percentEncoded: false)
        let neighbours = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let version = neighbours.compactMap { $0.wholeMatch(of: /numpy-(.+)\.(?:dist|egg)-info/)?.1 }.first
        self.init(
            version: version.map(String.init) ?? "of unknown version", path: package.path(percentEncoded: false),
            blas: nil)
    }
}
