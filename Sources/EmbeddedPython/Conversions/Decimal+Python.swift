public import Foundation

extension Decimal: ConvertibleToPython {
    /// A `decimal.Decimal`, exactly.
    public func pythonObject(_ python: borrowing Python) throws(PythonError) -> PythonObject {
        try python.call("Decimal", of: try python.import("decimal"), isNaN ? "NaN" : description)
    }
}

extension Decimal: ConvertibleFromPython {
    /// The value of a `decimal.Decimal`, exactly.
    ///
    /// - Throws: `.conversion` for infinities and for numbers beyond Foundation's 38 digits and exponents to 127. A
    ///   negative zero becomes 0.
    public init(fromPython object: borrowing PythonObject, _ python: borrowing Python) throws(PythonError) {
        let type = try python.attribute("Decimal", of: try python.import("decimal"))
        guard try python.isInstance(object, of: type) else {
            throw .conversion(expected: "Decimal", found: python.className(of: object))
        }
        let text = try python.description(of: object)
        if text == "NaN" || text == "-NaN" {
            self = .nan
            return
        }
        guard let number = ScientificNumber(text), let value = number.decimal else {
            throw .conversion(expected: "Decimal that Foundation's can hold", found: String(text.prefix(60)))
        }
        self = value
    }
}

/// A number as `decimal.Decimal` writes it, taken apart.
private struct ScientificNumber: Equatable {
    var isNegative: Bool
    /// Without zeros in front and at the end; empty for 0.
    var digits: String
    var exponent: Int

    init?(_ text: String) {
        isNegative = text.hasPrefix("-")
        let parts = text.drop { "+-".contains($0) }.split(separator: "E", omittingEmptySubsequences: false)
        guard let mantissa = parts.first, parts.count <= 2 else { return nil }
        let pieces = mantissa.split(separator: ".", omittingEmptySubsequences: false)
        guard pieces.count <= 2, mantissa.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 }) else { return nil }
        guard let written = parts.count == 2 ? Int(parts[1]) : 0, written.magnitude <= Self.greatestExponent else {
            return nil
        }
        exponent = written - (pieces.count == 2 ? pieces[1].count : 0)
        digits = String(pieces.joined().drop { $0 == "0" })
        guard !digits.isEmpty else {
            (isNegative, exponent) = (false, 0)
            return
        }
        while digits.last == "0" {
            digits.removeLast()
            exponent += 1
        }
    }

    /// Python's decimal.MAX_EMAX has 18 digits, too.
    private static var greatestExponent: UInt { 999_999_999_999_999_999 }

    /// nil if Foundation would round it, or has no place for it.
    var decimal: Decimal? {
        if digits.isEmpty { return 0 }
        guard digits.count <= 38, (-128...127).contains(exponent), let significand = Decimal(string: digits) else {
            return nil
        }
        let value = Decimal(sign: isNegative ? .minus : .plus, exponent: exponent, significand: significand)
        return ScientificNumber(value.description) == self ? value : nil
    }
}
