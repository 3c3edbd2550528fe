// Memory that Python and the host share: an object that shows the host's memory to Python by the buffer protocol and by
// DLPack, and the keeping of tensors that Python shows by DLPack. All functions take an attached thread.
#ifndef SHARED_MEMORY_H
#define SHARED_MEMORY_H

#include <stdbool.h>

#include "CPython.h"
#include "DLPack.h"

#pragma clang assume_nonnull begin

// What keeps memory: something that is counted, on any thread, attached or not.
typedef struct {
    void *counted;
    void (*retain)(void *);
    void (*release)(void *);
} CPythonOwner;

// What an object shows of memory. The strides are in bytes; the format lives for ever.
typedef struct {
    void *_Nullable start;
    Py_ssize_t count;
    Py_ssize_t item_size;
    const char *format;
    uint8_t dlpack_code;
    bool is_read_only;
    int rank;
    const Py_ssize_t *_Nullable shape;
    const Py_ssize_t *_Nullable strides;
} CPythonMemory;

// A new object that shows MEMORY, and retains OWNER for as long as it or a tensor made of it lives. Null, with an
// exception, on failure; the owner is not retained then.
PyObject *_Nullable cpython_show_memory(const CPythonMemory *memory, CPythonOwner owner);

// METHOD is an object's __dlpack__: a new reference to its capsule, of version 1.1 at most, or null with an exception.
PyObject *_Nullable cpython_call_dlpack(PyObject *method);

// Takes MANAGED, a tensor, over from its capsule: a new object whose end runs the tensor's deleter. Null, with an
// exception, on failure; the capsule has the tensor still then.
PyObject *_Nullable cpython_keep_tensor(PyObject *capsule, void *managed, bool is_versioned);

#pragma clang assume_nonnull end

#endif
