internal import Findings
internal import Foundation

/// The findings themselves, as `--json` of a measuring command writes them.
enum JSONFormat {
    static func data(of reports: [NamedReport]) throws(FindingsError) -> Data {
        switch reports[0].report {
        case .dot(let report): try report.json()
        case .ladder(let report): try report.json()
        case .run(let report): try report.json()
        case .time(let report): try report.json()
        case .claims(let report): try report.json()
        }
    }
}
