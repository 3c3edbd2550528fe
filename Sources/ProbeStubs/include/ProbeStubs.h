// The stubs that stand in for a function while a probe is armed: read the clock, call the original, read it again.
//
// They are C because the budget is 60 ns for all of them together, and because they run inside other people's
// libraries, where no Swift runtime function may be called.
#ifndef PROBE_STUBS_H
#define PROBE_STUBS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "Ticks.h"

#pragma clang assume_nonnull begin

// What was seen of one call, in ticks. The host sets host_in and host_out and what is marked "in"; the stubs the rest.
typedef struct {
    uint64_t host_in;        // before the host's call into the C API
    uint64_t function_in;    // the Python function is entered
    uint64_t callee_in;      // NumPy's C is entered
    uint64_t kernel_in;      // first entry of a BLAS function; 0 if there was none
    uint64_t kernel_out;     // last return from one
    uint64_t callee_out;
    uint64_t function_out;
    uint64_t host_out;
    uint64_t kernel_ticks;     // in BLAS functions, all calls
    uint64_t allocate_ticks;   // in NumPy's memory handler
    uint64_t clear_ticks;      // clearing what was allocated last
    uint32_t kernel_calls;
    uint32_t allocations;
    uint32_t timed_allocations;
    uint32_t timed_clears;
    uint32_t kernel;           // index into the list of kernels (probe_kernel_name) of the last BLAS call
    const void *_Nullable a;   // the operands that the last BLAS call got
    const void *_Nullable b;
    void *_Nullable c;
    void *_Nullable allocated; // the block allocated last
    bool sampled_memory;       // an allocation of less than a page was timed, as time_memory asks
    bool time_memory;          // in: time allocations of less than a page too
    bool stand_in;             // in: BLAS functions compute nothing and take spin_ticks instead, the known truth
    uint64_t spin_ticks;
} ProbeRecord;

// Where this thread's stubs write; null: they only pass the call on.
extern _Thread_local ProbeRecord *_Nullable probe_record;

// Makes the stubs write into RECORD. Of what an earlier call has left there, only that is cleared by which the rest is
// known to be valid: this runs right before the call that is timed.
static inline void probe_begin(ProbeRecord *record, bool time_memory) {
    record->function_in = 0;
    record->callee_in = 0;
    record->kernel_in = 0;
    record->kernel_ticks = 0;
    record->allocate_ticks = 0;
    record->clear_ticks = 0;
    record->kernel_calls = 0;
    record->allocations = 0;
    record->timed_allocations = 0;
    record->timed_clears = 0;
    record->allocated = (void *)0;
    record->sampled_memory = false;
    record->time_memory = time_memory;
    probe_record = record;
}

static inline void probe_end(void) { probe_record = (ProbeRecord *)0; }

// The BLAS functions that can be watched: {gemm, gemv, syrk, dot} x {float64, float32} x {32, 64-bit integers}.
enum { PROBE_KERNELS = 16 };

typedef struct {
    char letter;             // 'd' or 's'
    const char *routine;     // "gemm", …
    int integer_bits;        // 32 or 64
    void *stub;
} ProbeKernel;

// The kernel of an index below PROBE_KERNELS.
ProbeKernel probe_kernel(uint32_t index);

// What the stub of this kernel calls. Set before the stub can be reached.
void probe_kernel_set_original(uint32_t index, void *_Nullable original);
void *_Nullable probe_kernel_original(uint32_t index);

// memset as NumPy's module calls it. Clearing the block allocated last is timed if that is a page or more: below that
// it costs less than two readings of the clock.
void *probe_memset(void *block, int byte, size_t count);

// The vectorcall of a Python function, and of NumPy's np.dot object (NumPy 1.25 and later).
struct _object *_Nullable probe_function_vectorcall(
    struct _object *callable, struct _object *_Nullable const *_Nullable arguments, size_t count,
    struct _object *_Nullable names);
struct _object *_Nullable probe_callee_vectorcall(
    struct _object *callable, struct _object *_Nullable const *_Nullable arguments, size_t count,
    struct _object *_Nullable names);
// The METH_VARARGS method through which NumPy before 1.25 enters its C.
struct _object *_Nullable probe_callee_method(
    struct _object *_Nullable self, struct _object *_Nullable arguments);
void probe_function_set_original(void *_Nullable original);
void probe_callee_set_original(void *_Nullable original);

// A memory handler as in NumPy's ndarraytypes.h (NEP 49), version 1.
typedef struct {
    void *_Nullable context;
    void *_Nullable (*_Nonnull allocate)(void *_Nullable context, size_t bytes);
    void *_Nullable (*_Nonnull allocate_cleared)(void *_Nullable context, size_t count, size_t bytes);
    void *_Nullable (*_Nonnull reallocate)(void *_Nullable context, void *_Nullable block, size_t bytes);
    void (*_Nonnull release)(void *_Nullable context, void *_Nullable block, size_t bytes);
} ProbeAllocator;

typedef struct {
    char name[127];
    uint8_t version;
    ProbeAllocator allocator;
} ProbeMemoryHandler;

// Makes the two handlers below pass on to this one, which must live as long as the process.
void probe_memory_set_original(const ProbeMemoryHandler *original);
// Times each allocation of a page or more, and smaller ones where the record asks for it: NumPy serves those from a
// cache of its own within a few nanoseconds, less than the timing takes.
ProbeMemoryHandler *probe_memory_timing(void);
// Times nothing and hands out the same block again and again, already touched: memory without page faults.
ProbeMemoryHandler *probe_memory_warm(void);
// Gives the warm handler's block back; false while an array still holds it.
bool probe_memory_warm_clear(void);

// Cost of the stubs, in ticks per call, measured with a kernel that does nothing.
typedef struct {
    double inside;   // what the stub adds to the interval that it measures
    double total;    // what it adds to the call around it
} ProbeCost;

ProbeCost probe_cost(uint32_t rounds);

// One slot of a module's global offset table: an imported function's name and the place of its address.
typedef void (*ProbeSlotVisitor)(const char *name, void *_Nullable *_Nonnull slot, void *_Nullable context);

// Visits the function slots of the loaded module whose file is PATH; false if no such module is loaded.
bool probe_slots(const char *path, ProbeSlotVisitor visitor, void *_Nullable context);

// Writes ADDRESS into a slot, whose page may be read-only; false, with errno, if the system refuses.
bool probe_slot_write(void *_Nullable *_Nonnull slot, void *_Nullable address);

// The file of the module that holds ADDRESS, or null. Lives as long as the module is loaded.
const char *_Nullable probe_module_of(const void *address);

// The address of NAME in the loaded module whose file is PATH, or null.
void *_Nullable probe_symbol(const char *path, const char *name);

#pragma clang assume_nonnull end

#endif
