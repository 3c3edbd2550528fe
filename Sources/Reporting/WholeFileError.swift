internal import Foundation

/// Why a result file cannot be written; `description` is one line that says what to do.
package struct WholeFileError: Error, Equatable, Sendable, CustomStringConvertible {
    package enum Reason: Equatable, Sendable {
        case notAName
        case isDirectory
        case danglingLink
        case noDirectory(String)
        case notADirectory(String)
        case takesNoFiles(String)
        case missing
        case notPermitted
        case readOnly
        case noSpace
        case nameTooLong
        case readerGone
        /// The system's own error number.
        case other(Int)
    }

    package var path: String
    package var reason: Reason

    init(_ path: String, _ reason: Reason) {
        self.path = path
        self.reason = reason
    }

    package var description: String {
        "cannot write \(path.isEmpty ? "\"\"" : VisibleText.of(path)): \(problem)"
    }

    private var problem: String {
        switch reason {
        case .notAName: "not the name of a file"
        case .isDirectory: "is a directory; name a file in it"
        case .danglingLink: "is a link to a file that is not there; remove the link"
        case .noDirectory(let directory): "no such directory: \(VisibleText.of(directory)); make it first"
        case .notADirectory(let path): "\(VisibleText.of(path)) is not a directory; name another place"
        case .takesNoFiles(let directory): "\(VisibleText.of(directory)) takes no new files; name another place"
        case .missing: "it has gone meanwhile; name another place"
        case .notPermitted: "not permitted; name another place or change its permissions"
        case .readOnly: "read-only file system; name another place"
        case .noSpace: "no space left; make room or name another place"
        case .nameTooLong: "the name is too long; name a shorter one"
        case .readerGone: "its reader has closed the pipe"
        case .other(let number): "system error \(number); name another place"
        }
    }
}

extension WholeFileError.Reason {
    /// From Foundation's error: by the system's error number within it, else by Foundation's own code.
    init(_ error: any Error) {
        let error = error as NSError
        let number = Self.number(error)
        switch number.flatMap({ POSIXErrorCode(rawValue: Int32($0)) }) {
        case .ENOENT: self = .missing
        case .EACCES, .EPERM: self = .notPermitted
        case .EROFS: self = .readOnly
        case .ENOSPC, .EDQUOT: self = .noSpace
        case .ENAMETOOLONG: self = .nameTooLong
        case .EISDIR: self = .isDirectory
        case .EPIPE: self = .readerGone
        case nil where error.domain == NSCocoaErrorDomain: self.init(CocoaError.Code(rawValue: error.code))
        default: self = .other(number ?? error.code)
        }
    }

    private init(_ code: CocoaError.Code) {
        switch code {
        case .fileNoSuchFile, .fileReadNoSuchFile: self = .missing
        case .fileReadNoPermission, .fileWriteNoPermission: self = .notPermitted
        case .fileWriteVolumeReadOnly: self = .readOnly
        case .fileWriteOutOfSpace: self = .noSpace
        case .fileReadInvalidFileName, .fileWriteInvalidFileName: self = .nameTooLong
        default: self = .other(code.rawValue)
        }
    }

    private static func number(_ error: NSError) -> Int? {
        if error.domain == NSPOSIXErrorDomain { return error.code }
        return (error.userInfo[NSUnderlyingErrorKey] as? NSError).flatMap(number)
    }
}
