/// A program of which a better version is known; `rewritten.py` has both.
enum Program: String, CaseIterable, Encodable {
    case dotRows = "dot_rows"
    case distances
    case transforms
    case normalise
    case polynomial
    case conversions

    var summary: String {
        switch self {
        case .dotRows: "np.dot of each row, instead of rows @ weights"
        case .distances: "ufuncs and a sum for each point, instead of for all"
        case .transforms: "8x8 products one by one, instead of stacked"
        case .normalise: "arithmetic on rows of 400, instead of on all"
        case .polynomial: "arithmetic on a list's numbers, instead of on an array"
        case .conversions: "np.array(list) in a loop, instead of before it"
        }
    }
}
