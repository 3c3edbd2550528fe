internal import EmbeddedPython
internal import PyScripts

/// pyscripts/dot.py, running in this process.
struct DotScript: ~Copyable {
    private let module: PythonValue
    let product: PythonObject
    /// np.dot itself.
    let dot: PythonObject

    init(_ python: borrowing Python) throws(PythonError) {
        let script = PyScripts.dot
        let module = try python.module("dot", source: script.source, file: script.name)
        let product = try python.attribute("product", of: module)
        let dot = try python.attribute("dot", of: try python.import("numpy"))
        self.module = module
        self.product = product
        self.dot = dot
    }

    private func function(_ name: String, _ python: borrowing Python) throws(PythonError) -> PythonObject {
        try python.attribute(named: name, of: module)
    }

    func operands(
        size: Int, dtype: String, seed: UInt64, _ python: borrowing Python
    ) throws(PythonError) -> DotOperands {
        let pair = try python.call(
            function("operands", python), python.object(size), python.object(dtype),
            python.object(Int(truncatingIfNeeded: seed & 0xffff_ffff)))
        return DotOperands(a: try python.item(0, of: pair), b: try python.item(1, of: pair))
    }

    /// A touched matrix to compute into.
    func empty(size: Int, dtype: String, _ python: borrowing Python) throws(PythonError) -> PythonObject {
        try python.call(function("empty", python), python.object(size), python.object(dtype))
    }

    /// The largest difference of two products over what rounding allows.
    func errorOverBound(
        _ reference: borrowing PythonObject, _ other: borrowing PythonObject, _ python: borrowing Python
    ) throws(PythonError) -> Double {
        try python.convert(try python.call(function("error_over_bound", python), reference, other), to: Double.self)
    }

    /// Bytes an element takes in the array and in a list, and whether the array is contiguous.
    func layout(
        _ array: borrowing PythonObject, _ python: borrowing Python
    ) throws(PythonError) -> (inArray: Double, inList: Double, contiguous: Bool) {
        let facts = try python.call(function("layout", python), array)
        return (
            try python.convert(try python.item(0, of: facts), to: Double.self),
            try python.convert(try python.item(1, of: facts), to: Double.self),
            try python.isTrue(try python.item(2, of: facts))
        )
    }
}

/// Two square matrices.
struct DotOperands: ~Copyable {
    let a: PythonObject
    let b: PythonObject
}
