/// How much of a report is laid out.
package enum Detail: Equatable, Sendable {
    /// For the person at the keyboard: of the checks, only those that failed.
    case brief
    /// For a file: everything.
    case full
}
