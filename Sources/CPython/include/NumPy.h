// NumPy's C API without NumPy's headers, from numpy.def: NUMPY_SLOT_… index the _ARRAY_API table, NumPy_… are the
// types of the functions there, NUMPY_FIELD_… lie so many bytes behind cpython_body,
// and NUMPY_… are values.
#ifndef NUMPY_H
#define NUMPY_H

#include "CPython.h"

// An ndarray, which is a PyObject to whoever has no NumPy headers.
typedef PyObject PyArrayObject;

enum {
#define NUMPY_FUNCTION(SLOT, RESULT, NAME, PARAMETERS) NUMPY_SLOT_##NAME = SLOT,
#define NUMPY_TYPE(SLOT, NAME) NUMPY_SLOT_##NAME = SLOT,
#define NUMPY_FIELD(CONSTANT, STRUCT, FIELD, BYTES) NUMPY_FIELD_##CONSTANT = BYTES,
#define NUMPY_VALUE(CONSTANT, NAME, VALUE) NUMPY_##CONSTANT = VALUE,
#include "numpy.def"
#undef NUMPY_FUNCTION
#undef NUMPY_TYPE
#undef NUMPY_FIELD
#undef NUMPY_VALUE
};

#define NUMPY_FUNCTION(SLOT, RESULT, NAME, PARAMETERS) typedef RESULT (*NumPy_##NAME) PARAMETERS;
#define NUMPY_TYPE(SLOT, NAME)
#define NUMPY_FIELD(CONSTANT, STRUCT, FIELD, BYTES)
#define NUMPY_VALUE(CONSTANT, NAME, VALUE)
#include "numpy.def"
#undef NUMPY_FUNCTION
#undef NUMPY_TYPE
#undef NUMPY_FIELD
#undef NUMPY_VALUE

#endif
