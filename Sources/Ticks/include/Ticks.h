// The processor's own time counter, inline, for timestamps that cost a few nanoseconds.
#ifndef TICKS_H
#define TICKS_H

#include <stdbool.h>
#include <stdint.h>

#if defined(__x86_64__)

#include <cpuid.h>
#include <x86intrin.h>

// rdtsc, unfenced: a fence would cost more than the reordering of some ten instructions it prevents.
static inline uint64_t ticks_now(void) { return __rdtsc(); }

// Whether the counter runs at one rate whatever the processor's frequency: CPUID 8000_0007h, EDX bit 8.
static inline bool ticks_are_invariant(void) {
    uint32_t a, b, c, d;
    return __get_cpuid(0x80000007, &a, &b, &c, &d) && (d >> 8 & 1);
}

#elif defined(__aarch64__)

static inline uint64_t ticks_now(void) {
    uint64_t value;
    __asm__ volatile("mrs %0, cntvct_el0" : "=r"(value));
    return value;
}

// The architecture demands it (ARM DDI 0487, D11.1.2).
static inline bool ticks_are_invariant(void) { return true; }

#else
#error "Ticks knows the counters of x86-64 and arm64 only"
#endif

#endif
