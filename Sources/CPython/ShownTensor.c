#include "ShownMemory.h"

#include <stdlib.h>

// A tensor that is on its way: DLPack's struct, what keeps the memory, and the axes' extents, then strides.
typedef struct {
    union {
        DLManagedTensor plain;
        DLManagedTensorVersioned versioned;
    };
    CPythonOwner owner;
    int64_t axes[];
} Tensor;

// Called by any thread, attached or not.
static void give_up(Tensor *tensor) {
    CPythonOwner owner = tensor->owner;
    free(tensor);
    cpython_release_anywhere(owner.counted, owner.release);
}

static void delete_plain(DLManagedTensor *self) { give_up(self->manager_ctx); }
static void delete_versioned(DLManagedTensorVersioned *self) { give_up(self->manager_ctx); }

static const char plain_name[] = "dltensor";
static const char versioned_name[] = "dltensor_versioned";

// A capsule that nobody has taken the tensor from.
static void end_capsule(PyObject *capsule) {
    void *tensor = NULL;
    if (cpython_table.PyCapsule_IsValid(capsule, plain_name)) {
        tensor = cpython_table.PyCapsule_GetPointer(capsule, plain_name);
    } else if (cpython_table.PyCapsule_IsValid(capsule, versioned_name)) {
        tensor = cpython_table.PyCapsule_GetPointer(capsule, versioned_name);
    }
    // The union's members begin where it does.
    if (tensor != NULL) give_up(tensor);
}

static DLTensor describe(const CPythonMemory *memory, int64_t *axes) {
    for (int axis = 0; axis < memory->rank; axis++) {
        axes[axis] = memory->shape[axis];
        axes[memory->rank + axis] = memory->strides[axis] / memory->item_size;
    }
    return (DLTensor){
        .data = memory->start,
        .device = {.device_type = DLPACK_CPU},
        .ndim = memory->rank,
        .dtype = {.code = memory->dlpack_code, .bits = (uint8_t)(8 * memory->item_size), .lanes = 1},
        .shape = axes,
        .strides = axes + memory->rank,
    };
}

static PyObject *make_capsule(const ShownMemory *shown, bool is_versioned) {
    const CPythonMemory *memory = &shown->memory;
    Tensor *tensor = calloc(1, sizeof *tensor + 2 * (size_t)memory->rank * sizeof(int64_t));
    if (tensor == NULL) return cpython_table.PyErr_NoMemory();
    DLTensor description = describe(memory, tensor->axes);
    if (is_versioned) {
        tensor->versioned = (DLManagedTensorVersioned){
            .version = {DLPACK_MAJOR, DLPACK_MINOR},
            .manager_ctx = tensor,
            .deleter = delete_versioned,
            .flags = memory->is_read_only ? DLPACK_FLAG_READ_ONLY : 0,
            .dl_tensor = description,
        };
    } else {
        tensor->plain = (DLManagedTensor){description, tensor, delete_plain};
    }
    tensor->owner = shown->owner;
    tensor->owner.retain(tensor->owner.counted);
    PyObject *capsule = cpython_table.PyCapsule_New(tensor, is_versioned ? versioned_name : plain_name, end_capsule);
    if (capsule == NULL) give_up(tensor);
    return capsule;
}

// A keyword argument, borrowed; null where it is absent or None.
static PyObject *argument(PyObject *named, const char *name) {
    PyObject *value = named != NULL ? cpython_table.PyDict_GetItemString(named, name) : NULL;
    return value == cpython_table.none ? NULL : value;
}

// The first number of a pair, or -1 with an exception.
static long long first(PyObject *pair) {
    PyObject *number = cpython_table.PySequence_GetItem(pair, 0);
    if (number == NULL) return -1;
    long long value = cpython_table.PyLong_AsLongLong(number);
    cpython_table.Py_DecRef(number);
    return value;
}

PyObject *cpython_show_tensor(PyObject *self, PyObject *positional, PyObject *named) {
    const ShownMemory *shown = cpython_shown(self);
    PyObject *device = argument(named, "dl_device");
    if (device != NULL && first(device) != DLPACK_CPU) {
        if (cpython_table.PyErr_Occurred() != NULL) return NULL;
        return cpython_buffer_error("the Swift memory is the CPU's; copy it to the other device");
    }
    PyObject *copy = argument(named, "copy");
    int wants_copy = copy != NULL ? cpython_table.PyObject_IsTrue(copy) : 0;
    if (wants_copy < 0) return NULL;
    if (wants_copy) return cpython_buffer_error("the Swift memory is only shared; copy what comes of it");
    PyObject *version = argument(named, "max_version");
    long long major = version != NULL ? first(version) : 0;
    if (major == -1 && cpython_table.PyErr_Occurred() != NULL) return NULL;
    if (major < 1 && shown->memory.is_read_only) {
        return cpython_buffer_error("DLPack before version 1 cannot say that the Swift memory is read-only");
    }
    return make_capsule(shown, major >= 1);
}

PyObject *cpython_show_device(PyObject *self, PyObject *nothing) {
    PyObject *device = cpython_table.PyTuple_New(2);
    if (device == NULL) return NULL;
    const long long numbers[] = {DLPACK_CPU, 0};
    for (int i = 0; i < 2; i++) {
        PyObject *number = cpython_table.PyLong_FromLongLong(numbers[i]);
        if (number == NULL || cpython_table.PyTuple_SetItem(device, i, number) < 0) {
            cpython_table.Py_DecRef(device);
            return NULL;
        }
    }
    return device;
}
