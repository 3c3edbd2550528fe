/// How one of a Python's NumPy arrays lies in memory, beside a list of the same numbers.
package struct ArrayFacts: Codable, Equatable, Sendable {
    /// Which of `environment.pythons` was asked.
    package var python: String
    /// `float64` or `float32`.
    package var dtype: String
    /// Bytes of the array's data over its elements.
    package var bytesPerElementArray: Double
    /// Bytes of a list of the same numbers over its elements: the pointer and the number's own object.
    package var bytesPerElementList: Double
    /// Whether the elements lie one after the other, without gaps.
    package var contiguous: Bool
    /// Whether native code saw the very address that NumPy reports.
    package var sameAddress: Bool
    /// Copies of the data that handing the array to native code made.
    package var copies: Int

    package init(
        python: String, dtype: String, bytesPerElementArray: Double, bytesPerElementList: Double, contiguous: Bool,
        sameAddress: Bool, copies: Int
    ) {
        self.python = python
        self.dtype = dtype
        self.bytesPerElementArray = bytesPerElementArray
        self.bytesPerElementList = bytesPerElementList
        self.contiguous = contiguous
        self.sameAddress = sameAddress
        self.copies = copies
    }

    enum CodingKeys: String, CodingKey {
        case python, dtype
        case bytesPerElementArray = "bytes_per_element_array"
        case bytesPerElementList = "bytes_per_element_list"
        case contiguous
        case sameAddress = "same_address"
        case copies
    }
}
