// Counts a program's calls into extension modules: every pointer to their code that Python keeps is replaced by a stub,
// which reads the clock before and after the call, and notes which instruction of which code object made it.
//
// A call is what Python's bytecode, or Python's library on its behalf, makes of an extension. What extensions call of each
// other passes through uncounted: it is a part of the call that is. Python that an extension calls back is taken out of
// its time; it is seen by a frame evaluation function (PEP 523), which is set only while a thread is in an extension,
// since the interpreter calls Python functions more slowly, and on the C stack, while there is one.
//
// The table of calls lies in memory that another process reads, so that whatever ends the program takes nothing with it.
#ifndef CALL_STUBS_H
#define CALL_STUBS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct CallTable CallTable;

// Dimensions of an operand that are kept.
#define CALLS_RANK 4
// Bins of powers of two: bin 0 has no element, bin n has 2^(n-1) to 2^n - 1.
#define CALLS_BINS 40

typedef struct {
    int32_t rank;  // of the array, which may be more than are kept
    int64_t shape[CALLS_RANK];
} CallShape;

// One callee at one instruction, with the calls of all threads.
typedef struct {
    uint64_t instruction;  // the key's first half: its address; 0 for an empty entry
    uint64_t callee;       // the key's second half
    uint64_t calls;
    uint64_t ticks;        // inside the callee, without the Python that it called back
    uint64_t callbacks;    // of Python, from within
    // Offsets of texts: call_text.
    uint32_t file;
    uint32_t function;
    uint32_t name;         // the callee's
    int32_t line;
    // Of the calls, those with an array, a list or tuple, or a number for the largest of their first operands.
    uint64_t arrays;
    uint64_t lists;
    uint64_t scalars;
    double elements;       // of the largest operand, summed
    uint32_t bins[CALLS_BINS];
    // Of the last call with an array.
    char dtype;            // NumPy's character for it
    uint8_t shape_count;
    CallShape shapes[2];
} CallSite;

// What the stubs themselves take, in ticks, as measured at the start.
typedef struct {
    double inside;    // of each call, between its two readings of the clock
    double whole;     // of each call, in all
    double callback;  // of each callback, counted as the callee's
} CallCost;

typedef struct {
    CallCost cost;
    uint64_t pointers;     // that were replaced
    uint64_t walk_ticks;   // that looking for them took
    uint64_t main_ticks;   // of calls on the main thread
    uint64_t main_calls;
    uint64_t main_callbacks;
    uint64_t calls;        // on all threads
    uint64_t unplaced;     // calls for which the table had no room
    uint32_t sites;
} CallTotals;

// ---- In the program

typedef enum {
    CALLS_STARTED,
    CALLS_NO_MEMORY,        // errno says why
    CALLS_UNKNOWN_LIBRARY,  // Python's library lacks something that is needed
    CALLS_UNSUPPORTED,      // another processor, or another version of Python
} CallsOutcome;

// Maps the table at OFFSET of FILE, replaces what is loaded so far, and will replace what modules that are imported later
// bring. LIBRARY is Python's, from dlopen; its version is 3.MINOR. To be called on the main thread, with the GIL held.
CallsOutcome calls_begin(int file, size_t offset, void *library, int minor);

// ---- In the watcher

// Makes room for a table at the end of FILE and maps it; null, with errno, on failure.
CallTable *_Nullable calls_make(int file, size_t *offset);
void calls_unmap(CallTable *table);

// False where the program has not started to count.
bool calls_totals(const CallTable *table, CallTotals *totals);
// The entries lie between 0 and this; some are empty.
uint32_t calls_capacity(void);
const CallSite *calls_site(const CallTable *table, uint32_t index);
// "" for an offset that is none.
const char *calls_text(const CallTable *table, uint32_t offset);

#pragma clang assume_nonnull end

#endif
