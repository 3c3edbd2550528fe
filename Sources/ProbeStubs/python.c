#include "ProbeStubs.h"

typedef struct _object *(*Vectorcall)(struct _object *, struct _object *const *, size_t, struct _object *);
typedef struct _object *(*Method)(struct _object *, struct _object *);

static void *function_original;
static void *callee_original;

void probe_function_set_original(void *original) { function_original = original; }
void probe_callee_set_original(void *original) { callee_original = original; }

struct _object *probe_function_vectorcall(
    struct _object *callable, struct _object *const *arguments, size_t count, struct _object *names) {
    ProbeRecord *record = probe_record;
    if (record == NULL) return ((Vectorcall)function_original)(callable, arguments, count, names);
    record->function_in = ticks_now();
    struct _object *result = ((Vectorcall)function_original)(callable, arguments, count, names);
    record->function_out = ticks_now();
    return result;
}

// The first entry and the last return count: what lies between two calls of the callee is part of its time.
struct _object *probe_callee_vectorcall(
    struct _object *callable, struct _object *const *arguments, size_t count, struct _object *names) {
    ProbeRecord *record = probe_record;
    if (record == NULL) return ((Vectorcall)callee_original)(callable, arguments, count, names);
    if (record->callee_in == 0) record->callee_in = ticks_now();
    struct _object *result = ((Vectorcall)callee_original)(callable, arguments, count, names);
    record->callee_out = ticks_now();
    return result;
}

struct _object *probe_callee_method(struct _object *self, struct _object *arguments) {
    ProbeRecord *record = probe_record;
    if (record == NULL) return ((Method)callee_original)(self, arguments);
    if (record->callee_in == 0) record->callee_in = ticks_now();
    struct _object *result = ((Method)callee_original)(self, arguments);
    record->callee_out = ticks_now();
    return result;
}
