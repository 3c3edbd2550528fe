// The floor under bridge-benchmark: what a C programmer writes for each item.
//
// It calls through the same table of function pointers as EmbeddedPython, not through libpython's own symbols. An
// indirect call costs the same from both languages, and so the ratio shows Swift's share alone.
//
// Each function runs one operation ROUNDS times and says whether all went well; if not, Python's exception is pending.
#ifndef BRIDGE_FLOOR_H
#define BRIDGE_FLOOR_H

#include <stdbool.h>

#include "CPython.h"
#include "ProbeStubs.h"

#pragma clang assume_nonnull begin

bool floor_call(PyObject *callable, size_t rounds);

// Two doubles go in, one comes out; the sum of the results is kept.
bool floor_call_with_doubles(PyObject *callable, double x, double y, size_t rounds, double *sum);

bool floor_call_with_objects(PyObject *callable, PyObject *first, PyObject *second, size_t rounds);

// NAME is interned. An int goes in, an int comes out; the sum of the results is kept.
bool floor_call_method(PyObject *object, PyObject *name, long long argument, size_t rounds, long long *sum);

// Calls with 1, and with 2 by the keyword that the tuple NAMES holds; the sum of the results is kept.
bool floor_call_with_keyword(PyObject *callable, PyObject *names, size_t rounds, long long *sum);

// NUMPY is the _ARRAY_API table. Each round makes an array over MEMORY that owns a capsule, and drops it.
bool floor_wrap(void *_Nullable const *_Nonnull numpy, double *memory, Py_ssize_t count, size_t rounds);

// Takes ARRAY's buffer, checks that it holds aligned doubles, and gives it back; sums up addresses and counts.
bool floor_view(PyObject *array, size_t rounds, uintptr_t *sum);

// Reads one element through a raw pointer, another one each round.
bool floor_read(const double *elements, size_t rounds, double *sum);

// malloc and memcpy of COUNT elements, and free.
bool floor_copy(const double *elements, size_t count, size_t rounds, double *sum);

// CALLABLE raises; the exception is fetched and dropped.
bool floor_raise_and_catch(PyObject *callable, size_t rounds);

// Each round attaches, calls and detaches. Called attached, and returns so.
bool floor_attach_and_call(PyObject *callable, size_t rounds);

// Calls a function whose probe is armed, each time with its record begun anew, and sums up the ticks of the bridge tier:
// from the reading before the call to the function's entry, and from its exit to the reading after.
bool floor_bridge(
    PyObject *callable, PyObject *first, PyObject *second, size_t rounds, ProbeRecord *record, int64_t *ticks);

#pragma clang assume_nonnull end

#endif
