#include "BridgeFloor.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "NumPy.h"
#include "Ticks.h"

bool floor_call(PyObject *callable, size_t rounds) {
    for (size_t i = 0; i < rounds; i++) {
        PyObject *result = cpython()->PyObject_Vectorcall(callable, NULL, 0, NULL);
        if (result == NULL) return false;
        cpython()->Py_DecRef(result);
    }
    return true;
}

static PyObject *call_with_two(PyObject *callable, PyObject *first, PyObject *second) {
    PyObject *slots[] = {NULL, first, second};
    return cpython()->PyObject_Vectorcall(callable, slots + 1, 2 | cpython_arguments_offset(), NULL);
}

static bool call_with_doubles(PyObject *callable, double x, double y, double *value) {
    bool done = false;
    PyObject *first = cpython()->PyFloat_FromDouble(x);
    PyObject *second = cpython()->PyFloat_FromDouble(y);
    if (first != NULL && second != NULL) {
        PyObject *result = call_with_two(callable, first, second);
        if (result != NULL) {
            *value = cpython()->PyFloat_AsDouble(result);
            done = *value != -1 || cpython()->PyErr_Occurred() == NULL;
            cpython()->Py_DecRef(result);
        }
    }
    // Py_DecRef takes null.
    cpython()->Py_DecRef(second);
    cpython()->Py_DecRef(first);
    return done;
}

bool floor_call_with_doubles(PyObject *callable, double x, double y, size_t rounds, double *sum) {
    for (size_t i = 0; i < rounds; i++) {
        double value;
        if (!call_with_doubles(callable, x, y, &value)) return false;
        *sum += value;
    }
    return true;
}

bool floor_call_with_objects(PyObject *callable, PyObject *first, PyObject *second, size_t rounds) {
    for (size_t i = 0; i < rounds; i++) {
        PyObject *result = call_with_two(callable, first, second);
        if (result == NULL) return false;
        cpython()->Py_DecRef(result);
    }
    return true;
}

static bool call_method(PyObject *object, PyObject *name, long long argument, long long *value) {
    PyObject *number = cpython()->PyLong_FromLongLong(argument);
    if (number == NULL) return false;
    PyObject *slots[] = {NULL, object, number};
    PyObject *result = cpython()->PyObject_VectorcallMethod(name, slots + 1, 2 | cpython_arguments_offset(), NULL);
    cpython()->Py_DecRef(number);
    if (result == NULL) return false;
    *value = cpython()->PyLong_AsLongLong(result);
    cpython()->Py_DecRef(result);
    return *value != -1 || cpython()->PyErr_Occurred() == NULL;
}

bool floor_call_method(PyObject *object, PyObject *name, long long argument, size_t rounds, long long *sum) {
    for (size_t i = 0; i < rounds; i++) {
        long long value;
        if (!call_method(object, name, argument, &value)) return false;
        *sum += value;
    }
    return true;
}

static bool call_with_keyword(PyObject *callable, PyObject *names, long long *value) {
    PyObject *first = cpython()->PyLong_FromLongLong(1);
    PyObject *second = cpython()->PyLong_FromLongLong(2);
    PyObject *slots[] = {NULL, first, second};
    PyObject *result = cpython()->PyObject_Vectorcall(callable, slots + 1, 1 | cpython_arguments_offset(), names);
    cpython()->Py_DecRef(second);
    cpython()->Py_DecRef(first);
    if (result == NULL) return false;
    *value = cpython()->PyLong_AsLongLong(result);
    cpython()->Py_DecRef(result);
    return *value != -1 || cpython()->PyErr_Occurred() == NULL;
}

bool floor_call_with_keyword(PyObject *callable, PyObject *names, size_t rounds, long long *sum) {
    for (size_t i = 0; i < rounds; i++) {
        long long value;
        if (!call_with_keyword(callable, names, &value)) return false;
        *sum += value;
    }
    return true;
}

// What a Swift object is to its capsule: something counted by atomic references.
static atomic_long owner;

static void release_owner(PyObject *capsule) {
    atomic_long *counted = cpython()->PyCapsule_GetPointer(capsule, NULL);
    atomic_fetch_sub(counted, 1);
}

static PyObject *wrap(void *const *numpy, double *memory, Py_ssize_t count) {
    NumPy_PyArray_New new_array = (NumPy_PyArray_New)numpy[NUMPY_SLOT_PyArray_New];
    NumPy_PyArray_SetBaseObject set_base = (NumPy_PyArray_SetBaseObject)numpy[NUMPY_SLOT_PyArray_SetBaseObject];
    PyObject *array = new_array(
        numpy[NUMPY_SLOT_PyArray_Type], 1, &count, NUMPY_DOUBLE, NULL, memory, 0, NUMPY_ARRAY_CARRAY, NULL);
    if (array == NULL) return NULL;
    atomic_fetch_add(&owner, 1);
    PyObject *capsule = cpython()->PyCapsule_New(&owner, NULL, release_owner);
    if (capsule == NULL) atomic_fetch_sub(&owner, 1);
    // The base's reference is stolen, whether it succeeds or not.
    if (capsule == NULL || set_base(array, capsule) < 0) {
        cpython()->Py_DecRef(array);
        return NULL;
    }
    return array;
}

