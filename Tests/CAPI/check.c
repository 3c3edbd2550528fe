// Holds what Sources/CPython says of CPython against a real Python.h. Compiled by scripts/check-c-api, never run.
#include <Python.h>

#include <stddef.h>

// CPython.h repeats Python.h's typedefs, which C accepts only where both say the same. Three structs have no tag in
// Python.h and so are never the same: PyStatus and Py_complex are compared field by field below, PyCompilerFlags is
// opaque to us.
#define _Nullable
#define _Nonnull
#define PyStatus OurStatus
#define PyCompilerFlags OurCompilerFlags
#define Py_complex OurComplex
#include "CPython.h"
#undef PyStatus
#undef PyCompilerFlags
#undef Py_complex

#define AGREE(WHAT, CONDITION) _Static_assert(CONDITION, WHAT " is not what Python.h says");

// A name in parentheses is the function, even where Python.h also has a macro of that name.
#define PY_FUNCTION(RESULT, NAME, PARAMETERS) \
    AGREE("functions.def: " #NAME, __builtin_types_compatible_p(__typeof__(&(NAME)), RESULT (*) PARAMETERS))
#include "functions.def"

#define PY_EXCEPTION(NAME) AGREE("exceptions.def: " #NAME, __builtin_types_compatible_p(__typeof__(NAME), PyObject *))
#include "exceptions.def"

#define PY_TYPE(NAME) AGREE("types.def: " #NAME, __builtin_types_compatible_p(__typeof__(NAME), PyTypeObject))
#include "types.def"

#define PY_FIELD(CONSTANT, STRUCT, FIELD, BYTES) \
    AGREE("layouts.def: " #CONSTANT, offsetof(STRUCT, FIELD) == sizeof(PyObject) + BYTES)
#define PY_OFFSET(CONSTANT, STRUCT, FIELD, BYTES) AGREE("layouts.def: " #CONSTANT, offsetof(STRUCT, FIELD) == BYTES)
#define PY_SIZE(CONSTANT, STRUCT, BYTES) AGREE("layouts.def: size of " #CONSTANT, sizeof(STRUCT) == BYTES)
#include "layouts.def"

AGREE("PyObject_Vectorcall", __builtin_types_compatible_p(
    __typeof__(&(PyObject_Vectorcall)), __typeof__(((CPythonTable *)0)->PyObject_Vectorcall)))
AGREE("size of PyStatus", sizeof(OurStatus) == sizeof(PyStatus))
AGREE("PyStatus.kind", offsetof(OurStatus, kind) == offsetof(PyStatus, _type))
AGREE("size of PyStatus.kind", sizeof(((OurStatus *)0)->kind) == sizeof(((PyStatus *)0)->_type))
AGREE("PyStatus.function", offsetof(OurStatus, function) == offsetof(PyStatus, func))
AGREE("PyStatus.message", offsetof(OurStatus, message) == offsetof(PyStatus, err_msg))
AGREE("PyStatus.exit_code", offsetof(OurStatus, exit_code) == offsetof(PyStatus, exitcode))
AGREE("size of Py_complex", sizeof(OurComplex) == sizeof(Py_complex))
AGREE("Py_complex.real", offsetof(OurComplex, real) == offsetof(Py_complex, real))
AGREE("Py_complex.imag", offsetof(OurComplex, imag) == offsetof(Py_complex, imag))
AGREE("CPYTHON_CONFIG_CAPACITY", sizeof(PyConfig) <= CPYTHON_CONFIG_CAPACITY)
AGREE("CPYTHON_FILE_INPUT", CPYTHON_FILE_INPUT == Py_file_input)
AGREE("CPYTHON_EVAL_INPUT", CPYTHON_EVAL_INPUT == Py_eval_input)
AGREE("CPYTHON_FASTCALL", CPYTHON_FASTCALL == METH_FASTCALL)
AGREE("CPYTHON_KEYWORDS", CPYTHON_KEYWORDS == METH_KEYWORDS)
AGREE("CPYTHON_ARGUMENTS_OFFSET", CPYTHON_ARGUMENTS_OFFSET == PY_VECTORCALL_ARGUMENTS_OFFSET)
AGREE("CPYTHON_INT_SUBCLASS", CPYTHON_INT_SUBCLASS == Py_TPFLAGS_LONG_SUBCLASS)
AGREE("CPYTHON_LIST_SUBCLASS", CPYTHON_LIST_SUBCLASS == Py_TPFLAGS_LIST_SUBCLASS)
AGREE("CPYTHON_TUPLE_SUBCLASS", CPYTHON_TUPLE_SUBCLASS == Py_TPFLAGS_TUPLE_SUBCLASS)
AGREE("CPYTHON_BYTES_SUBCLASS", CPYTHON_BYTES_SUBCLASS == Py_TPFLAGS_BYTES_SUBCLASS)
AGREE("CPYTHON_TEXT_SUBCLASS", CPYTHON_TEXT_SUBCLASS == Py_TPFLAGS_UNICODE_SUBCLASS)
AGREE("CPYTHON_DICTIONARY_SUBCLASS", CPYTHON_DICTIONARY_SUBCLASS == Py_TPFLAGS_DICT_SUBCLASS)
