/*
 * In C, since Swift's squareRoot() tells the C library of negative numbers one by one, and its loops stay without vectors.
 * The loader chooses the version for this processor.
 */
#include "ElementRoots.h"

#if defined(__x86_64__)
#define FOR_EACH_PROCESSOR __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define FOR_EACH_PROCESSOR
#endif

FOR_EACH_PROCESSOR
void element_roots_float64(long count, const double *a, double *c) {
    for (long index = 0; index < count; index++) c[index] = __builtin_elementwise_sqrt(a[index]);
}

FOR_EACH_PROCESSOR
void element_roots_float32(long count, const float *a, float *c) {
    for (long index = 0; index < count; index++) c[index] = __builtin_elementwise_sqrt(a[index]);
}
