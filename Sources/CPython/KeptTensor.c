#include "SharedMemory.h"

static void delete_plain(void *tensor) {
    DLManagedTensor *self = tensor;
    if (self->deleter != NULL) self->deleter(self);
}

static void delete_versioned(void *tensor) {
    DLManagedTensorVersioned *self = tensor;
    if (self->deleter != NULL) self->deleter(self);
}

static void end_plain(PyObject *keeper) {
    cpython_release(cpython_table.PyCapsule_GetPointer(keeper, NULL), delete_plain);
}

static void end_versioned(PyObject *keeper) {
    cpython_release(cpython_table.PyCapsule_GetPointer(keeper, NULL), delete_versioned);
}

PyObject *cpython_keep_tensor(PyObject *capsule, void *managed, bool is_versioned) {
    PyObject *keeper = cpython_table.PyCapsule_New(managed, NULL, is_versioned ? end_versioned : end_plain);
    if (keeper == NULL) return NULL;
    // By this name the capsule knows that the tensor is no longer its own. It fails for no capsule only.
    cpython_table.PyCapsule_SetName(capsule, is_versioned ? "used_dltensor_versioned" : "used_dltensor");
    return keeper;
}

// (MAJOR, MINOR), or null with an exception.
static PyObject *version(void) {
    PyObject *tuple = cpython_table.PyTuple_New(2);
    if (tuple == NULL) return NULL;
    const long long numbers[] = {DLPACK_MAJOR, DLPACK_MINOR};
    for (int i = 0; i < 2; i++) {
        PyObject *number = cpython_table.PyLong_FromLongLong(numbers[i]);
        // The number's reference is stolen, whether it succeeds or not.
        if (number == NULL || cpython_table.PyTuple_SetItem(tuple, i, number) < 0) {
            cpython_table.Py_DecRef(tuple);
            return NULL;
        }
    }
    return tuple;
}

PyObject *cpython_call_dlpack(PyObject *method) {
    PyObject *capsule = NULL;
    PyObject *name = cpython_table.PyUnicode_FromStringAndSize("max_version", sizeof "max_version" - 1);
    PyObject *names = cpython_table.PyTuple_New(1);
    PyObject *argument = version();
    if (name != NULL && names != NULL && argument != NULL) {
        cpython_table.Py_IncRef(name);
        cpython_table.PyTuple_SetItem(names, 0, name);
        PyObject *slots[] = {NULL, argument};
        capsule = cpython_table.PyObject_Vectorcall(method, slots + 1, CPYTHON_ARGUMENTS_OFFSET, names);
    }
    // Py_DecRef takes null.
    cpython_table.Py_DecRef(argument);
    cpython_table.Py_DecRef(names);
    cpython_table.Py_DecRef(name);
    return capsule;
}
