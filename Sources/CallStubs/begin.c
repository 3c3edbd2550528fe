#define _GNU_SOURCE
#include "stubs.h"

#include "Ticks.h"

#include <dlfcn.h>
#include <string.h>
#include <sys/mman.h>

CallsPython calls_python;
CallTable *calls_table;
SamplerLayout calls_layout;

static void *find_symbol(void *library, const char *name) {
    void *found = dlsym(library, name);
    // Its name until 3.12.
    if (found == NULL && strcmp(name, "PyThreadState_GetUnchecked") == 0) found = dlsym(library, "_PyThreadState_UncheckedGet");
    return found;
}

static bool find_symbols(void *library) {
    bool has_all = true;
#define CALLS_SYMBOL(TYPE, NAME, REST) \
    calls_python.NAME = (TYPE(*) REST)find_symbol(library, #NAME); \
    has_all = has_all && calls_python.NAME != NULL;
#define CALLS_OBJECT(NAME) \
    calls_python.NAME = find_symbol(library, #NAME); \
    has_all = has_all && calls_python.NAME != NULL;
#include "symbols.def"
#undef CALLS_SYMBOL
#undef CALLS_OBJECT
    return has_all;
}

// ---- Modules that are imported later

static Function load_module;

// What runs each extension module's own code, once in its life: _imp.exec_dynamic(module).
static uint64_t load_and_walk(uint64_t self, uint64_t module, uint64_t c, uint64_t d, uint64_t e, uint64_t f) {
    uint64_t result = load_module(self, module, c, d, e, f);
    if (result == 0) return 0;
    bool was_inside = calls_pause();
    uint64_t begin = ticks_now();
    calls_find_extensions((void *)calls_python._PyEval_EvalFrameDefault);
    calls_walk_module((Object *)(uintptr_t)module);
    calls_table->totals.walk_ticks += ticks_now() - begin;
    calls_resume(was_inside);
    return result;
}

bool calls_watch_imports(void) {
    Object *module = calls_python.PyImport_ImportModule("_imp");
    Object *function = module != NULL ? calls_python.PyObject_GetAttrString(module, "exec_dynamic") : NULL;
    if (function == NULL) {
        calls_python.PyErr_Clear();
        return false;
    }
    char *definition = calls_pointer(function, AT_FUNCTION_METHOD);
    void **place = (void **)(definition + AT_METHOD_FUNCTION);
    load_module = (Function)*place;
    // The module keeps the function, and this one needs no reference of its own.
    calls_python.Py_DecRef(function);
    calls_python.Py_DecRef(module);
    return calls_write(place, (void *)load_and_walk);
}

static CallTable *map(int file, size_t offset) {
    void *address = mmap(NULL, sizeof(CallTable), PROT_READ | PROT_WRITE, MAP_SHARED, file, (off_t)offset);
    return address == MAP_FAILED ? NULL : address;
}

CallsOutcome calls_begin(int file, size_t offset, void *library, int minor) {
#if !defined(__x86_64__)
    return CALLS_UNSUPPORTED;
#endif
    const SamplerLayout *layout = sampler_layout(minor);
    if (layout == NULL) return CALLS_UNSUPPORTED;
    calls_layout = *layout;
    if (!find_symbols(library) || !calls_find_eval_slot()) return CALLS_UNKNOWN_LIBRARY;
    calls_table = map(file, offset);
    if (calls_table == NULL) return CALLS_NO_MEMORY;
    calls_table->text_used = 1;  // 0 is no text
    calls_start_recording();
    calls_table->totals.cost = calls_calibrate();
    bool was_inside = calls_pause();
    uint64_t begin = ticks_now();
    calls_find_extensions((void *)calls_python._PyEval_EvalFrameDefault);
    calls_walk_all();
    bool is_watching = calls_watch_imports();
    calls_table->totals.walk_ticks += ticks_now() - begin;
    calls_resume(was_inside);
    atomic_store_explicit(&calls_table->is_ready, 1, memory_order_release);
    return is_watching ? CALLS_STARTED : CALLS_UNKNOWN_LIBRARY;
}
