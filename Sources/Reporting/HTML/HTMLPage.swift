internal import Foundation

/// One file that a browser opens without a network: its style, its script and its pictures are in it.
struct HTMLPage {
    var title: String
    /// What the report says, in a sentence or a few.
    var verdicts: [String]
    /// What must be known before any figure is believed.
    var warnings: [String]
    /// Where and when, one line for each report.
    var provenance: [String]
    var sections: [HTMLSection]

    var html: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
        <meta name="color-scheme" content="light dark">
        <title>\(HTMLText.escaped(title))</title>
        <link rel="icon" href="data:,">
        <style>
        \(Self.style)</style>
        </head>
        <body>
        \(header)\(sections.map(\.html).joined())<script>\(Self.script)</script>
        </body>
        </html>

        """
    }

    private var header: String {
        let warnings = warnings.isEmpty ? "" : warningsHTML
        let links = sections.map { "<a href=\"#\($0.id)\">\(HTMLText.escaped($0.heading))</a>" }
        return """
            <header>
            <h1>\(HTMLText.escaped(title))</h1>
            \(verdicts.map { "<p class=\"verdict\">\(unbroken($0))</p>\n" }.joined())\
            \(provenance.map { "<p class=\"provenance\">\(HTMLText.escaped($0))</p>\n" }.joined())\
            \(warnings)<nav aria-label="Sections">\(links.joined(separator: " "))</nav>
            </header>

            """
    }

    /// `N = 760` on one line.
    private func unbroken(_ sentence: String) -> String {
        HTMLText.escaped(sentence).replacing("N = ", with: "N\u{A0}=\u{A0}")
    }

    private var warningsHTML: String {
        var document = Document()
        document.append(.warnings(warnings))
        return HTMLRenderer().render(document)
    }

    /// No request leaves the page, and no script runs in it but its own: not even one that slipped through escaping.
    private static let policy =
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src '\(scriptHash)'"
    /// Of the letters between the script's tags; a browser refuses the script where they differ, and a test says so.
    static let scriptHash = "sha256-sw0zEfefQXllJEIKpGuHjTfPTjESPV7nuRIOiR0UjAM="

    static let style = text(PackageResources.page_css)
    static let script = text(PackageResources.page_js)

    private static func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
