#include "ShownMemory.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

PyObject *cpython_buffer_error(const char *message) {
    cpython_table.PyErr_SetString(*cpython_table.PyExc_BufferError, message);
    return NULL;
}

static int refuse(Py_buffer *buffer, const char *message) {
    buffer->obj = NULL;
    cpython_buffer_error(message);
    return -1;
}

static bool asks_for(int flags, int what) { return (flags & what) == what; }

static int get_buffer(PyObject *self, Py_buffer *buffer, int flags) {
    const CPythonMemory *memory = &cpython_shown(self)->memory;
    if (asks_for(flags, CPYTHON_BUFFER_WRITABLE) && memory->is_read_only) {
        return refuse(buffer, "the Swift memory is read-only");
    }
    *buffer = (Py_buffer){
        .buf = memory->start,
        .len = memory->count * memory->item_size,
        .itemsize = memory->item_size,
        .readonly = memory->is_read_only,
        .ndim = memory->rank,
        .format = (char *)memory->format,
        .shape = (Py_ssize_t *)memory->shape,
        .strides = (Py_ssize_t *)memory->strides,
    };
    // Who does not ask for strides reads without.
    bool c = asks_for(flags, CPYTHON_BUFFER_C_CONTIGUOUS) || !asks_for(flags, CPYTHON_BUFFER_STRIDES);
    bool fortran = asks_for(flags, CPYTHON_BUFFER_F_CONTIGUOUS);
    bool any = asks_for(flags, CPYTHON_BUFFER_ANY_CONTIGUOUS);
    if ((c && !cpython_table.PyBuffer_IsContiguous(buffer, 'C'))
        || (fortran && !cpython_table.PyBuffer_IsContiguous(buffer, 'F'))
        || (any && !cpython_table.PyBuffer_IsContiguous(buffer, 'A'))) {
        return refuse(buffer, "the Swift memory is not contiguous");
    }
    if (!asks_for(flags, CPYTHON_BUFFER_FORMAT)) buffer->format = NULL;
    if (!asks_for(flags, CPYTHON_BUFFER_ND)) buffer->shape = NULL;
    if (!asks_for(flags, CPYTHON_BUFFER_STRIDES)) buffer->strides = NULL;
    cpython_table.Py_IncRef(self);
    buffer->obj = self;
    return 0;
}

static void deallocate(PyObject *self) {
    ShownMemory shown = *cpython_shown(self);
    PyObject *type = *(PyObject **)((char *)self + cpython_table.object_head + CPYTHON_FIELD_OBJECT_TYPE);
    cpython_table.PyObject_Free(self);
    cpython_table.Py_DecRef(type);
    free((void *)shown.memory.shape);
    if (shown.owner.counted != NULL) cpython_release(shown.owner.counted, shown.owner.release);
}

static PyObject *make_type(void) {
    static PyMethodDef methods[] = {
        {"__dlpack__", (PyCFunction)(void (*)(void))cpython_show_tensor, CPYTHON_METHOD_KEYWORDS,
            "The memory as a DLPack capsule."},
        {"__dlpack_device__", cpython_show_device, CPYTHON_METHOD_NO_ARGUMENTS, "DLPack's (device type, number)."},
        {NULL, NULL, 0, NULL},
    };
    static PyType_Slot slots[] = {
        {CPYTHON_SLOT_DEALLOC, (void *)deallocate},
        {CPYTHON_SLOT_GET_BUFFER, (void *)get_buffer},
        {CPYTHON_SLOT_METHODS, methods},
        {CPYTHON_SLOT_DOC, "Memory of a Swift program, which lives as long as this object and its buffers."},
        {0, NULL},
    };
    PyType_Spec spec = {
        .name = "swift.Memory",
        .basicsize = (int)(cpython_table.object_head + (Py_ssize_t)sizeof(ShownMemory)),
        .flags = CPYTHON_TYPE_DEFAULT | CPYTHON_TYPE_NOT_INSTANTIABLE | CPYTHON_TYPE_IMMUTABLE,
        .slots = slots,
    };
    return cpython_table.PyType_FromSpec(&spec);
}

// The type, borrowed; null, with an exception, if it cannot be made.
static PyObject *memory_type(void) {
    static _Atomic(PyObject *) made;
    PyObject *type = atomic_load(&made);
    if (type != NULL) return type;
    type = make_type();
    PyObject *first = NULL;
    if (type == NULL || atomic_compare_exchange_strong(&made, &first, type)) return type;
    cpython_table.Py_DecRef(type);
    return first;
}

// A copy of SHAPE, and of STRIDES behind it.
static Py_ssize_t *copy_axes(const CPythonMemory *memory) {
    size_t bytes = (size_t)memory->rank * sizeof(Py_ssize_t);
    Py_ssize_t *axes = malloc(2 * bytes + 1);
    if (axes == NULL || bytes == 0) return axes;
    memcpy(axes, memory->shape, bytes);
    memcpy(axes + memory->rank, memory->strides, bytes);
    return axes;
}

PyObject *cpython_show_memory(const CPythonMemory *memory, CPythonOwner owner) {
    if (memory->rank > CPYTHON_BUFFER_MAX_RANK) return cpython_buffer_error("more axes than a buffer may have");
    PyObject *type = memory_type();
    PyObject *self = type != NULL ? cpython_table.PyType_GenericAlloc((PyTypeObject *)type, 0) : NULL;
    if (self == NULL) return NULL;
    // Zeroed so far: what is dropped here has no owner yet.
    Py_ssize_t *axes = copy_axes(memory);
    if (axes == NULL) {
        cpython_table.Py_DecRef(self);
        return cpython_table.PyErr_NoMemory();
    }
    ShownMemory *shown = cpython_shown(self);
    shown->memory = *memory;
    shown->memory.shape = axes;
    shown->memory.strides = axes + memory->rank;
    owner.retain(owner.counted);
    shown->owner = owner;
    return self;
}
