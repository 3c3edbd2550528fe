internal import Foundation

/// A file of findings to be read: of any kind, or standard input.
package struct FindingsFile: Sendable {
    /// Larger ones are refused before they are read, since decoding takes some thirty times a file's size in memory. A
    /// default run's findings take half a MB for each Python, a run of the most processes that are allowed 10 MB.
    package static let sizeLimit = 64 << 20

    /// `-` is standard input.
    private static let standardInput = "-"

    /// As it is called in messages and tables.
    package let name: String
    private let path: String

    package init(_ path: String) {
        self.path = path
        name = path == Self.standardInput ? "standard input" : path
    }

    package func read() throws(FindingsError) -> Report {
        try Report(json: try content())
    }

    private func content() throws(FindingsError) -> Data {
        let handle = try path == Self.standardInput ? FileHandle.standardInput : open()
        let data: Data?
        do {
            // One byte more tells a file that is too large from one that fits: pipes and devices do not say.
            data = try handle.read(upToCount: Self.sizeLimit + 1)
        } catch {
            throw .unreadable(Self.reason(error))
        }
        if let data, data.count > Self.sizeLimit { throw .tooLarge(bytes: nil) }
        return data ?? Data()
    }

    private func open() throws(FindingsError) -> FileHandle {
        guard !path.isEmpty, !path.utf8.contains(0) else { throw .unreadable(.notAName) }
        let url = URL(fileURLWithPath: path)
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: url.resolvingSymlinksInPath().path)
            switch attributes[.type] as? FileAttributeType {
            case .typeDirectory?: throw FindingsError.unreadable(.isDirectory)
            case .typeRegular?:
                let size = attributes[.size] as? Int ?? 0
                if size > Self.sizeLimit { throw FindingsError.tooLarge(bytes: size) }
            default: break
            }
            return try FileHandle(forReadingFrom: url)
        } catch let error as FindingsError {
            throw error
        } catch {
            // Too long a name, or a file in the place of a folder: Foundation has no word for these.
            guard FileManager.default.fileExists(atPath: path) else { throw .unreadable(.missing) }
            throw .unreadable(Self.reason(error))
        }
    }

    private static func reason(_ error: any Error) -> FindingsError.Obstacle {
        let error = error as NSError
        let number = (error.userInfo[NSUnderlyingErrorKey] as? NSError)?.code ?? error.code
        return switch POSIXErrorCode(rawValue: Int32(truncatingIfNeeded: number)) {
        case .ENOENT: .missing
        case .EACCES, .EPERM: .notPermitted
        case .EISDIR: .isDirectory
        default: .other(number)
        }
    }
}
