/// The statement that was timed, as its user wrote it.
package struct StatementFacts: Codable, Equatable, Sendable {
    /// Run once, before; empty where there was none.
    package var setup: String
    package var statement: String
    /// Executions in all counted blocks.
    package var executions: Int
    /// Executions in one block.
    package var executionsPerBlock: Int
    /// Whether Python's garbage collector ran meanwhile: off, as with timeit, unless the set-up switches it on.
    package var collectsGarbage: Bool

    package init(
        setup: String, statement: String, executions: Int, executionsPerBlock: Int, collectsGarbage: Bool
    ) {
        self.setup = setup
        self.statement = statement
        self.executions = executions
        self.executionsPerBlock = executionsPerBlock
        self.collectsGarbage = collectsGarbage
    }

    enum CodingKeys: String, CodingKey {
        case setup, statement, executions
        case executionsPerBlock = "executions_per_block"
        case collectsGarbage = "collects_garbage"
    }
}
