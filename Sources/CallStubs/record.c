#define _GNU_SOURCE
#include "stubs.h"

#include "Ticks.h"

#include <dlfcn.h>
#include <link.h>
#include <pthread.h>
#include <stdlib.h>

// Fields of PyThreadState, the same in 3.11 to 3.13: prev, next, interp.
#define STATE_INTERPRETER 16u
// In the place of an instruction, for calls that no frame of Python makes.
#define NO_INSTRUCTION 1u

typedef struct {
    bool is_inside;         // of an extension, without Python in between
    bool is_main;
    uint64_t python_ticks;  // in Python that the current callee has called back
    uint64_t callbacks;
} Thread;

static _Thread_local Thread thread;

static void *interpreter;       // the main one
static EvalFrame *eval_slot;    // its field; what stands there is the interpreter's own loop where it is null
static EvalFrame eval_default;
// Calls that are inside of an extension, in all threads; changed with the GIL held. A call that another thread makes while
// this one has given up the GIL must not take the hook away.
static uint32_t inside;
// False in a process that was forked off: its calls are not the program's, and the table is.
static bool is_recording;

static Object *eval_hook(void *state, void *frame, int throws);

// Another package's evaluation function is left alone: torch.compile has one.
static inline void enter_extension(void) {
    if (inside++ == 0 && *eval_slot == NULL) *eval_slot = eval_hook;
}

static inline void leave_extension(void) {
    if (--inside == 0 && *eval_slot == eval_hook) *eval_slot = NULL;
}

static Object *eval_hook(void *state, void *frame, int throws) {
    Thread *own = &thread;
    if (!own->is_inside) return eval_default(state, frame, throws);
    uint64_t ticks = own->python_ticks;
    own->is_inside = false;
    own->callbacks++;
    leave_extension();
    uint64_t begin = ticks_now();
    Object *result = eval_default(state, frame, throws);
    own->python_ticks = ticks + (ticks_now() - begin);
    own->is_inside = true;
    enter_extension();
    return result;
}

// The entry for a callee at an instruction. Its code object is kept alive, so that the instruction's address stays its own.
static CallSite *find_site(uint64_t instruction, Object *code, Callee *callee, uint64_t first) {
    // Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4): 2^64 over the golden ratio.
    uint64_t hash = (instruction + ((uint64_t)(uintptr_t)callee << 7)) * 0x9E3779B97F4A7C15u;
    for (uint32_t index = (uint32_t)(hash >> 49);; index = (index + 1) % CALLS_SITES) {
        CallSite *site = &calls_table->sites[index];
        if (site->instruction == instruction && site->callee == (uint64_t)(uintptr_t)callee) return site;
        if (site->instruction != 0) continue;
        // Chains stay short up to three quarters.
        if (calls_table->totals.sites >= CALLS_SITES / 4 * 3) {
            calls_table->totals.unplaced++;
            return &calls_table->sites[CALLS_SITES];
        }
        site->callee = (uint64_t)(uintptr_t)callee;
        calls_describe(site, code, instruction, callee, (Object *)(uintptr_t)first);
        site->instruction = instruction;
        calls_table->totals.sites++;
        return site;
    }
}

// The innermost frame of Python that has a code object: those by which C calls the loop have none in 3.13.
static CallSite *current_site(const void *state, Callee *callee, uint64_t first) {
    const SamplerLayout *layout = &calls_layout;
    const void *from = layout->has_cframe ? calls_pointer(state, layout->thread_cframe) : state;
    for (const void *frame = calls_pointer(from, layout->thread_frame); frame != NULL;
         frame = calls_pointer(frame, layout->frame_previous)) {
        Object *code = calls_pointer(frame, layout->frame_code);
        if (code == NULL || calls_type(code) != calls_python.PyCode_Type) continue;
        return find_site(calls_word(frame, layout->frame_instruction), code, callee, first);
    }
    return find_site(NO_INSTRUCTION, NULL, callee, first);
}

static void note_call(CallSite *site, const Thread *own, uint64_t ticks) {
    CallTotals *totals = &calls_table->totals;
    site->calls++;
    site->ticks += ticks;
    site->callbacks += own->callbacks;
    totals->calls++;
    if (!own->is_main) return;
    totals->main_ticks += ticks;
    totals->main_calls++;
    totals->main_callbacks += own->callbacks;
}

uint64_t calls_through(
    uint64_t a, uint64_t b, uint64_t c, uint64_t d, uint64_t e, uint64_t f, Callee *callee) {
    Thread *own = &thread;
    void *state;
    if (own->is_inside || !is_recording || (state = calls_python.PyThreadState_GetUnchecked()) == NULL
        || calls_pointer(state, STATE_INTERPRETER) != interpreter) {
        return callee->original(a, b, c, d, e, f);
    }
    own->is_inside = true;
    CallSite *site = current_site(state, callee, a);
    if (callee->operands != OPERANDS_NONE) calls_note_operands(site, callee->operands, a, b, c, d);
    Thread outer = *own;
    own->python_ticks = 0;
    own->callbacks = 0;
    enter_extension();
    // Without fences, which would double the stub's cost: 20 ns became 40, and times of calls of 90 and 200 ns, 1 and 2 %
    // from the truth without them, came no nearer.
    uint64_t begin = ticks_now();
    uint64_t result = callee->original(a, b, c, d, e, f);
    uint64_t ticks = ticks_now() - begin;
    leave_extension();
    if (is_recording) note_call(site, own, ticks - own->python_ticks);
    if (callee->makes_objects && result != 0) calls_walk_object((Object *)(uintptr_t)result);
    own->python_ticks = outer.python_ticks;
    own->callbacks = outer.callbacks;
    own->is_inside = false;
    return result;
}

