internal import ArgumentParser

/// What `--only` takes.
enum GroupChoice: ExpressibleByArgument {
    case all
    case one(ShapeGroup)

    private static let everything = "all"

    init?(argument: String) {
        if argument == Self.everything {
            self = .all
        } else if let group = ShapeGroup(rawValue: argument) {
            self = .one(group)
        } else {
            return nil
        }
    }

    static var allValueStrings: [String] { ShapeGroup.allCases.map(\.rawValue) + [everything] }

    var defaultValueDescription: String {
        switch self {
        case .all: Self.everything
        case .one(let group): group.rawValue
        }
    }

    var groups: [ShapeGroup] {
        switch self {
        case .all: ShapeGroup.allCases
        case .one(let group): [group]
        }
    }
}
