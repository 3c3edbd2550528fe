import Testing

@testable import CallCounting

@Suite struct CalleeNameTests {
    @Test(arguments: [
        ("numpy._core._multiarray_umath.array", "numpy.array"),
        ("numpy.core._multiarray_umath.add", "numpy.add"), ("other.core.add", "other.core.add"),
        ("numpy.ndarray.__add__", "numpy.ndarray.__add__"), ("numpy.dot", "numpy.dot"),
        ("_json.scanstring", "_json.scanstring"), ("_io.BytesIO.read", "_io.BytesIO.read"),
        ("a._Type.__new__", "a._Type.__new__"), ("a.b.__len__", "a.b.__len__"), ("a..b._c", "a.b._c"),
        ("_ctypes._CData.__dealloc__", "_ctypes._CData.__dealloc__"), ("", ""), (".", "."), ("a.__b__.c", "a.__b__.c"),
    ])
    func `private modules are left out of a name, classes are not`(name: String, plain: String) {
        #expect(CalleeName.plain(name) == plain)
    }
}
