internal import Foundation

/// One page that a browser opens without a network.
enum HTMLFormat {
    static func data(of reports: [NamedReport], drawnBy draw: ([Picture]) -> Illustrations) -> Data {
        let report = HTMLReport(reports)
        return Data(report.html(draw(report.pictures)).utf8)
    }
}
