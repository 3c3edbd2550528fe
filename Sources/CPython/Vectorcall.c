#include "Vectorcall.h"

#include <dlfcn.h>

// CPython 3.10 has PyObject_Vectorcall only as an inline function of its headers. This is that function, less its
// debug checks, made of what the library exports. 3.10 is frozen, so its private functions may be named.

// Type objects with this flag say at tp_vectorcall_offset where their instances keep the function.
enum { HAVE_VECTORCALL = 1 << 11 };

static unsigned long (*flags_of_type)(PyObject *type);
static PyThreadState *(*current_thread)(void);
static PyObject *(*make_call)(PyThreadState *, PyObject *, PyObject *const *, Py_ssize_t, PyObject *);
static PyObject *(*check_result)(PyThreadState *, PyObject *callable, PyObject *result, const char *where);

static vectorcallfunc function_of(PyObject *callable) {
    PyObject *type = *(PyObject **)((char *)cpython_body(callable) + CPYTHON_FIELD_OBJECT_TYPE);
    if (!(flags_of_type(type) & HAVE_VECTORCALL)) return NULL;
    Py_ssize_t offset = *(Py_ssize_t *)((char *)cpython_body(type) + CPYTHON_FIELD_TYPE_VECTORCALL_OFFSET);
    return *(vectorcallfunc *)((char *)callable + offset);
}

static PyObject *vectorcall(PyObject *callable, PyObject *const *arguments, size_t count, PyObject *names) {
    PyThreadState *thread = current_thread();
    vectorcallfunc function = function_of(callable);
    if (function == NULL) {
        return make_call(thread, callable, arguments, (Py_ssize_t)(count & ~CPYTHON_ARGUMENTS_OFFSET), names);
    }
    return check_result(thread, callable, function(callable, arguments, count, names), NULL);
}

int cpython_find_vectorcall(void *library) {
    void **exported = (void **)&cpython_table.PyObject_Vectorcall;
    *exported = dlsym(library, "PyObject_Vectorcall");
    if (*exported != NULL) return 1;

    *(void **)&flags_of_type = dlsym(library, "PyType_GetFlags");
    *(void **)&current_thread = dlsym(library, "PyThreadState_Get");
    *(void **)&make_call = dlsym(library, "_PyObject_MakeTpCall");
    *(void **)&check_result = dlsym(library, "_Py_CheckFunctionResult");
    cpython_table.PyObject_Vectorcall = vectorcall;
    return flags_of_type != NULL && current_thread != NULL && make_call != NULL && check_result != NULL;
}
