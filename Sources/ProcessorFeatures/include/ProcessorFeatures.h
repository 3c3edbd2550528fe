// What this processor can execute and this operating system saves across a context switch.
#ifndef PROCESSOR_FEATURES_H
#define PROCESSOR_FEATURES_H

#include <stdbool.h>

// AVX2 and FMA.
bool processor_has_avx2(void);

// AVX-512 Foundation, AVX2 and FMA.
bool processor_has_avx512(void);

#endif
