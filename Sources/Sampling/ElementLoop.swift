/// Which of NumPy's own functions do nothing but compute: loops over elements, sorts, searches.
///
/// They lie in one object with all that leads up to them, and are told apart by their names, which the wheels of PyPI
/// keep. The tables of pointers in NumPy's types and ufuncs would name them without: but not what they call, which is
/// where a vectorised sort or exponential is. Debian's packages are stripped, and their loops the extension's.
enum ElementLoop {
    private static let object = "_multiarray_umath."

    /// NPY_TYPES of ndarraytypes.h, without those whose elements are objects, texts or records.
    private static let types: Set<Substring> = [
        "BOOL", "BYTE", "UBYTE", "SHORT", "USHORT", "INT", "UINT", "LONG", "ULONG", "LONGLONG", "ULONGLONG", "HALF",
        "FLOAT", "DOUBLE", "LONGDOUBLE", "CFLOAT", "CDOUBLE", "CLONGDOUBLE", "DATETIME", "TIMEDELTA",
    ]
    /// Functions of a type that turn one element from or to an object or a text.
    private static let conversions: Set<Substring> = [
        "getitem", "setitem", "legacy_setitem", "safe_pyint_setitem", "fromstr", "scan", "get_constant",
    ]
    /// Casts and copies; vectors; sorts; lookups by index.
    private static let beginnings = [
        "_aligned_", "_contig_", "_cast_", "_swap_", "_strided_", "simd_", "__svml_", "quicksort_", "aquicksort_",
        "heapsort_", "aheapsort_", "mergesort_", "amergesort_", "timsort_", "atimsort_", "radixsort_", "aradixsort_",
        "npy_fasttake", "mapiter_",
    ]
    private static let parts = ["_sum_of_products_", "_sum_of_arr"]
    /// Of C++'s mangled names: the sorts' and searches' steps, and the loops over strings.
    private static let templateParts = [
        "sort", "QSelect", "select_", "bitonic", "partition", "pivot_results", "binsearch", "adjust_heap", "merge_",
        "gallop_", "count_run", "simd_", "_strided_loop", "_loop_core",
    ]
    private static let templateSetUp = ["promoter", "resolve_descriptors", "init_", "get_loop"]

    /// `object` is the file's name, `function` its symbol's.
    static func contains(_ function: String, of object: String) -> Bool {
        guard object.hasPrefix(Self.object) else { return false }
        // Compilers name a function's pieces `name.isra.0`, `name.cold`.
        let name = function.hasPrefix(".") ? function[...] : function.prefix { $0 != "." }
        if name.hasPrefix("_Z") {
            return templateParts.contains(where: name.contains) && !templateSetUp.contains(where: name.contains)
        }
        return beginnings.contains(where: name.hasPrefix) || parts.contains(where: name.contains)
            || isOfType(name) || isOfSignature(name)
    }

    /// `DOUBLE_add_AVX512_SKX`.
    private static func isOfType(_ name: Substring) -> Bool {
        guard let end = name.firstIndex(of: "_"), types.contains(name[..<end]) else { return false }
        return !conversions.contains(name[name.index(after: end)...])
    }

    /// `PyUFunc_dd_d`: a loop that calls a function for each element. `PyUFunc_On_Om` calls Python, and
    /// `PyUFunc_Reduce` and others lead up to loops.
    private static func isOfSignature(_ name: Substring) -> Bool {
        let beginning = "PyUFunc_"
        guard name.hasPrefix(beginning) else { return false }
        let inputs = name.dropFirst(beginning.count).prefix { $0 != "_" }
        return inputs.count <= 2 && !inputs.hasPrefix("O")
    }
}
