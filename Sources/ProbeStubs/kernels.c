#include "ProbeStubs.h"

#include <stdlib.h>

_Thread_local ProbeRecord *probe_record;

static uint64_t spin_ticks;

void probe_set_spin(uint64_t ticks) { spin_ticks = ticks; }

void probe_spin(uint64_t ticks) {
    uint64_t start = ticks_now();
    while (ticks_now() - start < ticks) {
    }
}

// Around each call: ENTER before it, LEAVE after it, with the operands as the original got them.
#define ENTER(INDEX, A, B, C) \
    ProbeRecord *record = probe_record; \
    uint64_t entered = 0; \
    if (record != NULL) { \
        record->kernel = INDEX; \
        record->a = A; \
        record->b = B; \
        record->c = C; \
        entered = ticks_now(); \
        if (record->kernel_calls++ == 0) record->kernel_in = entered; \
    }
#define LEAVE \
    if (record != NULL) { \
        record->kernel_out = ticks_now(); \
        record->kernel_ticks += record->kernel_out - entered; \
    }

// The CBLAS interface (netlib.org/blas/blast-forum/cinterface.pdf): enumerations are int in both integer widths.
#define KERNELS(LETTER, REAL, INTEGER, BITS, GEMM, GEMV, SYRK, DOT) \
    typedef void (*gemm_##LETTER##BITS)(int, int, int, INTEGER, INTEGER, INTEGER, REAL, const REAL *, INTEGER, \
                                        const REAL *, INTEGER, REAL, REAL *, INTEGER); \
    typedef void (*gemv_##LETTER##BITS)(int, int, INTEGER, INTEGER, REAL, const REAL *, INTEGER, const REAL *, \
                                        INTEGER, REAL, REAL *, INTEGER); \
    typedef void (*syrk_##LETTER##BITS)(int, int, int, INTEGER, INTEGER, REAL, const REAL *, INTEGER, REAL, REAL *, \
                                        INTEGER); \
    typedef REAL (*dot_##LETTER##BITS)(INTEGER, const REAL *, INTEGER, const REAL *, INTEGER); \
    static void stub_gemm_##LETTER##BITS(int order, int ta, int tb, INTEGER m, INTEGER n, INTEGER k, REAL alpha, \
                                         const REAL *a, INTEGER lda, const REAL *b, INTEGER ldb, REAL beta, REAL *c, \
                                         INTEGER ldc) { \
        ENTER(GEMM, a, b, c) \
        ((gemm_##LETTER##BITS)originals[GEMM])(order, ta, tb, m, n, k, alpha, a, lda, b, ldb, beta, c, ldc); \
        LEAVE \
    } \
    static void stub_gemv_##LETTER##BITS(int order, int ta, INTEGER m, INTEGER n, REAL alpha, const REAL *a, \
                                         INTEGER lda, const REAL *x, INTEGER incx, REAL beta, REAL *y, INTEGER incy) { \
        ENTER(GEMV, a, x, y) \
        ((gemv_##LETTER##BITS)originals[GEMV])(order, ta, m, n, alpha, a, lda, x, incx, beta, y, incy); \
        LEAVE \
    } \
    static void stub_syrk_##LETTER##BITS(int order, int uplo, int ta, INTEGER n, INTEGER k, REAL alpha, const REAL *a, \
                                         INTEGER lda, REAL beta, REAL *c, INTEGER ldc) { \
        ENTER(SYRK, a, NULL, c) \
        ((syrk_##LETTER##BITS)originals[SYRK])(order, uplo, ta, n, k, alpha, a, lda, beta, c, ldc); \
        LEAVE \
    } \
    static REAL stub_dot_##LETTER##BITS(INTEGER n, const REAL *x, INTEGER incx, const REAL *y, INTEGER incy) { \
        ENTER(DOT, x, y, NULL) \
        REAL result = ((dot_##LETTER##BITS)originals[DOT])(n, x, incx, y, incy); \
        LEAVE \
        return result; \
    } \
    static void spin_gemm_##LETTER##BITS(int order, int ta, int tb, INTEGER m, INTEGER n, INTEGER k, REAL alpha, \
                                         const REAL *a, INTEGER lda, const REAL *b, INTEGER ldb, REAL beta, REAL *c, \
                                         INTEGER ldc) { \
        (void)order, (void)ta, (void)tb, (void)m, (void)n, (void)k, (void)alpha, (void)a, (void)lda, (void)b; \
        (void)ldb, (void)beta, (void)c, (void)ldc; \
        if (spin_ticks > 0) probe_spin(spin_ticks); \
    } \
    static void spin_gemv_##LETTER##BITS(int order, int ta, INTEGER m, INTEGER n, REAL alpha, const REAL *a, \
                                         INTEGER lda, const REAL *x, INTEGER incx, REAL beta, REAL *y, INTEGER incy) { \
        (void)order, (void)ta, (void)m, (void)n, (void)alpha, (void)a, (void)lda, (void)x, (void)incx, (void)beta; \
        (void)y, (void)incy; \
        if (spin_ticks > 0) probe_spin(spin_ticks); \
    } \
    static void spin_syrk_##LETTER##BITS(int order, int uplo, int ta, INTEGER n, INTEGER k, REAL alpha, const REAL *a, \
                                         INTEGER lda, REAL beta, REAL *c, INTEGER ldc) { \
        (void)order, (void)uplo, (void)ta, (void)n, (void)k, (void)alpha, (void)a, (void)lda, (void)beta, (void)c; \
        (void)ldc; \
        if (spin_ticks > 0) probe_spin(spin_ticks); \
    } \
    static REAL spin_dot_##LETTER##BITS(INTEGER n, const REAL *x, INTEGER incx, const REAL *y, INTEGER incy) { \
        (void)n, (void)x, (void)incx, (void)y, (void)incy; \
        if (spin_ticks > 0) probe_spin(spin_ticks); \
        return 0; \
    }

static void *originals[PROBE_KERNELS];

KERNELS(d, double, int32_t, 32, 0, 1, 2, 3)
KERNELS(s, float, int32_t, 32, 4, 5, 6, 7)
KERNELS(d, double, int64_t, 64, 8, 9, 10, 11)
KERNELS(s, float, int64_t, 64, 12, 13, 14, 15)

#define ROWS(LETTER, BITS, COLUMN) \
    {#LETTER[0], "gemm", BITS, (void *)COLUMN##_gemm_##LETTER##BITS}, \
    {#LETTER[0], "gemv", BITS, (void *)COLUMN##_gemv_##LETTER##BITS}, \
    {#LETTER[0], "syrk", BITS, (void *)COLUMN##_syrk_##LETTER##BITS}, \
    {#LETTER[0], "dot", BITS, (void *)COLUMN##_dot_##LETTER##BITS},

ProbeKernel probe_kernel(uint32_t index) {
    static const ProbeKernel stubs[PROBE_KERNELS] = {ROWS(d, 32, stub) ROWS(s, 32, stub) ROWS(d, 64, stub) ROWS(s, 64, stub)};
    if (index >= PROBE_KERNELS) abort();
    return stubs[index];
}

void *probe_kernel_spinner(uint32_t index) {
    static const ProbeKernel spinners[PROBE_KERNELS] = {
        ROWS(d, 32, spin) ROWS(s, 32, spin) ROWS(d, 64, spin) ROWS(s, 64, spin)};
    if (index >= PROBE_KERNELS) abort();
    return spinners[index].stub;
}

void probe_kernel_set_original(uint32_t index, void *original) {
    if (index >= PROBE_KERNELS) abort();
    originals[index] = original;
}

void *probe_kernel_original(uint32_t index) {
    if (index >= PROBE_KERNELS) abort();
    return originals[index];
}

// A call through a volatile pointer, as the module's slot is one: the compiler cannot see through it.
static double time_gemm(void *volatile *function, uint32_t rounds) {
    double a = 1, b = 1, c = 0;
    uint64_t start = ticks_now();
    for (uint32_t i = 0; i < rounds; i++) {
        ((gemm_d32)*function)(101, 111, 111, 1, 1, 1, 1, &a, 1, &b, 1, 0, &c, 1);
    }
    return (double)(ticks_now() - start) / rounds;
}

ProbeCost probe_cost(uint32_t rounds) {
    void *kept = originals[0];
    ProbeRecord *outer = probe_record;
    uint64_t kept_spin = spin_ticks;
    spin_ticks = 0;
    originals[0] = (void *)spin_gemm_d32;
    void *volatile direct = (void *)spin_gemm_d32;
    void *volatile through = (void *)stub_gemm_d32;
    ProbeRecord record = {0};
    probe_record = &record;
    ProbeCost cost;
    double armed = time_gemm(&through, rounds);
    double bare = time_gemm(&direct, rounds);
    cost.inside = (double)record.kernel_ticks / rounds;
    cost.total = armed - bare;
    probe_record = outer;
    originals[0] = kept;
    spin_ticks = kept_spin;
    return cost;
}
