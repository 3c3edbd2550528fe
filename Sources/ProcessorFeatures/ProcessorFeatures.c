#include "ProcessorFeatures.h"

#if defined(__x86_64__)

// The compiler's support library asks CPUID and, through XGETBV, whether the system has enabled the registers.
bool processor_has_avx2(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"); }

bool processor_has_avx512(void) { return __builtin_cpu_supports("avx512f") && processor_has_avx2(); }

#else

bool processor_has_avx2(void) { return false; }

bool processor_has_avx512(void) { return false; }

#endif
