// What slots.def and pointers.def say of CPython's public structures, against the headers of one Python: fails to compile
// where they differ, and compiles to nothing for versions in which calls are not counted.
#include <Python.h>

#include <stddef.h>

#if PY_VERSION_HEX >= 0x030b0000 && PY_VERSION_HEX < 0x030e0000 && !defined(Py_GIL_DISABLED)

#define TABLE_TYPE PyTypeObject
#define TABLE_ASYNC PyAsyncMethods
#define TABLE_NUMBER PyNumberMethods
#define TABLE_SEQUENCE PySequenceMethods
#define TABLE_MAPPING PyMappingMethods
#define TABLE_BUFFER PyBufferProcs
#define CALL_SLOT(TABLE, FIELD, BYTES, NAME, OPERANDS) \
    _Static_assert((BYTES) == offsetof(TABLE_##TABLE, FIELD), "slots.def is wrong on " #FIELD);
#include "slots.def"

#define CALL_POINTER(CONSTANT, STRUCT, FIELD, BYTES) \
    _Static_assert((BYTES) == offsetof(STRUCT, FIELD), "pointers.def is wrong on " #STRUCT "." #FIELD);
#include "pointers.def"

// The values that walk.c and operands.c take as given.
_Static_assert(Py_TPFLAGS_HAVE_VECTORCALL == 1ul << 11, "vectorcall");
_Static_assert(Py_TPFLAGS_TYPE_SUBCLASS == 1ul << 31, "types");
_Static_assert(METH_NOARGS == 4 && METH_O == 8 && METH_FASTCALL == 0x80 && METH_METHOD == 0x200, "methods");
_Static_assert(PY_VECTORCALL_ARGUMENTS_OFFSET == (size_t)1 << 63, "vectorcall's count");
_Static_assert(offsetof(struct wrapperbase, name) == 0, "wrapperbase");

#endif
