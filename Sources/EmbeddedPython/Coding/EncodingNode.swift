/// A place that an encoder fills. Encoders may fill their places in any order, and those of superclasses last; so Python
/// objects of them are made at the end.
///
/// A type that asks for containers of two kinds for one value is a programmer's error, which Foundation's encoders trap too.
final class EncodingNode {
    enum Content {
        case empty
        case value(PythonValue)
        case list([EncodingNode])
        case dictionary([(key: String, value: EncodingNode)])
    }

    var content = Content.empty

    func appended() -> EncodingNode {
        guard case .list(var nodes) = content else { preconditionFailure("a list is filled as something else, too") }
        // So that the array has one owner, and grows in its place.
        content = .empty
        let node = EncodingNode()
        nodes.append(node)
        content = .list(nodes)
        return node
    }

    func added(_ key: String) -> EncodingNode {
        guard case .dictionary(var members) = content else {
            preconditionFailure("a dictionary is filled as something else, too")
        }
        content = .empty
        let node = EncodingNode()
        members.append((key, node))
        content = .dictionary(members)
        return node
    }

    var count: Int {
        guard case .list(let nodes) = content else { return 0 }
        return nodes.count
    }

    /// What has encoded nothing has no members.
    func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        switch content {
        case .empty: return try [String: Int]().pythonObject(python)
        case .value(let value): return try value.pythonObject(python)
        case .list(let nodes):
            var elements: [PythonValue] = []
            for node in nodes { elements.append(PythonValue(try node.pythonObject(python))) }
            return try elements.pythonObject(python)
        case .dictionary(let members):
            let dictionary = try [String: Int]().pythonObject(python)
            for member in members {
                try python.setItem(member.key, of: dictionary, to: member.value.pythonObject(python))
            }
            return dictionary
        }
    }
}
