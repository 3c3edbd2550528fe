internal import Findings

/// Reports as one page that people share: what they say, pictures, tables, why to believe it, and the raw values.
///
/// Several reports stand side by side, in the same pictures and tables.
package struct HTMLReport {
    /// A picture is drawn at each of these widths, in CSS pixels, and the page shows the one that fits.
    private static let widths = [(name: "wide", pixels: 920), (name: "narrow", pixels: 358)]

    private let articles: [Article]
    /// How many of the first are of claims.
    private let claimArticles: Int

    /// - Parameter files: at least one; their names are used where there are several.
    package init(_ files: [NamedReport]) {
        let shown = ShownReports(files)
        claimArticles = shown.claims.count
        articles =
            shown.claimArticles
            + [shown.dots.map { Article($0) }, shown.ladders.map { Article($0) }].compactMap(\.self)
            + (shown.runs.isEmpty ? [] : [Article(shown.runs)])
            + shown.statements.map { Article($0.report, name: $0.name) }
    }

    /// What `Illustrator` draws for it.
    package var pictures: [Picture] {
        articles.flatMap(\.pictures).flatMap { captioned in Self.widths.map { captioned.at($0) } }
    }

    /// The page.
    package func html(_ illustrations: Illustrations) -> String {
        HTMLPage(
            title: title,
            verdicts: articles.flatMap(\.verdicts),
            warnings: warnings,
            provenance: named.flatMap(\.provenance),
            sections: sections(illustrations)
        ).html
    }

    /// Whether the page is about claims, which then stand first.
    private var isOfClaims: Bool { claimArticles > 0 }

    /// What the page is called by: of a page of claims, these, since the others are what they rest on.
    private var named: [Article] { isOfClaims ? Array(articles.prefix(claimArticles)) : articles }
    private var title: String { named.map(\.title).joined(separator: "; ") }

    /// What several reports say, once.
    private var warnings: [String] {
        articles.flatMap(\.warnings).reduce(into: []) { known, warning in
            if !known.contains(warning) { known.append(warning) }
        }
    }

    private func sections(_ illustrations: Illustrations) -> [HTMLSection] {
        let written: [(String, String, Bool, [Document.Block])] = [
            ("claims", "The published claims", false, claims),
            ("tables", "Tables", false, articles.flatMap(\.tables)),
            ("evidence", "Why to believe it", false, articles.flatMap(\.evidence)),
            ("environment", "Environment", false, articles.flatMap(\.environment)),
            ("samples", "Raw samples", true, articles.flatMap(\.samples)),
        ]
        let pictures = HTMLSection(id: "pictures", heading: "Pictures", body: figures(illustrations))
        var sections = written.filter { !$0.3.isEmpty }.map {
            HTMLSection(id: $0.0, heading: $0.1, isFolded: $0.2, blocks: $0.3)
        }
        if articles.contains(where: { !$0.pictures.isEmpty }) {
            sections.insert(pictures, at: isOfClaims && !claims.isEmpty ? 1 : 0)
        }
        return sections
    }

    /// The section's own heading says what a single table is.
    private var claims: [Document.Block] {
        let claims = articles.flatMap(\.claims)
        return isOfClaims ? claims : claims.withoutHeadings
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