bool calls_pause(void) {
    bool was_inside = thread.is_inside;
    thread.is_inside = true;
    return was_inside;
}

void calls_resume(bool was_inside) { thread.is_inside = was_inside; }

static void stop_in_child(void) { is_recording = false; }

void calls_start_recording(void) {
    thread.is_main = true;
    is_recording = true;
    pthread_atfork(NULL, NULL, stop_in_child);
}

// No header and no function tells where the field is; but what the setter changes, it is. The main interpreter is a part of
// the runtime, so that the search has an end.
bool calls_find_eval_slot(void) {
    interpreter = calls_python.PyInterpreterState_Main();
    eval_default = calls_python._PyEval_EvalFrameDefault;
    Dl_info info;
    ElfW(Sym) *symbol = NULL;
    if (dladdr1(calls_python._PyRuntime, &info, (void **)&symbol, RTLD_DL_SYMENT) == 0 || symbol == NULL) return false;
    char *end = (char *)calls_python._PyRuntime + symbol->st_size;
    if ((char *)interpreter < (char *)calls_python._PyRuntime || (char *)interpreter >= end) return false;
    if (calls_python._PyInterpreterState_GetEvalFrameFunc(interpreter) != eval_default) return false;
    calls_python._PyInterpreterState_SetEvalFrameFunc(interpreter, eval_hook);
    for (EvalFrame *place = interpreter; (char *)(place + 1) <= end && eval_slot == NULL; place++) {
        if (*place == eval_hook) eval_slot = place;
    }
    calls_python._PyInterpreterState_SetEvalFrameFunc(interpreter, eval_default);
    return eval_slot != NULL && *eval_slot == NULL;
}

// ---- What the stubs take

#define CALIBRATION_CALLS 2000
#define CALIBRATION_BATCHES 15

static uint64_t do_nothing(uint64_t a, uint64_t b, uint64_t c, uint64_t d, uint64_t e, uint64_t f) {
    (void)b, (void)c, (void)d, (void)e, (void)f;
    return a;
}

static Object *evaluate_nothing(void *state, void *frame, int throws) {
    (void)state, (void)throws;
    return frame;
}

static uint64_t call_back(uint64_t a, uint64_t b, uint64_t c, uint64_t d, uint64_t e, uint64_t f) {
    (void)b, (void)c, (void)d, (void)e, (void)f;
    return (uint64_t)(uintptr_t)(*eval_slot)(NULL, (void *)a, 0);
}

static int by_size(const void *a, const void *b) {
    double left = *(const double *)a, right = *(const double *)b;
    return left < right ? -1 : left > right;
}

// The median batch, in ticks a call. No minimum: what else runs on the machine slows the program's calls down as well.
static double time_calls(Function volatile *function) {
    double batches[CALIBRATION_BATCHES];
    for (int batch = 0; batch < CALIBRATION_BATCHES; batch++) {
        uint64_t begin = ticks_now();
        for (int i = 0; i < CALIBRATION_CALLS; i++) (*function)(0, 0, 0, 0, 0, 0);
        batches[batch] = (double)(ticks_now() - begin) / CALIBRATION_CALLS;
    }
    qsort(batches, CALIBRATION_BATCHES, sizeof *batches, by_size);
    return batches[CALIBRATION_BATCHES / 2];
}

// The same as the callee's entry has it, which is emptied again.
static double counted_ticks(Callee *callee, Function volatile *function) {
    double batches[CALIBRATION_BATCHES];
    CallSite *site = current_site(calls_python.PyThreadState_GetUnchecked(), callee, 0);
    for (int batch = 0; batch < CALIBRATION_BATCHES; batch++) {
        site->ticks = 0;
        for (int i = 0; i < CALIBRATION_CALLS; i++) (*function)(0, 0, 0, 0, 0, 0);
        batches[batch] = (double)site->ticks / CALIBRATION_CALLS;
    }
    site->calls = site->ticks = site->callbacks = 0;
    qsort(batches, CALIBRATION_BATCHES, sizeof *batches, by_size);
    return batches[CALIBRATION_BATCHES / 2];
}

CallCost calls_calibrate(void) {
    static Callee nothing = {.original = do_nothing, .name = ""};
    static Callee back = {.original = call_back, .name = ""};
    Function volatile bare = do_nothing;
    Function volatile stub = (Function)calls_new_stub(&nothing);
    Function volatile back_stub = (Function)calls_new_stub(&back);
    if (stub == NULL || back_stub == NULL) return (CallCost){0, 0, 0};
    double direct = time_calls(&bare), whole = time_calls(&stub);
    double inside_ticks = counted_ticks(&nothing, &stub);
    eval_default = evaluate_nothing;
    double with_callback = counted_ticks(&back, &back_stub);
    eval_default = calls_python._PyEval_EvalFrameDefault;
    CallTotals *totals = &calls_table->totals;
    totals->calls = totals->main_calls = totals->main_ticks = totals->main_callbacks = 0;
    return (CallCost){inside_ticks - direct, whole - direct, with_callback - inside_ticks};
}
