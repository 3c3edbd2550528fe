// Holds numpy.def against a real NumPy's headers. Compiled by scripts/check-c-api, never run.
#include <Python.h>

#include <stddef.h>

#define NPY_NO_DEPRECATED_API NPY_1_22_API_VERSION
#define NPY_TARGET_VERSION NPY_1_22_API_VERSION
#include <numpy/arrayobject.h>

#include "ProbeStubs.h"

#define AGREE(WHAT, CONDITION) _Static_assert(CONDITION, "numpy.def: " WHAT " is not what NumPy's headers say");

// NumPy's functions are macros that end in "PyArray_API[slot])": their text tells the slot, their type the signature.
#define TEXT(TOKENS) #TOKENS
#define EXPANSION(MACRO) TEXT(MACRO)
#define SLOT(LABEL, NAME, END) \
    AGREE("slot of " LABEL, __builtin_strcmp(&EXPANSION(NAME)[sizeof EXPANSION(NAME) - sizeof END], END) == 0)

#define NUMPY_FUNCTION(INDEX, RESULT, NAME, PARAMETERS) \
    SLOT(#NAME, NAME, "PyArray_API[" #INDEX "])") \
    AGREE("signature of " #NAME, __builtin_types_compatible_p(__typeof__(&(NAME)), RESULT (*) PARAMETERS))
#define NUMPY_TYPE(INDEX, NAME) SLOT(#NAME, NAME, "PyArray_API[" #INDEX "])")
#define NUMPY_FIELD(CONSTANT, STRUCT, FIELD, BYTES) AGREE(#CONSTANT, offsetof(STRUCT, FIELD) == sizeof(PyObject) + BYTES)
#define NUMPY_VALUE(CONSTANT, NAME, VALUE) AGREE(#CONSTANT, NAME == VALUE)
#include "numpy.def"
#define CALL_ARRAY(CONSTANT, STRUCT, FIELD, BYTES) \
    _Static_assert(offsetof(STRUCT, FIELD) == BYTES, "arrays.def is wrong on " #STRUCT "." #FIELD);
#if !defined(Py_GIL_DISABLED)
#include "arrays.def"
#endif

// The memory handler that the probes write for themselves.
#define SAME(OURS, FIELD, NUMPYS, ITS_FIELD) \
    AGREE(#OURS "." #FIELD, offsetof(OURS, FIELD) == offsetof(NUMPYS, ITS_FIELD))
SAME(ProbeMemoryHandler, name, PyDataMem_Handler, name)
SAME(ProbeMemoryHandler, version, PyDataMem_Handler, version)
SAME(ProbeMemoryHandler, allocator, PyDataMem_Handler, allocator)
SAME(ProbeAllocator, context, PyDataMemAllocator, ctx)
SAME(ProbeAllocator, allocate, PyDataMemAllocator, malloc)
SAME(ProbeAllocator, allocate_cleared, PyDataMemAllocator, calloc)
SAME(ProbeAllocator, reallocate, PyDataMemAllocator, realloc)
SAME(ProbeAllocator, release, PyDataMemAllocator, free)
AGREE("size of ProbeMemoryHandler", sizeof(ProbeMemoryHandler) == sizeof(PyDataMem_Handler))
