// What frames.def says of CPython's frames, against the internal headers of one Python: fails to compile where they
// differ, and compiles to nothing for a version that has no row.
#define Py_BUILD_CORE 1
#include <Python.h>
#include <internal/pycore_frame.h>

#include <stddef.h>

#define AGREE(VALUE, TYPE, FIELD) \
    _Static_assert((VALUE) == offsetof(TYPE, FIELD), "frames.def is wrong on " #TYPE "." #FIELD)

#if PY_VERSION_HEX >= 0x030b0000 && PY_VERSION_HEX < 0x030e0000 && !defined(Py_GIL_DISABLED)

#if PY_VERSION_HEX >= 0x030d0000
#define INNERMOST(CFRAME, FRAME) AGREE(FRAME, PyThreadState, current_frame)
#define CODE_FIELD f_executable
#define INSTRUCTION_FIELD instr_ptr
#else
#define INNERMOST(CFRAME, FRAME) AGREE(CFRAME, PyThreadState, cframe); AGREE(FRAME, _PyCFrame, current_frame)
#define CODE_FIELD f_code
#define INSTRUCTION_FIELD prev_instr
#endif

#define CHECK(CFRAME, FRAME, ID, CODE, INSTRUCTION, PREVIOUS, LINE, FILE, NAME, TABLE, CODES, ASCII, WIDE) \
    INNERMOST(CFRAME, FRAME); \
    AGREE(ID, PyThreadState, native_thread_id); \
    AGREE(CODE, _PyInterpreterFrame, CODE_FIELD); \
    AGREE(INSTRUCTION, _PyInterpreterFrame, INSTRUCTION_FIELD); \
    AGREE(PREVIOUS, _PyInterpreterFrame, previous); \
    AGREE(LINE, PyCodeObject, co_firstlineno); \
    AGREE(FILE, PyCodeObject, co_filename); \
    AGREE(NAME, PyCodeObject, co_qualname); \
    AGREE(TABLE, PyCodeObject, co_linetable); \
    AGREE(CODES, PyCodeObject, co_code_adaptive); \
    _Static_assert(ASCII == sizeof(PyASCIIObject), "frames.def is wrong on ASCII text"); \
    _Static_assert(WIDE == sizeof(PyCompactUnicodeObject), "frames.def is wrong on other text");

// The rows of other versions expand to nothing.
#define ROW_11(...)
#define ROW_12(...)
#define ROW_13(...)
#if PY_MINOR_VERSION == 11
#undef ROW_11
#define ROW_11 CHECK
#elif PY_MINOR_VERSION == 12
#undef ROW_12
#define ROW_12 CHECK
#elif PY_MINOR_VERSION == 13
#undef ROW_13
#define ROW_13 CHECK
#endif
#define PY_FRAMES(MINOR, HAS_CFRAME, ...) ROW_##MINOR(__VA_ARGS__)
#include "frames.def"

// What RemoteProcess and SamplingSession take as given in each version.
AGREE(0, PyThreadState, prev);
AGREE(8, PyObject, ob_type);
AGREE(16, PyVarObject, ob_size);
AGREE(32, PyBytesObject, ob_sval);
AGREE(16, PyASCIIObject, length);
AGREE(32, PyASCIIObject, state);

#endif
