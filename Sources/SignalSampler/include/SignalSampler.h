// A sampler in two processes. The program that is watched has a signal handler and nothing else: no thread, no timer.
// The watching process decides when, sends the signal to one thread, and reads what the handler has written from memory
// that both share; so whatever ends the program takes no sample with it.
//
// A program may also watch a block of its own, by a thread that does what the watching process does otherwise.
//
// The handler is C because it interrupts any instruction of other people's code, where no runtime function of Swift may
// be called.
#ifndef SIGNAL_SAMPLER_H
#define SIGNAL_SAMPLER_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#pragma clang assume_nonnull begin

// Nobody minds a SIGURG that arrives where no handler is, in a program that has just been exec'ed: its default action is
// to do nothing. Go's runtime interrupts its threads by it for the same reason.
#define SAMPLER_SIGNAL SIGURG

// Where CPython's threads, frames and code objects keep what a stack is read from, in bytes; see frames.def.
typedef struct {
    // From the thread's state to the pointer to its innermost frame: directly, or by way of a _PyCFrame.
    uint32_t thread_cframe;
    uint32_t thread_frame;
    bool has_cframe;
    uint32_t thread_id;  // PyThreadState.native_thread_id
    uint32_t frame_code;
    uint32_t frame_instruction;
    uint32_t frame_previous;
    uint32_t frame_size;  // as far as any of these fields reaches
    uint32_t code_first_line;
    uint32_t code_filename;
    uint32_t code_name;
    uint32_t code_line_table;
    uint32_t code_instructions;
    uint32_t text_characters;  // of a compact ASCII string; others begin text_wide
    uint32_t text_wide;
} SamplerLayout;

// The layout in CPython 3.MINOR, built with the GIL; null for versions that are not known.
const SamplerLayout *_Nullable sampler_layout(int minor);

// One frame of Python: its code object, and the instruction that it executes.
typedef struct {
    uint64_t code;
    uint64_t instruction;
} SamplerFrame;

// How the walk up the native stack ended.
enum SamplerEnd {
    SAMPLER_END_EVAL,     // at the interpreter's eval loop
    SAMPLER_END_FOREIGN,  // in code that is neither Python's nor the C library's: it did the work
    SAMPLER_END_LOST,     // without unwind data, or too deep
    SAMPLER_END_BOTTOM,   // at the thread's first function
};

// What one signal found. The pointers are valid until sampler_taken.
typedef struct {
    uint32_t moment;         // the watcher's, at which the signal was sent
    uint64_t handler_ticks;  // what the handler took of the thread's time, the signal's delivery aside
    uint64_t thread_state;   // PyThreadState, 0 for threads that Python does not know
    int32_t thread;
    int32_t processor;       // on which it ran
    enum SamplerEnd end;
    bool in_system_call;
    bool is_truncated;       // there were more frames of Python
    uint32_t native_count;
    uint32_t python_count;
    const uint64_t *_Nullable native;      // the program counter, then return addresses
    const SamplerFrame *_Nullable python;  // innermost first
} SamplerSample;

// Addresses from low up to, not including, high.
typedef struct {
    uint64_t low;
    uint64_t high;
} SamplerRange;

// What the program says of itself once its handler stands.
typedef struct {
    int32_t process;
    int32_t main_thread;
    uint64_t main_state;    // PyThreadState
    SamplerRange eval;      // _PyEval_EvalFrameDefault
    SamplerRange runtime;   // _PyRuntime, which holds the GIL
    uint64_t code_type;     // PyCode_Type
    SamplerLayout layout;
} SamplerFacts;

// Shared by the two processes.
typedef struct SamplerMemory SamplerMemory;

// ---- In the program

// Python's functions and places that the handler needs, from its library.
typedef struct {
    void *_Nullable (*_Nullable this_thread_state)(void);  // PyGILState_GetThisThreadState
    const void *_Nullable eval;                            // _PyEval_EvalFrameDefault
    const void *_Nullable runtime;                         // _PyRuntime
    const void *_Nullable code_type;                       // PyCode_Type
    // For a watcher in the same process alone.
    void *_Nullable (*_Nullable interpreter)(void);            // PyInterpreterState_Main
    void *_Nullable (*_Nullable newest_thread)(void *_Nullable);  // PyInterpreterState_ThreadHead
} SamplerPython;

// Finds those in a library that dlopen has given; false if it lacks one.
bool sampler_find(void *library, SamplerPython *python);

// Maps the memory behind FILE, installs the handler and says that it is ready. To be called on the main thread, with
// Python's lock held. Null, with errno set, on failure.
SamplerMemory *_Nullable sampler_begin(int file, const SamplerPython *python, const SamplerLayout *layout);

// The program has come to its end: from here on no sample is taken.
void sampler_end(SamplerMemory *memory);

// ---- In the program that is its own watcher: a thread of it looks at the others, as long as a block of code runs.

bool sampler_find_threads(void *library, SamplerPython *python);

