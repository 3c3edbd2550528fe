// The watcher's second thread, which interrupts one thread of the program from the very processor that it runs on.
//
// A signal from another processor stands ready for 5 to 20 µs, in a virtual machine, before the interrupt that delivers it,
// and is noticed at the end of any system call meanwhile. Of asyncio's steps, which ask for getpid each, three in ten
// samples that were sent so were at that call's end, and one in a hundred that a timer's interrupt on the program's own
// processor had begun. That costs the program two changes of threads instead, some hundredths of its time at the default
// rate: programs with few system calls do without.
#define _GNU_SOURCE
#include "memory.h"

#include "Ticks.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/futex.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

// The watcher takes the last one; those that it has missed are gone.
#define MOMENTS 8
#define SECOND 1000000000u
// A beat has looked so long after its time.
#define MARGIN 30000u

struct SamplerBeat {
    pid_t process;
    pthread_t thread;

    // Set by the watcher.
    _Atomic uint32_t has_ended;
    _Atomic int32_t followed;
    _Atomic int32_t processor;
    _Atomic bool interrupts;
    _Atomic uint64_t nanoseconds;
    _Atomic bool is_awaited;

    // Set by the beat.
    _Atomic int32_t own;  // its thread
    _Atomic uint32_t count;
    uint64_t sent;
    SamplerMoment moments[MOMENTS];

    uint32_t seen;  // the watcher's own
};

SamplerGlance sampler_glance(int file) {
    char text[256];
    ssize_t count = pread(file, text, sizeof text - 1, 0);
    if (count <= 0) return (SamplerGlance){.state = SAMPLER_GONE};
    text[count] = 0;
    // "running", or "202 0x7f… …": the call's number and its arguments; "-1 …" outside of a system call.
    char *end;
    long call = strtol(text, &end, 10);
    if (end == text) return (SamplerGlance){.state = SAMPLER_RUNS};
    return (SamplerGlance){.state = SAMPLER_BLOCKED, .call = (int32_t)call, .argument = strtoull(end, NULL, 16)};
}

static int open_glance(pid_t process, int32_t thread) {
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/task/%d/syscall", process, thread);
    return open(path, O_RDONLY | O_CLOEXEC);
}

static uint64_t nanoseconds_of(struct timespec time) { return (uint64_t)time.tv_sec * SECOND + (uint64_t)time.tv_nsec; }

static uint64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return nanoseconds_of(time);
}

static struct timespec time_of(uint64_t nanoseconds) {
    return (struct timespec){.tv_sec = (time_t)(nanoseconds / SECOND), .tv_nsec = (long)(nanoseconds % SECOND)};
}

// Gives how long to sleep. The program stands still meanwhile: what can be done on another processor is the watcher's.
static uint64_t look(SamplerBeat *beat, int32_t thread, int file) {
    uint32_t number = atomic_load_explicit(&beat->count, memory_order_relaxed) + 1;
    // Stored when the watcher has read the last moment.
    uint64_t nanoseconds = atomic_load_explicit(&beat->nanoseconds, memory_order_acquire);
    SamplerMoment *moment = &beat->moments[number % MOMENTS];
    *moment = (SamplerMoment){.number = number, .thread = thread, .glance = sampler_glance(file), .ticks = ticks_now()};
    if (moment->glance.state == SAMPLER_RUNS && atomic_load_explicit(&beat->interrupts, memory_order_relaxed)) {
        beat->sent += sampler_interrupt(beat->process, thread, number);
    }
    moment->sent = beat->sent;
    moment->next = now() + nanoseconds;
    atomic_store(&beat->count, number);
    // To wake the watcher takes a message to its processor: of the program's time, if it runs. Where it waits, the watcher
    // is to see its stack before it goes on.
    if (moment->glance.state != SAMPLER_RUNS || atomic_load(&beat->is_awaited)) {
        syscall(SYS_futex, &beat->count, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0);
    }
    return nanoseconds;
}

// Whether the beat has ended.
static bool rest(SamplerBeat *beat, uint64_t nanoseconds) {
    const struct timespec time = time_of(nanoseconds);
    syscall(SYS_futex, &beat->has_ended, FUTEX_WAIT_PRIVATE, 0, &time, NULL, 0);
    return atomic_load_explicit(&beat->has_ended, memory_order_acquire);
}

