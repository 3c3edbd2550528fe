// What threads need and Swift's Glibc module does not show: GNU's extensions, variadic calls, and an instruction.
#ifndef THREAD_PRIMITIVES_H
#define THREAD_PRIMITIVES_H

#include <stdint.h>

// Waits some ten cycles and tells the processor that this is a loop: the core's other hardware thread goes first.
static inline void thread_pause(void) {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#elif defined(__aarch64__)
    // Not `yield`, which most cores treat as no operation: this one waits for the pipeline to drain.
    __asm__ volatile("isb" ::: "memory");
#endif
}

// Sleeps until `thread_wake`, unless the 32 bits at `word` differ from `expected`. May also return for no reason.
void thread_sleep(const void *word, uint32_t expected);

// Wakes one thread that sleeps at `word`.
void thread_wake(const void *word);

// Names the calling thread for debuggers and `top -H`: 15 bytes at most.
void thread_set_name(const char *name);

#endif
