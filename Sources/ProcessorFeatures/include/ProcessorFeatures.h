// What this processor can execute and this operating system saves across a context switch; instructions that Swift has
// no words for.
#ifndef PROCESSOR_FEATURES_H
#define PROCESSOR_FEATURES_H

#include <stdbool.h>

// AVX2 and FMA.
bool processor_has_avx2(void);

// AVX-512 Foundation, AVX2 and FMA.
bool processor_has_avx512(void);

// Fetches a line of memory, usually 64 bytes, into the level 2 cache. Any address will do.
static inline void processor_prefetch(const void *address) { __builtin_prefetch(address, 0, 2); }

// Fetches a line into the level 1 cache, to be written.
static inline void processor_prefetch_to_write(const void *address) { __builtin_prefetch(address, 1, 3); }

#endif
