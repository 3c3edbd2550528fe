// What the two sides of the sampler have in common: the shared memory, and the walk up a thread's frames of Python.
#ifndef SIGNAL_SAMPLER_MEMORY_H
#define SIGNAL_SAMPLER_MEMORY_H

#include "SignalSampler.h"

#include <ucontext.h>

#define SAMPLER_NATIVE_FRAMES 48
#define SAMPLER_PYTHON_FRAMES 440

typedef struct {
    _Atomic uint64_t turn;  // 1 + the number of the sample that it holds, written last
    SamplerSample sample;   // its pointers are the reader's to set
    uint64_t native[SAMPLER_NATIVE_FRAMES];
    SamplerFrame python[SAMPLER_PYTHON_FRAMES];
} SamplerRecord;

// More than half a second's worth at the default rate, should the watcher be kept from running.
#define SAMPLER_RECORDS 1024
#define SAMPLER_RANGES 64

struct SamplerMemory {
    _Atomic uint32_t is_ready;   // the handler stands and the facts are there
    _Atomic uint32_t has_ended;  // the program came to its end by itself
    SamplerFacts facts;

    _Atomic uint32_t range_count;
    SamplerRange ranges[SAMPLER_RANGES];

    _Atomic uint64_t written;    // samples begun
    _Atomic uint64_t read;       // samples that the watcher has taken
    _Atomic uint64_t dropped;    // for want of room
    SamplerRecord records[SAMPLER_RECORDS];
};

// ---- The handler

void sampler_handle(int signal, siginfo_t *info, void *context);

// From here on it answers the signals of one process, into this memory.
void sampler_listen(SamplerMemory *memory, const SamplerPython *python, pid_t watcher);

// From here on it answers no more, and none is at work; false if one still is after a second.
bool sampler_stop_listening(void);

// The frames below the thread's state, innermost first, up to ROOM; *MORE says whether there were others.
size_t sampler_walk_frames(
    pid_t process, const SamplerLayout *layout, uint64_t thread_state, SamplerFrame *frames, size_t room, bool *more);

#if defined(__x86_64__)
// Whether the two bytes there are `syscall`.
static inline bool sampler_is_call(const unsigned char *code) { return code[0] == 0x0F && code[1] == 0x05; }
#endif

// For the end of the handler, which holds all signals back: has the system call that the sampler's signal interrupted go on
// as if that had not come.
//
// A call that would be begun again ends with EINTR where a signal that would have ended it has come at the same time. The
// kernel delivers a thread's own signals before the process's, and what it then decides for the first holds for all:
// Ctrl-C would be noted, and `input()` would wait on.
//
// A call that waits for a signal, such as `signal.pause()`, is begun again where no other one has come. (One that came,
// and was handled, while the sampler's was on its way is not to be seen here: the call waits for the next. That is a matter
// of the microseconds that a handler takes.)
void sampler_mend_call(ucontext_t *context);

#endif
