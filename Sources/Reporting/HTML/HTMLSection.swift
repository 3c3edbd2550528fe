/// One part of a page under a heading of its own.
struct HTMLSection {
    /// What links name it by.
    var id: String
    var heading: String
    /// Open, or folded until somebody asks.
    var isFolded = false
    /// Elements, ready to be shown.
    var body: String

    var html: String {
        let heading = HTMLText.escaped(heading)
        guard isFolded else {
            return "<section id=\"\(id)\">\n<h2>\(heading)</h2>\n\(body)</section>\n"
        }
        return """
            <section id="\(id)">
            <details>
            <summary><h2>\(heading)</h2></summary>
            \(body)</details>
            </section>

            """
    }

    init(id: String, heading: String, isFolded: Bool = false, body: String) {
        self.id = id
        self.heading = heading
        self.isFolded = isFolded
        self.body = body
    }

    init(id: String, heading: String, isFolded: Bool = false, blocks: [Document.Block]) {
        var document = Document()
        blocks.forEach { document.append($0) }
        self.init(id: id, heading: heading, isFolded: isFolded, body: HTMLRenderer().render(document))
    }
}