bool floor_wrap(void *const *numpy, double *memory, Py_ssize_t count, size_t rounds) {
    for (size_t i = 0; i < rounds; i++) {
        PyObject *array = wrap(numpy, memory, count);
        if (array == NULL) return false;
        cpython()->Py_DecRef(array);
    }
    return true;
}

// What a careful C programmer looks at before using a buffer as doubles.
static bool holds_doubles(const Py_buffer *buffer) {
    if (buffer->itemsize != sizeof(double) || buffer->format == NULL || strcmp(buffer->format, "d") != 0) return false;
    uintptr_t bits = (uintptr_t)buffer->buf;
    for (int axis = 0; axis < buffer->ndim; axis++) bits |= (uintptr_t)buffer->strides[axis];
    return bits % _Alignof(double) == 0;
}

bool floor_view(PyObject *array, size_t rounds, uintptr_t *sum) {
    for (size_t i = 0; i < rounds; i++) {
        Py_buffer buffer;
        int flags = CPYTHON_BUFFER_STRIDES | CPYTHON_BUFFER_FORMAT;
        if (cpython()->PyObject_GetBuffer(array, &buffer, flags) < 0) return false;
        Py_ssize_t count = 1;
        for (int axis = 0; axis < buffer.ndim; axis++) count *= buffer.shape[axis];
        bool fits = holds_doubles(&buffer);
        *sum += (uintptr_t)buffer.buf + (uintptr_t)count;
        cpython()->PyBuffer_Release(&buffer);
        if (!fits) return false;
    }
    return true;
}

bool floor_read(const double *elements, size_t rounds, double *sum) {
    double local = 0;
    for (size_t i = 0; i < rounds; i++) {
        // One read a round, as a program would that has other things to do between.
        __asm__ volatile("" : "+r"(elements));
        local += elements[i];
    }
    *sum += local;
    return true;
}

bool floor_copy(const double *elements, size_t count, size_t rounds, double *sum) {
    for (size_t i = 0; i < rounds; i++) {
        double *copy = malloc(count * sizeof(double));
        if (copy == NULL) return false;
        memcpy(copy, elements, count * sizeof(double));
        *sum += copy[i % count];
        free(copy);
    }
    return true;
}

bool floor_raise_and_catch(PyObject *callable, size_t rounds) {
    for (size_t i = 0; i < rounds; i++) {
        PyObject *result = cpython()->PyObject_Vectorcall(callable, NULL, 0, NULL);
        if (result != NULL) {
            cpython()->Py_DecRef(result);
            return false;
        }
        PyObject *type, *value, *traceback;
        cpython()->PyErr_Fetch(&type, &value, &traceback);
        cpython()->PyErr_NormalizeException(&type, &value, &traceback);
        if (traceback != NULL) cpython()->PyException_SetTraceback(value, traceback);
        cpython()->Py_DecRef(traceback);
        cpython()->Py_DecRef(value);
        cpython()->Py_DecRef(type);
    }
    return true;
}

bool floor_attach_and_call(PyObject *callable, size_t rounds) {
    PyThreadState *state = cpython()->PyEval_SaveThread();
    bool done = true;
    for (size_t i = 0; i < rounds && done; i++) {
        cpython()->PyEval_RestoreThread(state);
        PyObject *result = cpython()->PyObject_Vectorcall(callable, NULL, 0, NULL);
        done = result != NULL;
        cpython()->Py_DecRef(result);
        // An exception stays pending in the thread state.
        cpython()->PyEval_SaveThread();
    }
    cpython()->PyEval_RestoreThread(state);
    return done;
}

bool floor_bridge(
    PyObject *callable, PyObject *first, PyObject *second, size_t rounds, ProbeRecord *record, int64_t *ticks) {
    for (size_t i = 0; i < rounds; i++) {
        record->stand_in = false;
        record->spin_ticks = 0;
        probe_begin(record, false);
        record->host_in = ticks_now();
        PyObject *result = call_with_two(callable, first, second);
        record->host_out = ticks_now();
        probe_end();
        if (result == NULL) return false;
        *ticks += (int64_t)(record->function_in - record->host_in + record->host_out - record->function_out);
        cpython()->Py_DecRef(result);
    }
    return true;
}