// Of Swift's runtime (stdlib/public/runtime/Demangle.cpp), in every Swift program: a symbol's name as people write it, to
// be freed; null for what is no Swift name. The buffer may be null, and there are no flags.
char *_Nullable swift_demangle(
    const char *name, size_t length, char *_Nullable buffer, size_t *_Nullable size, uint32_t flags);

// The newest PyThreadState, behind which its older neighbours stand; takes no lock.
uint64_t sampler_newest_state(const SamplerPython *python);

// Installs the handler, and lets the signal through to the calling thread, which is the one to be watched. One block at a
// time. Null, with errno set, on failure: EBUSY where the signal has a handler.
SamplerMemory *_Nullable sampler_begin_block(const SamplerPython *python, const SamplerLayout *layout);

// For threads that may take part in blocks, as they begin to use Python: while a block runs, the signal is let through; the
// first call behind it puts the thread's mask back. Costs two loads otherwise.
void sampler_meet_block(void);

// On the thread that began: puts back what was there. False where the handler is not the sampler's any more: it stays.
bool sampler_end_block(void);

// When the last sample has been taken: the memory goes.
void sampler_leave_block(SamplerMemory *memory);

// Waits for sampler_end, no longer than so; whether it came.
bool sampler_await_end(const SamplerMemory *memory, uint64_t nanoseconds);

// On the watching thread: it gets no signal, and its sleeps end on time. Gives its number.
int32_t sampler_begin_thread(void);

// ---- In the watcher

// Fresh shared memory behind a file descriptor that a child process may inherit. Null, with errno set, on failure.
SamplerMemory *_Nullable sampler_make(int *file);
void sampler_unmap(SamplerMemory *memory);

// The oldest sample that has not been taken; false if there is none, or the next one is still being written.
bool sampler_next(SamplerMemory *memory, SamplerSample *sample);
// Gives back the room of what sampler_next has returned.
void sampler_taken(SamplerMemory *memory);

// False until the program has said what it is.
bool sampler_facts(const SamplerMemory *memory, SamplerFacts *facts);
bool sampler_has_ended(const SamplerMemory *memory);
uint64_t sampler_dropped(const SamplerMemory *memory);
// Adds a range of code, Python's own, the C library's or the loader's, through which the handler
// may unwind; false if there is no more room.
bool sampler_add_range(SamplerMemory *memory, SamplerRange range);

// Sends the signal; false if the thread is gone.
bool sampler_interrupt(pid_t process, pid_t thread, uint32_t moment);

// What a thread does, as far as the kernel tells without disturbing it.
typedef enum {
    SAMPLER_RUNS,     // on a processor, or ready for one
    SAMPLER_BLOCKED,  // in a system call
    SAMPLER_GONE,
} SamplerState;

typedef struct {
    SamplerState state;
    int32_t call;       // its number; -1 outside of a system call
    uint64_t argument;  // its first
} SamplerGlance;

// Of the thread whose /proc/PROCESS/task/THREAD/syscall FILE is.
SamplerGlance sampler_glance(int file);

// A thread of the watcher that wakes up time and again on the processor of one thread of the program, looks at that
// thread, and interrupts it if it runs.
typedef struct SamplerBeat SamplerBeat;

typedef struct {
    uint32_t number;  // from 1 on
    int32_t thread;
    SamplerGlance glance;
    uint64_t ticks;   // when it was
    uint64_t sent;    // signals, from the beginning on
    uint64_t next;    // when the next moment is to be, by CLOCK_MONOTONIC in nanoseconds
} SamplerMoment;

// Null, with errno set, on failure.
SamplerBeat *_Nullable sampler_begin_beat(pid_t process, int32_t thread, int32_t processor, uint64_t nanoseconds);

// Waits for the next moment.
SamplerMoment sampler_await_beat(SamplerBeat *beat);

// Says which thread to follow from the next moment on, on which processor, whether to interrupt it, and how long to sleep
// from then on.
void sampler_lead_beat(SamplerBeat *beat, int32_t thread, int32_t processor, bool interrupts, uint64_t nanoseconds);

// Its number, and what it has had of a processor.
int32_t sampler_beat_thread(const SamplerBeat *beat);
uint64_t sampler_beat_nanoseconds(const SamplerBeat *beat);

void sampler_end_beat(SamplerBeat *beat);

// Copies SIZE bytes at ADDRESS of another process; false if it has not all of them, or does not let itself be read.
bool sampler_read(pid_t process, uint64_t address, void *_Nullable bytes, size_t size);

// Lets the calling thread's sleeps end when they should, also on a machine that has more to do than it has processors:
// by default the kernel may add 50 µs, and lets whatever runs end its slice first. A watcher that comes to run only when
// the program sleeps would see little else than its sleep.
void sampler_wake_on_time(void);

// The frames of a thread that does not run now, innermost first; how many there are.
size_t sampler_walk(
    pid_t process, const SamplerLayout *layout, uint64_t thread_state, SamplerFrame *_Nullable frames, size_t room);

#pragma clang assume_nonnull end

#endif
