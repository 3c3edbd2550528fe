import Testing

@testable import Sampling

@Suite struct `Loops over elements` {
    private static let object = "_multiarray_umath.cpython-312-x86_64-linux-gnu.so"

    @Test(arguments: [
        "DOUBLE_add_AVX512_SKX", "FLOAT_exp_AVX512F", "DOUBLE_pairwise_sum", "LONG_dot", "BOOL_nonzero",
        "CDOUBLE_matmul_inner_noblas", "_aligned_contig_cast_double_to_float", "_contig_cast_int_to_long",
        "_aligned_strided_to_contig_size8", "simd_binary_less_f64", "__svml_exp8", "quicksort_double",
        "double_sum_of_products_contig_two", "PyUFunc_dd_d", "PyUFunc_F_F", "DOUBLE_divide.part.0",
        "_ZN2np10qsort_simd13QSort_X86_V4IdEEvPT_l", "_Z10aheapsort_IN3npy10double_tagEdEiPT0_Pll",
        "_Z10quicksort_IN3npy10double_tagEdEiPT0_l.isra.0",
    ])
    func `are kernels`(function: String) {
        #expect(ElementLoop.contains(function, of: Self.object))
        #expect(!ElementLoop.contains(function, of: "_json.cpython-312-x86_64-linux-gnu.so"))
    }

    @Test(arguments: [
        "array_add", "array_sort", "PyArray_Sort", "_new_sortlike", "PyUFunc_Reduce", "PyUFunc_GenericFunction",
        "PyUFunc_On_Om", "PyUFunc_O_O", "DOUBLE_setitem", "INT_getitem", "OBJECT_add", "ufunc_generic_fastcall",
        "double_add", "INTERNAL_call", "_ZL24string_multiply_promoterP7_objectPKP", "npy_alloc_cache",
        "PyArray_Partition",
    ])
    func `are not what leads up to them`(function: String) {
        #expect(!ElementLoop.contains(function, of: Self.object))
    }
}
