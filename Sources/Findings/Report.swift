package import Foundation

/// A report of whichever kind a file holds.
package enum Report: Equatable, Sendable {
    case dot(DotReport)
    case ladder(LadderReport)
    case run(RunReport)
    case claims(ClaimsReport)
    case time(TimeReport)

    /// Reads a file of findings; its schema is looked at first, then its kind.
    package init(json: Data) throws(FindingsError) {
        let kind = try ReportHead(json: json).kind
        switch kind {
        case DotReport.kind: self = .dot(try DotReport(json: json))
        case LadderReport.kind: self = .ladder(try LadderReport(json: json))
        case RunReport.kind: self = .run(try RunReport(json: json))
        case ClaimsReport.kind: self = .claims(try ClaimsReport(json: json))
        case TimeReport.kind: self = .time(try TimeReport(json: json))
        default:
            throw .unknownKind(
                kind,
                expected: [DotReport.kind, LadderReport.kind, RunReport.kind, ClaimsReport.kind, TimeReport.kind])
        }
    }
}