// Where the kernel does not allow it the beat stays where it is, and its signals come from there.
static void move(int32_t processor) {
    if (processor < 0 || processor >= CPU_SETSIZE) return;
    cpu_set_t processors;
    CPU_ZERO(&processors);
    CPU_SET((size_t)processor, &processors);
    sched_setaffinity(0, sizeof processors, &processors);
}

static void *run(void *argument) {
    SamplerBeat *beat = argument;
    atomic_store(&beat->own, sampler_begin_thread());
    int32_t thread = 0, processor = -1;
    int file = -1;
    uint64_t nanoseconds = atomic_load_explicit(&beat->nanoseconds, memory_order_relaxed);
    while (true) {
        int32_t wanted = atomic_load_explicit(&beat->processor, memory_order_relaxed);
        if (wanted != processor) move(processor = wanted);
        if (rest(beat, nanoseconds)) break;
        int32_t followed = atomic_load_explicit(&beat->followed, memory_order_relaxed);
        if (followed != thread) {
            if (file >= 0) close(file);
            file = open_glance(beat->process, thread = followed);
        }
        nanoseconds = look(beat, thread, file);
    }
    if (file >= 0) close(file);
    return NULL;
}

SamplerBeat *sampler_begin_beat(pid_t process, int32_t thread, int32_t processor, uint64_t nanoseconds) {
    SamplerBeat *beat = calloc(1, sizeof *beat);
    if (beat == NULL) return NULL;
    beat->process = process;
    sampler_lead_beat(beat, thread, processor, true, nanoseconds);
    beat->moments[0].next = now() + nanoseconds;
    int error = pthread_create(&beat->thread, NULL, run, beat);
    if (error == 0) {
        while (atomic_load(&beat->own) == 0) sched_yield();
        return beat;
    }
    free(beat);
    errno = error;
    return NULL;
}

// Until the count is another one than that, or until a time.
static void await(SamplerBeat *beat, uint32_t count, const struct timespec *time) {
    syscall(SYS_futex, &beat->count, FUTEX_WAIT_BITSET_PRIVATE, count, time, NULL, FUTEX_BITSET_MATCH_ANY);
}

SamplerMoment sampler_await_beat(SamplerBeat *beat) {
    const struct timespec time = time_of(beat->moments[beat->seen % MOMENTS].next + MARGIN);
    await(beat, beat->seen, &time);
    uint32_t count = atomic_load(&beat->count);
    while (count == beat->seen) {
        atomic_store(&beat->is_awaited, true);
        await(beat, count, NULL);
        atomic_store(&beat->is_awaited, false);
        count = atomic_load(&beat->count);
    }
    beat->seen = count;
    return beat->moments[count % MOMENTS];
}

void sampler_lead_beat(SamplerBeat *beat, int32_t thread, int32_t processor, bool interrupts, uint64_t nanoseconds) {
    atomic_store_explicit(&beat->followed, thread, memory_order_relaxed);
    atomic_store_explicit(&beat->processor, processor, memory_order_relaxed);
    atomic_store_explicit(&beat->interrupts, interrupts, memory_order_relaxed);
    atomic_store_explicit(&beat->nanoseconds, nanoseconds, memory_order_release);
}

int32_t sampler_beat_thread(const SamplerBeat *beat) { return atomic_load(&beat->own); }

uint64_t sampler_beat_nanoseconds(const SamplerBeat *beat) {
    clockid_t clock;
    struct timespec time;
    if (pthread_getcpuclockid(beat->thread, &clock) != 0 || clock_gettime(clock, &time) != 0) return 0;
    return nanoseconds_of(time);
}

void sampler_end_beat(SamplerBeat *beat) {
    atomic_store_explicit(&beat->has_ended, 1, memory_order_release);
    syscall(SYS_futex, &beat->has_ended, FUTEX_WAKE_PRIVATE, 1, NULL, NULL, 0);
    pthread_join(beat->thread, NULL);
    free(beat);
}
