#define _GNU_SOURCE
#include "memory.h"

#include <linux/futex.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

SamplerMemory *sampler_make(int *file) {
    // Inherited by the child on purpose: no MFD_CLOEXEC.
    *file = memfd_create("glue-profile samples", 0);
    if (*file < 0) return NULL;
    if (ftruncate(*file, sizeof(SamplerMemory)) == 0) {
        void *address = mmap(NULL, sizeof(SamplerMemory), PROT_READ | PROT_WRITE, MAP_SHARED, *file, 0);
        if (address != MAP_FAILED) return address;
    }
    close(*file);
    *file = -1;
    return NULL;
}

void sampler_unmap(SamplerMemory *memory) { munmap(memory, sizeof *memory); }

bool sampler_next(SamplerMemory *memory, SamplerSample *sample) {
    uint64_t read = atomic_load_explicit(&memory->read, memory_order_relaxed);
    const SamplerRecord *record = &memory->records[read % SAMPLER_RECORDS];
    if (atomic_load_explicit(&record->turn, memory_order_acquire) != read + 1) return false;
    *sample = record->sample;
    // The program may have written anything there.
    if (sample->native_count > SAMPLER_NATIVE_FRAMES) sample->native_count = SAMPLER_NATIVE_FRAMES;
    if (sample->python_count > SAMPLER_PYTHON_FRAMES) sample->python_count = SAMPLER_PYTHON_FRAMES;
    sample->native = record->native;
    sample->python = record->python;
    return true;
}

void sampler_taken(SamplerMemory *memory) { atomic_fetch_add_explicit(&memory->read, 1, memory_order_release); }

bool sampler_facts(const SamplerMemory *memory, SamplerFacts *facts) {
    if (!atomic_load_explicit(&memory->is_ready, memory_order_acquire)) return false;
    *facts = memory->facts;
    return true;
}

bool sampler_has_ended(const SamplerMemory *memory) {
    return atomic_load_explicit(&memory->has_ended, memory_order_acquire);
}

bool sampler_await_end(const SamplerMemory *memory, uint64_t nanoseconds) {
    const struct timespec time = {
        .tv_sec = (time_t)(nanoseconds / 1000000000u), .tv_nsec = (long)(nanoseconds % 1000000000u)};
    syscall(SYS_futex, &memory->has_ended, FUTEX_WAIT, 0, &time, NULL, 0);
    return sampler_has_ended(memory);
}

int32_t sampler_begin_thread(void) {
    sigset_t signals;
    sigfillset(&signals);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
    sampler_wake_on_time();
    return (int32_t)syscall(SYS_gettid);
}

uint64_t sampler_dropped(const SamplerMemory *memory) {
    return atomic_load_explicit(&memory->dropped, memory_order_relaxed);
}

bool sampler_add_range(SamplerMemory *memory, SamplerRange range) {
    uint32_t count = atomic_load_explicit(&memory->range_count, memory_order_relaxed);
    if (count >= SAMPLER_RANGES) return false;
    memory->ranges[count] = range;
    atomic_store_explicit(&memory->range_count, count + 1, memory_order_release);
    return true;
}

bool sampler_interrupt(pid_t process, pid_t thread, uint32_t moment) {
    siginfo_t info;
    memset(&info, 0, sizeof info);
    info.si_signo = SAMPLER_SIGNAL;
    info.si_code = SI_QUEUE;
    info.si_pid = getpid();
    info.si_uid = getuid();
    info.si_value.sival_int = (int)moment;
    return syscall(SYS_rt_tgsigqueueinfo, process, thread, SAMPLER_SIGNAL, &info) == 0;
}

// struct sched_attr of linux/sched/types.h as it was first, which glibc 2.36 does not have.
typedef struct {
    uint32_t size;
    uint32_t policy;
    uint64_t flags;
    int32_t nice;
    uint32_t priority;
    uint64_t runtime;  // nanoseconds; for ordinary threads the slice, from Linux 6.12 on
    uint64_t deadline;
    uint64_t period;
} SchedulingAttributes;

// The shortest slice there is (kernel/sched/syscalls.c): a thread that wakes up with a shorter slice than that of the one
// that runs takes its place at once.
#define SHORTEST_SLICE 100000u

void sampler_wake_on_time(void) {
    prctl(PR_SET_TIMERSLACK, 1, 0, 0, 0);
    SchedulingAttributes attributes;
    memset(&attributes, 0, sizeof attributes);
    if (syscall(SYS_sched_getattr, 0, &attributes, sizeof attributes, 0) != 0) return;
    // Real-time threads have no slice, and need none.
    if (attributes.policy != SCHED_OTHER) return;
    attributes.size = sizeof attributes;
    attributes.runtime = SHORTEST_SLICE;
    syscall(SYS_sched_setattr, 0, &attributes, 0);
}
