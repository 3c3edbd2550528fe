#define _GNU_SOURCE
#include "memory.h"

#include "Ticks.h"

#include <errno.h>
#include <sched.h>
#include <stdatomic.h>
#include <sys/syscall.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>
#include <unwind.h>

// A handler takes some microseconds, however long its thread then waits for a processor.
#define MOMENT 20000u  // nanoseconds
#define LONGEST_WAIT 50000

static SamplerMemory *memory;
static SamplerPython python;
static pid_t watcher;

static _Atomic bool listens;
static _Atomic uint32_t running;  // handlers, on whichever threads

static bool is_in(SamplerRange range, uint64_t address) { return address >= range.low && address < range.high; }

// Whether it is code of which the unwind data are to be trusted. Assembly by hand, as in BLAS libraries, has none or
// wrong ones, and there it is enough to know whose it is.
static bool is_trusted(uint64_t address) {
    uint32_t count = atomic_load_explicit(&memory->range_count, memory_order_acquire);
    for (uint32_t i = 0; i < count; i++) {
        if (is_in(memory->ranges[i], address)) return true;
    }
    return false;
}

typedef struct {
    SamplerRecord *record;
    uint64_t counter;  // where the thread was interrupted
    bool has_begun;    // the walk has left the handler's own frames
} Walk;

// One frame of the native stack; says whether to go on.
static _Unwind_Reason_Code step(struct _Unwind_Context *context, void *argument) {
    Walk *walk = argument;
    SamplerSample *sample = &walk->record->sample;
    uint64_t address = _Unwind_GetIP(context);
    if (!walk->has_begun) {
        if (address != walk->counter) return _URC_NO_REASON;
        walk->has_begun = true;
        return _URC_NO_REASON;  // recorded before the walk
    }
    if (is_in(memory->facts.eval, address)) {
        sample->end = SAMPLER_END_EVAL;
        return _URC_END_OF_STACK;
    }
    if (address == 0) {
        sample->end = SAMPLER_END_BOTTOM;
        return _URC_END_OF_STACK;
    }
    if (sample->native_count == SAMPLER_NATIVE_FRAMES) return _URC_END_OF_STACK;
    walk->record->native[sample->native_count++] = address;
    if (is_trusted(address)) return _URC_NO_REASON;
    sample->end = SAMPLER_END_FOREIGN;
    return _URC_END_OF_STACK;
}

static void walk_native(SamplerRecord *record, uint64_t counter) {
    SamplerSample *sample = &record->sample;
    record->native[0] = counter;
    sample->native_count = 1;
    sample->end = SAMPLER_END_EVAL;
    if (is_in(memory->facts.eval, counter)) return;
    sample->end = SAMPLER_END_FOREIGN;
    if (!is_trusted(counter)) return;
    sample->end = SAMPLER_END_LOST;
    Walk walk = {record, counter, false};
    _Unwind_Reason_Code reason = _Unwind_Backtrace(step, &walk);
    // libgcc says "end of stack" of itself where there is no frame above.
    if (reason == _URC_END_OF_STACK && sample->end == SAMPLER_END_LOST && walk.has_begun
        && sample->native_count < SAMPLER_NATIVE_FRAMES) {
        sample->end = SAMPLER_END_BOTTOM;
    }
}

// Whether the instruction before, or the one that is to be begun again, calls the kernel.
static bool is_at_system_call(uint64_t counter) {
#if defined(__x86_64__)
    const unsigned char *code = (const unsigned char *)counter;
    // Two bytes on either side must not reach into a page that may not be there.
    if (counter % 4096 >= 2 && sampler_is_call(code - 2)) return true;
    return counter % 4096 < 4095 && sampler_is_call(code);
#else
    return false;
#endif
}

static uint64_t program_counter(const ucontext_t *context) {
#if defined(__x86_64__)
    return (uint64_t)context->uc_mcontext.gregs[REG_RIP];
#elif defined(__aarch64__)
    return context->uc_mcontext.pc;
#endif
}

// A record of its own for this sample; null, and one more dropped, where the watcher has not kept up.
static SamplerRecord *claim(uint64_t *number) {
    uint64_t written = atomic_load_explicit(&memory->written, memory_order_relaxed);
    do {
        if (written - atomic_load_explicit(&memory->read, memory_order_acquire) >= SAMPLER_RECORDS) {
            atomic_fetch_add_explicit(&memory->dropped, 1, memory_order_relaxed);
            return NULL;
        }
    } while (!atomic_compare_exchange_weak_explicit(
        &memory->written, &written, written + 1, memory_order_relaxed, memory_order_relaxed));
    *number = written;
    return &memory->records[written % SAMPLER_RECORDS];
}

static void take_sample(const siginfo_t *info, const ucontext_t *context) {
    // Anybody may send a SIGURG: sockets do, for urgent data.
    if (info->si_code != SI_QUEUE || info->si_pid != watcher) return;
    if (atomic_load_explicit(&memory->has_ended, memory_order_relaxed)) return;
    uint64_t begin = ticks_now();
    uint64_t number;
    SamplerRecord *record = claim(&number);
    if (record == NULL) return;
    uint64_t counter = program_counter(context);
    SamplerSample *sample = &record->sample;
    sample->moment = (uint32_t)info->si_value.sival_int;
    sample->thread = (int32_t)syscall(SYS_gettid);
    sample->processor = sched_getcpu();
    sample->in_system_call = is_at_system_call(counter);
    walk_native(record, counter);
    sample->thread_state = (uint64_t)(uintptr_t)python.this_thread_state();
    sample->python_count = (uint32_t)sampler_walk_frames(
        memory->facts.process, &memory->facts.layout, sample->thread_state, record->python, SAMPLER_PYTHON_FRAMES,
        &sample->is_truncated);
    sample->handler_ticks = ticks_now() - begin;
    atomic_store_explicit(&record->turn, number + 1, memory_order_release);
}

void sampler_handle(int signal, siginfo_t *info, void *context) {
    (void)signal;
    int error = errno;
    // Whoever has stopped listening waits for those that are at work already: these see that it listens, or it sees them.
    atomic_fetch_add(&running, 1);
    if (atomic_load(&listens)) take_sample(info, context);
    atomic_fetch_sub(&running, 1);
    sampler_mend_call(context);
    errno = error;
}

void sampler_listen(SamplerMemory *samples, const SamplerPython *found, pid_t from) {
    memory = samples;
    python = *found;
    watcher = from;
    atomic_store(&listens, true);
}

bool sampler_stop_listening(void) {
    atomic_store(&listens, false);
    for (int tries = 0; tries < LONGEST_WAIT; tries++) {
        if (atomic_load(&running) == 0) return true;
        const struct timespec moment = {.tv_nsec = MOMENT};
        nanosleep(&moment, NULL);
    }
    return false;
}
