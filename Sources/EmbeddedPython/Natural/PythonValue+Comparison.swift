// Python's comparisons. A `Bool` by default; where the context asks for a `PythonValue`, what Python's operator gives, such as
// NumPy's arrays of truths: `let mask: PythonValue = try x < 3`.
//
// Comparing can throw, so these are not Equatable and Comparable.

extension PythonValue {
    public static func == (left: PythonValue, right: PythonValue) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .equal, right)
    }

    @_disfavoredOverload
    public static func == (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .equal, right))
    }

    public static func == (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .equal, right)
    }

    @_disfavoredOverload
    public static func == (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .equal, right))
    }

    public static func != (left: PythonValue, right: PythonValue) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .notEqual, right)
    }

    @_disfavoredOverload
    public static func != (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .notEqual, right))
    }

    public static func != (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .notEqual, right)
    }

    @_disfavoredOverload
    public static func != (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .notEqual, right))
    }

    public static func < (left: PythonValue, right: PythonValue) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .less, right)
    }

    @_disfavoredOverload
    public static func < (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .less, right))
    }

    public static func < (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .less, right)
    }

    @_disfavoredOverload
    public static func < (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .less, right))
    }

    public static func <= (left: PythonValue, right: PythonValue) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .lessOrEqual, right)
    }

    @_disfavoredOverload
    public static func <= (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .lessOrEqual, right))
    }

    public static func <= (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .lessOrEqual, right)
    }

    @_disfavoredOverload
    public static func <= (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .lessOrEqual, right))
    }

    public static func > (left: PythonValue, right: PythonValue) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .greater, right)
    }

    @_disfavoredOverload
    public static func > (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .greater, right))
    }

    public static func > (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .greater, right)
    }

    @_disfavoredOverload
    public static func > (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .greater, right))
    }

    public static func >= (left: PythonValue, right: PythonValue) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .greaterOrEqual, right)
    }

    @_disfavoredOverload
    public static func >= (left: PythonValue, right: PythonValue) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .greaterOrEqual, right))
    }

    public static func >= (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> Bool {
        try Python.current().isTrue(left, .greaterOrEqual, right)
    }

    @_disfavoredOverload
    public static func >= (left: PythonValue, right: some ConvertibleToPython) throws(PythonError) -> PythonValue {
        PythonValue(try Python.current().compare(left, .greaterOrEqual, right))
    }
}
