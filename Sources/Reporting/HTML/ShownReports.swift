internal import Findings

/// What a page shows of files of any kind: reports of one kind beside each other, those that claims rest on among them.
struct ShownReports {
    private(set) var claims: [(name: String?, report: ClaimsReport, links: ClaimLinks)] = []
    private(set) var runs: [NamedRun] = []
    private(set) var statements: [(name: String?, report: TimeReport)] = []
    let dots: JoinedReports<DotReport>?
    let ladders: JoinedReports<LadderReport>?

    init(_ files: [NamedReport]) {
        var dots: [JoinedReports<DotReport>.Part] = []
        var ladders: [JoinedReports<LadderReport>.Part] = []
        var claims: [(name: String, report: ClaimsReport, dot: Int, ladder: Int)] = []
        for (file, name) in zip(files, FileNames.short(files.map(\.name))) {
            switch file.report {
            case .dot(let report): dots.append(JoinedReports.Part(name: name, report: report))
            case .ladder(let report): ladders.append(JoinedReports.Part(name: name, report: report))
            case .run(let report): runs.append(NamedRun(name: name, report: report))
            case .time(let report): statements.append((files.count > 1 ? name : nil, report))
            case .claims(let report):
                claims.append((name, report, dots.count, ladders.count))
                dots += report.dots.map { JoinedReports.Part(name: name, report: $0) }
                ladders += report.ladders.map { JoinedReports.Part(name: name, report: $0) }
            }
        }
        let (joinedDots, joinedLadders) = (
            JoinedReports(dots, fileCount: files.count), JoinedReports(ladders, fileCount: files.count)
        )
        (self.dots, self.ladders) = (joinedDots, joinedLadders)
        self.claims = claims.enumerated().map { index, one in
            let links = ClaimLinks(
                one.report, label: claims.count > 1 ? "\(index + 1)" : "", dots: joinedDots, firstDot: one.dot,
                ladders: joinedLadders, firstLadder: one.ladder)
            return (files.count > 1 ? one.name : nil, one.report, links)
        }
    }

    var claimArticles: [Article] {
        claims.map { Article($0.report, name: $0.name, links: $0.links) }
    }
}
