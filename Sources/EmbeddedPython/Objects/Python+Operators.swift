internal import CPython

extension Python {
    /// What the operator gives for these operands.
    public func apply<Left: ConvertibleToPython & ~Copyable, Right: ConvertibleToPython & ~Copyable>(
        _ operator: PythonOperator, _ left: borrowing Left, _ right: borrowing Right,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try apply(`operator`, left.pythonArgument(self), right.pythonArgument(self), CallSite(file, line))
    }

    @usableFromInline
    func apply(
        _ operator: PythonOperator, _ left: some ConvertibleToPython, _ right: some ConvertibleToPython
    ) throws(PythonError) -> PythonValue {
        PythonValue(try apply(`operator`, left.pythonArgument(self), right.pythonArgument(self), nil))
    }

    private func apply(
        _ operator: PythonOperator, _ left: borrowing PythonArgument, _ right: borrowing PythonArgument,
        _ site: CallSite?
    ) throws(PythonError) -> PythonObject {
        let table = unsafe cpython().pointee
        let left = unsafe left.unsafeAddress
        let right = unsafe right.unsafeAddress
        // SAFETY: attached; all of these borrow their operands and give new references.
        let result: OpaquePointer? =
            switch `operator` {
            case .add: unsafe table.PyNumber_Add(left, right)
            case .subtract: unsafe table.PyNumber_Subtract(left, right)
            case .multiply: unsafe table.PyNumber_Multiply(left, right)
            case .matrixMultiply: unsafe table.PyNumber_MatrixMultiply(left, right)
            case .trueDivide: unsafe table.PyNumber_TrueDivide(left, right)
            case .floorDivide: unsafe table.PyNumber_FloorDivide(left, right)
            case .remainder: unsafe table.PyNumber_Remainder(left, right)
            case .power: unsafe table.PyNumber_Power(left, right, table.none)
            case .and: unsafe table.PyNumber_And(left, right)
            case .or: unsafe table.PyNumber_Or(left, right)
            case .xor: unsafe table.PyNumber_Xor(left, right)
            case .lshift: unsafe table.PyNumber_Lshift(left, right)
            case .rshift: unsafe table.PyNumber_Rshift(left, right)
            }
        return try unsafe owned(result, at: site)
    }

    /// What the operator gives for this operand.
    public func apply<Operand: PythonReference & ~Copyable>(
        _ operator: PythonUnaryOperator, _ operand: borrowing Operand, file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        // SAFETY: as above.
        let operand = unsafe operand.unsafeAddress
        let result: OpaquePointer? =
            switch `operator` {
            case .negative: unsafe cpython().pointee.PyNumber_Negative(operand)
            case .positive: unsafe cpython().pointee.PyNumber_Positive(operand)
            case .invert: unsafe cpython().pointee.PyNumber_Invert(operand)
            }
        return try unsafe owned(result, at: CallSite(file, line))
    }

    /// What the comparison gives: a bool in most cases, an array of them for NumPy's arrays.
    public func compare<Left: ConvertibleToPython & ~Copyable, Right: ConvertibleToPython & ~Copyable>(
        _ left: borrowing Left, _ comparison: PythonComparison, _ right: borrowing Right,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> PythonObject {
        try compare(left.pythonArgument(self), comparison, right.pythonArgument(self), CallSite(file, line))
    }

    /// Whether the comparison holds, by the truth of what it gives.
    public func isTrue<Left: ConvertibleToPython & ~Copyable, Right: ConvertibleToPython & ~Copyable>(
        _ left: borrowing Left, _ comparison: PythonComparison, _ right: borrowing Right,
        file: StaticString = #fileID, line: Int = #line
    ) throws(PythonError) -> Bool {
        try isTrue(compare(left, comparison, right, file: file, line: line), file: file, line: line)
    }

    private func compare(
        _ left: borrowing PythonArgument, _ comparison: PythonComparison, _ right: borrowing PythonArgument,
        _ site: CallSite
    ) throws(PythonError) -> PythonObject {
        // SAFETY: attached; a new reference.
        try unsafe owned(
            cpython().pointee.PyObject_RichCompare(left.unsafeAddress, right.unsafeAddress, comparison.rawValue),
            at: site)
    }
}
