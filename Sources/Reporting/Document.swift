/// A report as a row of blocks, before any renderer has seen it.
package struct Document: Equatable, Sendable {
    package enum Block: Equatable, Sendable {
        case title(String)
        case heading(String)
        /// What the reader must know before believing a figure.
        case warnings([String])
        case paragraph(String)
        case list([String])
        case table(Table)
    }

    package var blocks: [Block] = []

    package init() {}

    package mutating func append(_ block: Block) {
        blocks.append(block)
    }
}
