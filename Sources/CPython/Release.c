#include "CPython.h"

static void release_in_scope(void *counted, void (*release)(void *)) {
    if (cpython_table.PyErr_Occurred() == NULL) {
        release(counted);
        return;
    }
    PyObject *type = NULL;
    PyObject *value = NULL;
    PyObject *traceback = NULL;
    cpython_table.PyErr_Fetch(&type, &value, &traceback);
    release(counted);
    cpython_table.PyErr_Restore(type, value, traceback);
}

void cpython_release(void *counted, void (*release)(void *)) {
    if (cpython_attach_depth() > 0) {
        release_in_scope(counted, release);
        return;
    }
    CPythonThread before = cpython_enter();
    release_in_scope(counted, release);
    cpython_exit(before);
}

// Whether this thread holds the GIL. Where there are subinterpreters Python's own answer is always yes.
static int is_attached(void) {
    return cpython_table.PyGILState_GetThisThreadState() != NULL && cpython_table.PyGILState_Check();
}

void cpython_release_anywhere(void *counted, void (*release)(void *)) {
    if (is_attached()) {
        cpython_release(counted, release);
        return;
    }
    // Scopes may be open all the same, around a C function that has given the GIL back for a while: they do not count here.
    CPythonThread before = cpython_thread;
    cpython_thread.depth = 0;
    release(counted);
    cpython_exit(before);
}
