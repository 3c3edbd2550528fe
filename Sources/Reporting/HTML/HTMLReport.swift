internal import Findings

/// Reports as one page that people share: what they say, pictures, tables, why to believe it, and the raw values.
///
/// Several reports stand side by side, in the same pictures and tables.
package struct HTMLReport {
    /// A picture is drawn at each of these widths, in CSS pixels, and the page shows the one that fits.
    private static let widths = [(name: "wide", pixels: 920), (name: "narrow", pixels: 358)]

    private let articles: [Article]

    /// - Parameter files: at least one; their names are used where there are several.
    package init(_ files: [NamedReport]) {
        var dots: [JoinedReports<DotReport>.Part] = []
        var ladders: [JoinedReports<LadderReport>.Part] = []
        var runs: [NamedRun] = []
        var statements: [Article] = []
        for file in files {
            switch file.report {
            case .dot(let report): dots.append(JoinedReports.Part(name: file.name, report: report))
            case .ladder(let report): ladders.append(JoinedReports.Part(name: file.name, report: report))
            case .run(let report): runs.append(NamedRun(name: file.name, report: report))
            case .time(let report):
                statements.append(Article(report, name: files.count > 1 ? file.name : nil))
            }
        }
        articles =
            [JoinedReports(dots).map { Article($0) }, JoinedReports(ladders).map { Article($0) }].compactMap(\.self)
            + (runs.isEmpty ? [] : [Article(runs)]) + statements
    }

    /// What `Illustrator` draws for it.
    package var pictures: [Picture] {
        articles.flatMap(\.pictures).flatMap { captioned in Self.widths.map { captioned.at($0) } }
    }

    /// The page.
    package func html(_ illustrations: Illustrations) -> String {
        HTMLPage(
            title: articles.map(\.title).joined(separator: "; "),
            verdicts: articles.flatMap(\.verdicts),
            warnings: articles.flatMap(\.warnings),
            provenance: articles.flatMap(\.provenance),
            sections: sections(illustrations)
        ).html
    }

    private func sections(_ illustrations: Illustrations) -> [HTMLSection] {
        let written: [(String, String, Bool, [Document.Block])] = [
            ("claims", "The published claims", false, articles.flatMap(\.claims).withoutHeadings),
            ("tables", "Tables", false, articles.flatMap(\.tables)),
            ("evidence", "Why to believe it", false, articles.flatMap(\.evidence)),
            ("environment", "Environment", false, articles.flatMap(\.environment)),
            ("samples", "Raw samples", true, articles.flatMap(\.samples)),
        ]
        let pictures = HTMLSection(id: "pictures", heading: "Pictures", body: figures(illustrations))
        return (articles.allSatisfy(\.pictures.isEmpty) ? [] : [pictures])
            + written.filter { !$0.3.isEmpty }.map {
                HTMLSection(id: $0.0, heading: $0.1, isFolded: $0.2, blocks: $0.3)
            }
    }

    private func figures(_ illustrations: Illustrations) -> String {
        switch illustrations {
        case .missing(let reason): "<p>\(HTMLText.escaped(Self.advice(reason)))</p>\n"
        case .drawn(let drawings): articles.flatMap(\.pictures).map { figure($0, drawings) }.joined()
        }
    }

    private func figure(_ captioned: CaptionedPicture, _ drawings: [String: String]) -> String {
        let drawn = Self.widths.compactMap { width in
            drawings[captioned.at(width).id].map { "<div class=\"\(width.name)\">\($0)</div>\n" }
        }
        return """
            <figure>
            <h3>\(HTMLText.escaped(captioned.picture.title))</h3>
            \(drawn.joined())<figcaption>\(HTMLText.escaped(captioned.caption))</figcaption>
            </figure>

            """
    }

    private static func advice(_ reason: String) -> String {
        "There are no pictures: \(reason). The tables have all figures. Install it "
            + "(Debian: apt-get install python3-matplotlib; elsewhere: python3 -m pip install matplotlib) and make the "
            + "page again from the findings: glue-profile report FILE.json -o report.html"
    }
}

extension [Document.Block] {
    /// For a section whose own heading says it.
    fileprivate var withoutHeadings: [Document.Block] {
        filter { if case .heading = $0 { false } else { true } }
    }
}

extension CaptionedPicture {
    /// The picture for a width, with an id of its own.
    fileprivate func at(_ width: (name: String, pixels: Int)) -> Picture {
        var picture = width.pixels < Self.narrowBelow ? narrow ?? picture : picture
        picture.id += "-" + width.name
        picture.width = width.pixels
        return picture
    }

    private static let narrowBelow = 640
}
