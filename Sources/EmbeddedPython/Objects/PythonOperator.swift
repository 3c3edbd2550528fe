/// The operators of Python that take two operands.
public enum PythonOperator: Sendable, CaseIterable {
    /// `+`
    case add
    /// `-`
    case subtract
    /// `*`
    case multiply
    /// `@`
    case matrixMultiply
    /// `/`
    case trueDivide
    /// `//`
    case floorDivide
    /// `%`
    case remainder
    /// `**`
    case power
    /// `&`
    case and
    /// `|`
    case or
    /// `^`
    case xor
    /// `<<`
    case lshift
    /// `>>`
    case rshift
}

/// The operators of Python that take one operand.
public enum PythonUnaryOperator: Sendable, CaseIterable {
    /// `-x`
    case negative
    /// `+x`
    case positive
    /// `~x`
    case invert
}

/// The comparisons of Python, with the values that object.h gives them.
public enum PythonComparison: CInt, Sendable, CaseIterable {
    /// `<`
    case less = 0
    /// `<=`
    case lessOrEqual = 1
    /// `==`
    case equal = 2
    /// `!=`
    case notEqual = 3
    /// `>`
    case greater = 4
    /// `>=`
    case greaterOrEqual = 5
}
