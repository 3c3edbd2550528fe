#include "CPython.h"

#include <dlfcn.h>
#include <stdio.h>

CPythonTable cpython_table;
_Thread_local CPythonThread cpython_thread;

static char failure[1024];

// Stores the address of NAME in *FIELD; false, with the reason in `failure`, if the library has no such symbol.
static int find(void *library, const char *name, void **field) {
    *field = dlsym(library, name);
    if (*field != NULL) return 1;
    snprintf(failure, sizeof failure, "the library has no symbol %s", name);
    return 0;
}

const char *cpython_load(const char *path) {
    void *library = dlopen(path, RTLD_NOW | RTLD_GLOBAL);
    if (library == NULL) {
        const char *reason = dlerror();
        snprintf(failure, sizeof failure, "%s", reason != NULL ? reason : "dlopen failed");
        return failure;
    }
#define PY_FUNCTION(RESULT, NAME, PARAMETERS) \
    if (!find(library, #NAME, (void **)&cpython_table.NAME)) return failure;
#include "functions.def"
#undef PY_FUNCTION
    // PyExc_… are pointers to static type objects, set at link time: they may be read before Python starts.
    PyObject **exception;
    if (!find(library, "_Py_NoneStruct", (void **)&cpython_table.none)) return failure;
    if (!find(library, "PyExc_BaseException", (void **)&exception)) return failure;
    cpython_table.base_exception = *exception;
    if (!find(library, "PyExc_SystemExit", (void **)&exception)) return failure;
    cpython_table.system_exit = *exception;
    if (!find(library, "PyExc_RuntimeError", (void **)&exception)) return failure;
    cpython_table.runtime_error = *exception;
    return NULL;
}
