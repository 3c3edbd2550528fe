/// What a page says of reports of one kind, in the order of reading.
struct Article {
    var title: String
    var verdicts: [String]
    var warnings: [String]
    /// Where and when, one line for each report.
    var provenance: [String]
    var pictures: [CaptionedPicture]
    var claims: [Document.Block]
    var tables: [Document.Block]
    /// Why to believe it.
    var evidence: [Document.Block]
    var environment: [Document.Block]
    var samples: [Document.Block]
}
