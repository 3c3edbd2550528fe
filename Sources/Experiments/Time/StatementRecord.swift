/// What pyscripts/statement.py says of its loop when it has been sampled.
struct StatementRecord: Decodable {
    /// Where the loop's own lines begin, behind those of SETUP.
    var firstLine: Int?
    /// Of one execution.
    var nanoseconds: Double?
    var failure: String?

    enum CodingKeys: String, CodingKey {
        case firstLine = "first_line"
        case nanoseconds, failure
    }
}
