// Holds what Sources/CPython says of CPython against a real Python.h. Compiled by scripts/check-c-api, never run.

// gcc makes it a part of a function's type, and functions.def does without.
#define __noreturn__
#include <Python.h>
#undef __noreturn__

#include <stddef.h>

// CPython.h repeats Python.h's typedefs, which C accepts only where both say the same. Structs are never
// the same for C: they are compared field by field below, but for PyCompilerFlags, which is opaque to us.
#define _Nullable
#define _Nonnull
#define PyStatus OurStatus
#define PyCompilerFlags OurCompilerFlags
#define Py_complex OurComplex
#define Py_buffer OurBuffer
#define PyMethodDef OurMethod
#define PyType_Slot OurSlot
#define PyType_Spec OurSpec
#include "CPython.h"
#undef PyStatus
#undef PyCompilerFlags
#undef Py_complex
#undef Py_buffer
#undef PyMethodDef
#undef PyType_Slot
#undef PyType_Spec

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

#define SAME_FIELD(OURS, THEIRS, FIELD) \
    AGREE(#THEIRS "." #FIELD, offsetof(OURS, FIELD) == offsetof(THEIRS, FIELD) \
        && sizeof(((OURS *)0)->FIELD) == sizeof(((THEIRS *)0)->FIELD))
AGREE("size of Py_buffer", sizeof(OurBuffer) == sizeof(Py_buffer))
SAME_FIELD(OurBuffer, Py_buffer, buf)
SAME_FIELD(OurBuffer, Py_buffer, obj)
SAME_FIELD(OurBuffer, Py_buffer, len)
SAME_FIELD(OurBuffer, Py_buffer, itemsize)
SAME_FIELD(OurBuffer, Py_buffer, readonly)
SAME_FIELD(OurBuffer, Py_buffer, ndim)
SAME_FIELD(OurBuffer, Py_buffer, format)
SAME_FIELD(OurBuffer, Py_buffer, shape)
SAME_FIELD(OurBuffer, Py_buffer, strides)
SAME_FIELD(OurBuffer, Py_buffer, suboffsets)
SAME_FIELD(OurBuffer, Py_buffer, internal)
AGREE("size of PyMethodDef", sizeof(OurMethod) == sizeof(PyMethodDef))
SAME_FIELD(OurMethod, PyMethodDef, ml_name)
SAME_FIELD(OurMethod, PyMethodDef, ml_meth)
SAME_FIELD(OurMethod, PyMethodDef, ml_flags)
SAME_FIELD(OurMethod, PyMethodDef, ml_doc)
AGREE("size of PyType_Slot", sizeof(OurSlot) == sizeof(PyType_Slot))
SAME_FIELD(OurSlot, PyType_Slot, slot)
SAME_FIELD(OurSlot, PyType_Slot, pfunc)
AGREE("size of PyType_Spec", sizeof(OurSpec) == sizeof(PyType_Spec))
SAME_FIELD(OurSpec, PyType_Spec, name)
SAME_FIELD(OurSpec, PyType_Spec, basicsize)
SAME_FIELD(OurSpec, PyType_Spec, itemsize)
SAME_FIELD(OurSpec, PyType_Spec, flags)
SAME_FIELD(OurSpec, PyType_Spec, slots)
AGREE("CPYTHON_BUFFER_WRITABLE", CPYTHON_BUFFER_WRITABLE == PyBUF_WRITABLE)
AGREE("CPYTHON_BUFFER_FORMAT", CPYTHON_BUFFER_FORMAT == PyBUF_FORMAT)
AGREE("CPYTHON_BUFFER_ND", CPYTHON_BUFFER_ND == PyBUF_ND)
AGREE("CPYTHON_BUFFER_STRIDES", CPYTHON_BUFFER_STRIDES == PyBUF_STRIDES)
AGREE("CPYTHON_BUFFER_C_CONTIGUOUS", CPYTHON_BUFFER_C_CONTIGUOUS == PyBUF_C_CONTIGUOUS)
AGREE("CPYTHON_BUFFER_F_CONTIGUOUS", CPYTHON_BUFFER_F_CONTIGUOUS == PyBUF_F_CONTIGUOUS)
AGREE("CPYTHON_BUFFER_ANY_CONTIGUOUS", CPYTHON_BUFFER_ANY_CONTIGUOUS == PyBUF_ANY_CONTIGUOUS)
AGREE("CPYTHON_BUFFER_FULL_RO", CPYTHON_BUFFER_FULL_RO == PyBUF_FULL_RO)
AGREE("CPYTHON_BUFFER_MAX_RANK", CPYTHON_BUFFER_MAX_RANK == PyBUF_MAX_NDIM)
AGREE("CPYTHON_SLOT_GET_BUFFER", CPYTHON_SLOT_GET_BUFFER == Py_bf_getbuffer)
AGREE("CPYTHON_SLOT_DEALLOC", CPYTHON_SLOT_DEALLOC == Py_tp_dealloc)
AGREE("CPYTHON_SLOT_DOC", CPYTHON_SLOT_DOC == Py_tp_doc)
AGREE("CPYTHON_SLOT_METHODS", CPYTHON_SLOT_METHODS == Py_tp_methods)
AGREE("CPYTHON_METHOD_KEYWORDS", CPYTHON_METHOD_KEYWORDS == (METH_VARARGS | METH_KEYWORDS))
AGREE("CPYTHON_METHOD_NO_ARGUMENTS", CPYTHON_METHOD_NO_ARGUMENTS == METH_NOARGS)
AGREE("CPYTHON_TYPE_DEFAULT", CPYTHON_TYPE_DEFAULT == Py_TPFLAGS_DEFAULT)
AGREE("CPYTHON_TYPE_NOT_INSTANTIABLE", CPYTHON_TYPE_NOT_INSTANTIABLE == Py_TPFLAGS_DISALLOW_INSTANTIATION)
AGREE("CPYTHON_TYPE_IMMUTABLE", CPYTHON_TYPE_IMMUTABLE == Py_TPFLAGS_IMMUTABLETYPE)
