#include "ProbeStubs.h"

#include <string.h>

// One page of memory.
enum { SMALLEST_TIMED = 4096 };

static const ProbeMemoryHandler *original;

void *probe_memset(void *block, int byte, size_t count) {
    ProbeRecord *record = probe_record;
    if (record == NULL || count < SMALLEST_TIMED || block != record->allocated) return memset(block, byte, count);
    uint64_t start = ticks_now();
    memset(block, byte, count);
    record->clear_ticks += ticks_now() - start;
    record->timed_clears++;
    return block;
}

static bool is_timed(const ProbeRecord *record, size_t bytes) {
    return record != NULL && (bytes >= SMALLEST_TIMED || record->time_memory);
}

static void *note(ProbeRecord *record, void *block) {
    if (record != NULL) {
        record->allocations++;
        record->allocated = block;
    }
    return block;
}

static void note_time(ProbeRecord *record, size_t bytes, uint64_t start) {
    record->allocate_ticks += ticks_now() - start;
    record->timed_allocations++;
    if (bytes < SMALLEST_TIMED) record->sampled_memory = true;
}

static void *timed_allocate(void *context, size_t bytes) {
    (void)context;
    const ProbeAllocator *next = &original->allocator;
    ProbeRecord *record = probe_record;
    if (!is_timed(record, bytes)) return note(record, next->allocate(next->context, bytes));
    uint64_t start = ticks_now();
    void *block = next->allocate(next->context, bytes);
    note_time(record, bytes, start);
    return note(record, block);
}

static void *timed_allocate_cleared(void *context, size_t count, size_t bytes) {
    (void)context;
    const ProbeAllocator *next = &original->allocator;
    ProbeRecord *record = probe_record;
    if (!is_timed(record, count * bytes)) return note(record, next->allocate_cleared(next->context, count, bytes));
    uint64_t start = ticks_now();
    void *block = next->allocate_cleared(next->context, count, bytes);
    note_time(record, count * bytes, start);
    return note(record, block);
}

static void *pass_reallocate(void *context, void *block, size_t bytes) {
    (void)context;
    return original->allocator.reallocate(original->allocator.context, block, bytes);
}

static void pass_release(void *context, void *block, size_t bytes) {
    (void)context;
    original->allocator.release(original->allocator.context, block, bytes);
}

// One block is enough: the measured call makes one array, which is dropped before the next call. NumPy calls its
// handler with the GIL held, so the block needs no lock.
static struct {
    void *block;
    size_t bytes;
    bool lent;
} warm;

static void *warm_allocate(void *context, size_t bytes) {
    (void)context;
    const ProbeAllocator *next = &original->allocator;
    if (warm.lent || bytes == 0) return next->allocate(next->context, bytes);
    if (warm.block != NULL && warm.bytes != bytes) {
        next->release(next->context, warm.block, warm.bytes);
        warm.block = NULL;
    }
    if (warm.block == NULL) {
        warm.block = next->allocate(next->context, bytes);
        if (warm.block == NULL) return NULL;
        warm.bytes = bytes;
        memset(warm.block, 0, bytes);
    }
    warm.lent = true;
    return warm.block;
}

static void warm_release(void *context, void *block, size_t bytes) {
    (void)context;
    if (block != NULL && block == warm.block) {
        warm.lent = false;
    } else {
        original->allocator.release(original->allocator.context, block, bytes);
    }
}

static void *warm_allocate_cleared(void *context, size_t count, size_t bytes) {
    (void)context;
    return original->allocator.allocate_cleared(original->allocator.context, count, bytes);
}

// The warm block moves out of this file's hands when it grows.
static void *warm_reallocate(void *context, void *block, size_t bytes) {
    (void)context;
    if (block != NULL && block == warm.block) {
        warm.block = NULL;
        warm.lent = false;
    }
    return original->allocator.reallocate(original->allocator.context, block, bytes);
}

static ProbeMemoryHandler timing = {
    "glue-profile: timed", 1, {NULL, timed_allocate, timed_allocate_cleared, pass_reallocate, pass_release}};
static ProbeMemoryHandler warming = {
    "glue-profile: warm", 1, {NULL, warm_allocate, warm_allocate_cleared, warm_reallocate, warm_release}};

void probe_memory_set_original(const ProbeMemoryHandler *handler) {
    // One of these two would pass on to itself for ever.
    if (handler != &timing && handler != &warming) original = handler;
}
ProbeMemoryHandler *probe_memory_timing(void) { return &timing; }
ProbeMemoryHandler *probe_memory_warm(void) { return &warming; }

bool probe_memory_warm_clear(void) {
    if (warm.lent) return false;
    if (warm.block != NULL) original->allocator.release(original->allocator.context, warm.block, warm.bytes);
    warm.block = NULL;
    return true;
}
