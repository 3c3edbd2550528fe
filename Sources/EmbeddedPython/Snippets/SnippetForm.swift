internal import CPython

/// What a snippet is compiled as.
enum SnippetForm {
    case statements
    case expression

    /// The grammar's start symbol.
    var start: CInt {
        switch self {
        case .statements: CInt(CPYTHON_FILE_INPUT)
        case .expression: CInt(CPYTHON_EVAL_INPUT)
        }
    }
}
