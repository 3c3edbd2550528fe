// What the files of this module have in common.
#ifndef CALL_STUBS_INTERNAL_H
#define CALL_STUBS_INTERNAL_H

#include "CallStubs.h"
#include "SignalSampler.h"

#include <stdatomic.h>

// Objects of Python's, of which only addresses and checked offsets are known here.
typedef struct Object Object;

// Every function that a slot or a method definition holds takes at most six words, and gives back one or none: on x86-64
// all of them are called alike.
typedef uint64_t (*Function)(uint64_t, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t);
typedef Object *(*EvalFrame)(void *state, void *frame, int throws);

// Which of its arguments a function works on.
typedef enum {
    OPERANDS_NONE,
    OPERANDS_FIRST,
    OPERANDS_SECOND,
    OPERANDS_BOTH,         // the first and the second
    OPERANDS_ENDS,         // the first and the third
    OPERANDS_TUPLE,        // in a tuple, the second argument
    OPERANDS_SELF_TUPLE,   // the first argument, and in the tuple
    OPERANDS_VECTOR,       // an array of objects and their count, the second and third arguments
    OPERANDS_SELF_VECTOR,
    OPERANDS_CLASS_VECTOR, // the third and fourth, after the object and its class
} Operands;

// What one stub stands for. Lives as long as the process.
typedef struct {
    Function original;
    const char *name;   // e.g. numpy.ndarray.__add__; of objects that are called by a pointer of their own, the module
    uint32_t text;      // the name's offset in the table, once a call was counted
    uint8_t operands;   // Operands
    bool names_itself;  // the first argument is what is called: its name is asked for at the first call
    bool makes_objects; // its results may have pointers of their own to be replaced
} Callee;

#define CALLS_SITES 32768u
#define CALLS_TEXT (8u << 20)
#define CALLS_LONGEST_NAME 256

struct CallTable {
    _Atomic uint32_t is_ready;
    uint32_t text_used;
    CallTotals totals;
    CallSite sites[CALLS_SITES + 1];  // the last one for calls without a place
    char text[CALLS_TEXT];
};

// Python's functions and objects that are needed, from its library.
typedef struct {
#define CALLS_SYMBOL(TYPE, NAME, REST) TYPE(*NAME) REST;
#define CALLS_OBJECT(NAME) Object *NAME;
#include "symbols.def"
#undef CALLS_SYMBOL
#undef CALLS_OBJECT
} CallsPython;

extern CallsPython calls_python;
extern CallTable *calls_table;
extern SamplerLayout calls_layout;
// NumPy's, once it is loaded; null before.
extern Object *calls_array_type;
extern Object *calls_generic_type;

enum {
#define CALL_POINTER(CONSTANT, STRUCT, FIELD, BYTES) AT_##CONSTANT = BYTES,
#include "pointers.def"
#undef CALL_POINTER
};

static inline uint64_t calls_word(const void *object, size_t offset) {
    return *(const uint64_t *)((const char *)object + offset);
}
static inline Object *calls_type(const Object *object) { return (Object *)calls_word(object, 8); }
static inline void *calls_pointer(const void *object, size_t offset) { return (void *)calls_word(object, offset); }

// ---- record.c

// Lets nothing that this thread does now be counted; gives what to hand to calls_resume.
bool calls_pause(void);
void calls_resume(bool was_inside);
// Where the main interpreter's frame evaluation function stands; false if it was not found.
bool calls_find_eval_slot(void);
// Counts from here on, on this process's threads, of which the calling one is the main one.
void calls_start_recording(void);
CallCost calls_calibrate(void);
// The common end of all stubs: calls CALLEE's original with the registers as they came, and counts.
uint64_t calls_through(
    uint64_t a, uint64_t b, uint64_t c, uint64_t d, uint64_t e, uint64_t f, Callee *callee);

// ---- describe.c

// A new entry's place and name, into shared memory; with the code object kept alive for its address to stay its own.
void calls_describe(CallSite *site, Object *code, uint64_t instruction, Callee *callee, Object *first);

// A str's characters, as long as it lives; OTHERWISE for what is none.
const char *calls_utf8(Object *string, const char *otherwise);

// ---- operands.c

void calls_note_operands(CallSite *site, uint8_t operands, uint64_t a, uint64_t b, uint64_t c, uint64_t d);

// ---- code.c

// The address of new code that calls through to CALLEE; null if the system gives no memory for it.
void *calls_new_stub(Callee *callee);
// Writes to a place that may be read-only.
bool calls_write(void **place, void *address);

// ---- extents.c

// Where the code of extension modules lies; to be asked for anew when one was loaded.
void calls_find_extensions(const void *in_python);
bool calls_is_extension(const void *address);

// ---- walk.c

void calls_walk_all(void);
// After MODULE was loaded.
void calls_walk_module(Object *module);
// An object that has just been made.
void calls_walk_object(Object *object);
bool calls_watch_imports(void);

#endif
