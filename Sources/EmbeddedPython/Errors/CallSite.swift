/// The line of a Swift program that asked Python for something.
@frozen
public struct CallSite: Sendable {
    /// `Module/File.swift`, as `#fileID` says.
    public let file: StaticString
    /// Counted from 1.
    public let line: Int

    /// That line of that file.
    @inlinable
    public init(_ file: StaticString, _ line: Int) {
        self.file = file
        self.line = line
    }
}

extension CallSite: CustomStringConvertible {
    public var description: String { "\(file):\(line)" }
}

extension CallSite: Equatable {
    public static func == (left: CallSite, right: CallSite) -> Bool { left.description == right.description }
}
