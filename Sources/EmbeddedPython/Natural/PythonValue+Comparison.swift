// Python's comparisons. A `Bool` by default; where the context asks for a `PythonValue`, what Python's operator gives, such as
// NumPy's arrays of truths: `let mask: PythonValue = try x < 3`.
//
// Comparing can throw, so these are not Equatable and Comparable.

extension PythonValue {
    /// Whether Python's `left == right` is true.
    public static func == (left: PythonValue, right: PythonValue) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .equal, right)
    }

    /// What Python's `left == right` gives.
    @_disfavoredOverload
    public static func == (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .equal, right))
    }

    /// Whether Python's `left == right` is true.
    public static func == (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .equal, right)
    }

    /// What Python's `left == right` gives.
    @_disfavoredOverload
    public static func == (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .equal, right))
    }

    /// Whether Python's `left != right` is true.
    public static func != (left: PythonValue, right: PythonValue) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .notEqual, right)
    }

    /// What Python's `left != right` gives.
    @_disfavoredOverload
    public static func != (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .notEqual, right))
    }

    /// Whether Python's `left != right` is true.
    public static func != (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .notEqual, right)
    }

    /// What Python's `left != right` gives.
    @_disfavoredOverload
    public static func != (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .notEqual, right))
    }

    /// Whether Python's `left < right` is true.
    public static func < (left: PythonValue, right: PythonValue) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .less, right)
    }

    /// What Python's `left < right` gives.
    @_disfavoredOverload
    public static func < (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .less, right))
    }

    /// Whether Python's `left < right` is true.
    public static func < (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .less, right)
    }

    /// What Python's `left < right` gives.
    @_disfavoredOverload
    public static func < (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .less, right))
    }

    /// Whether Python's `left <= right` is true.
    public static func <= (left: PythonValue, right: PythonValue) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .lessOrEqual, right)
    }

    /// What Python's `left <= right` gives.
    @_disfavoredOverload
    public static func <= (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .lessOrEqual, right))
    }

    /// Whether Python's `left <= right` is true.
    public static func <= (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .lessOrEqual, right)
    }

    /// What Python's `left <= right` gives.
    @_disfavoredOverload
    public static func <= (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .lessOrEqual, right))
    }

    /// Whether Python's `left > right` is true.
    public static func > (left: PythonValue, right: PythonValue) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .greater, right)
    }

    /// What Python's `left > right` gives.
    @_disfavoredOverload
    public static func > (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .greater, right))
    }

    /// Whether Python's `left > right` is true.
    public static func > (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .greater, right)
    }

    /// What Python's `left > right` gives.
    @_disfavoredOverload
    public static func > (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .greater, right))
    }

    /// Whether Python's `left >= right` is true.
    public static func >= (left: PythonValue, right: PythonValue) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .greaterOrEqual, right)
    }

    /// What Python's `left >= right` gives.
    @_disfavoredOverload
    public static func >= (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .greaterOrEqual, right))
    }

    /// Whether Python's `left >= right` is true.
    public static func >= (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .greaterOrEqual, right)
    }

    /// What Python's `left >= right` gives.
    @_disfavoredOverload
    public static func >= (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .greaterOrEqual, right))
    }
}
