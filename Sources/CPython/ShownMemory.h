// What the object of SharedMemory.c holds, for the two ways in which it shows its memory.
#ifndef SHOWN_MEMORY_H
#define SHOWN_MEMORY_H

#include "SharedMemory.h"

typedef struct {
    CPythonMemory memory;           // shape and strides are the object's own
    CPythonOwner owner;
} ShownMemory;

// Raises Python's BufferError; null for the caller to return.
PyObject *cpython_buffer_error(const char *message);

// __dlpack__ and __dlpack_device__ of such an object.
PyObject *cpython_show_tensor(PyObject *self, PyObject *positional, PyObject *named);
PyObject *cpython_show_device(PyObject *self, PyObject *nothing);

static inline ShownMemory *cpython_shown(PyObject *self) {
    return (ShownMemory *)((char *)self + cpython_table.object_head);
}

#endif
