/// Why two reports are not compared; `description` is one line that says what to do.
package enum ComparisonError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A report on np.dot and one on a ladder.
    case kinds(String, String)
    /// A report that holds several others.
    case claims(name: String)
    /// Each with the value in the old report and in the new one.
    case unlike([String])
    case nothingInCommon
    /// Names of quantities that neither report has.
    case unknown([String], known: [String])

    package var description: String {
        switch self {
        case .kinds(let old, let new):
            "the old report is of kind \"\(old)\", the new one of kind \"\(new)\"; compare two of one kind"
        case .claims(let name):
            "\(name) holds verdicts on claims and the reports that they rest on; compare two files of dot --json, or two of "
                + "ladder --json"
        case .unlike(let differences):
            "these reports cannot be compared: \(differences.joined(separator: "; ")); --force compares them all the same"
        case .nothingInCommon:
            "the reports have no figure with raw samples in common; measure the same sizes of the same Python again"
        case .unknown(let names, let known):
            "--only \(names.joined(separator: ",")): in both reports are \(known.joined(separator: ", "))"
        }
    }
}
