// Python's operators between values, and between a value and whatever converts to one: `try 2 * x + 1`.
//
// What Swift has no operator for is called by its name: `try x.__matmul__(y)`, or through the token.

extension PythonValue {
    /// Python's `left + right`.
    @inlinable
    public static func + (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.add, left, right)
    }

    /// Python's `left + right`.
    @inlinable
    public static func + (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        try Python.current().apply(.add, left, right)
    }

    /// Python's `left + right`.
    @inlinable
    public static func + (left: some ConvertibleToPython, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.add, left, right)
    }

    /// Python's `left - right`.
    @inlinable
    public static func - (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.subtract, left, right)
    }

    /// Python's `left - right`.
    @inlinable
    public static func - (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        try Python.current().apply(.subtract, left, right)
    }

    /// Python's `left - right`.
    @inlinable
    public static func - (left: some ConvertibleToPython, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.subtract, left, right)
    }

    /// Python's `left * right`.
    @inlinable
    public static func * (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.multiply, left, right)
    }

    /// Python's `left * right`.
    @inlinable
    public static func * (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        try Python.current().apply(.multiply, left, right)
    }

    /// Python's `left * right`.
    @inlinable
    public static func * (left: some ConvertibleToPython, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.multiply, left, right)
    }

    /// Python's `left / right`.
    @inlinable
    public static func / (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.trueDivide, left, right)
    }

    /// Python's `left / right`.
    @inlinable
    public static func / (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        try Python.current().apply(.trueDivide, left, right)
    }

    /// Python's `left / right`.
    @inlinable
    public static func / (left: some ConvertibleToPython, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.trueDivide, left, right)
    }

    /// Python's `left % right`.
    @inlinable
    public static func % (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.remainder, left, right)
    }

    /// Python's `left % right`.
    @inlinable
    public static func % (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        try Python.current().apply(.remainder, left, right)
    }

    /// Python's `left % right`.
    @inlinable
    public static func % (left: some ConvertibleToPython, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.remainder, left, right)
    }

    /// Python's `left & right`.
    @inlinable
    public static func & (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.and, left, right)
    }

    /// Python's `left & right`.
    @inlinable
    public static func & (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        try Python.current().apply(.and, left, right)
    }

    /// Python's `left & right`.
    @inlinable
    public static func & (left: some ConvertibleToPython, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.and, left, right)
    }

    /// Python's `left | right`.
    @inlinable
    public static func | (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.or, left, right)
    }

    /// Python's `left | right`.
    @inlinable
    public static func | (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        try Python.current().apply(.or, left, right)
    }

    /// Python's `left | right`.
    @inlinable
    public static func | (left: some ConvertibleToPython, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.or, left, right)
    }

    /// Python's `left ^ right`.
    @inlinable
    public static func ^ (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.xor, left, right)
    }

    /// Python's `left ^ right`.
    @inlinable
    public static func ^ (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        try Python.current().apply(.xor, left, right)
    }

    /// Python's `left ^ right`.
    @inlinable
    public static func ^ (left: some ConvertibleToPython, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.xor, left, right)
    }

    /// Python's `left << right`.
    @inlinable
    public static func << (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.lshift, left, right)
    }

    /// Python's `left << right`.
    @inlinable
    public static func << (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        try Python.current().apply(.lshift, left, right)
    }

    /// Python's `left << right`.
    @inlinable
    public static func << (left: some ConvertibleToPython, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.lshift, left, right)
    }

    /// Python's `left >> right`.
    @inlinable
    public static func >> (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.rshift, left, right)
    }

    /// Python's `left >> right`.
    @inlinable
    public static func >> (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        try Python.current().apply(.rshift, left, right)
    }

    /// Python's `left >> right`.
    @inlinable
    public static func >> (left: some ConvertibleToPython, right: PythonValue) throws(PythonError) -> PythonValue {
        try Python.current().apply(.rshift, left, right)
    }

    /// Python's `-operand`.
    public static prefix func - (operand: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().apply(.negative, operand))
    }

    /// Python's `~operand`.
    public static prefix func ~ (operand: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().apply(.invert, operand))
    }
}
