/// SETUP or STATEMENT raised, or is no Python: one line with Python's own message.
struct StatementFailure: Error {
    let text: String
}
