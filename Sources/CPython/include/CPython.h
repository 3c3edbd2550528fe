// CPython's C API without Python.h: opaque types, and one table of function pointers that dlopen fills at run time.
//
// Python.h defines _GNU_SOURCE and would tie a build to one Python; this header needs neither, so one build serves
// every CPython that the user names. Nothing here is taken on trust: scripts/check-c-api compiles this header and its
// tables, functions.def, exceptions.def, types.def, layouts.def and numpy.def, against the real headers.
#ifndef CPYTHON_H
#define CPYTHON_H

#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct _object PyObject;
typedef struct _ts PyThreadState;
typedef struct _is PyInterpreterState;
typedef struct PyCompilerFlags PyCompilerFlags;
typedef struct PyConfig PyConfig;
typedef struct _typeobject PyTypeObject;
typedef ptrdiff_t Py_ssize_t;
typedef Py_ssize_t Py_hash_t;
// As in cpython/complexobject.h.
typedef struct {
    double real;
    double imag;
} Py_complex;
typedef PyObject *_Nullable (*PyCFunction)(PyObject *_Nullable, PyObject *_Nullable);
typedef PyObject *_Nullable (*vectorcallfunc)(
    PyObject *callable, PyObject *_Nullable const *_Nullable arguments, size_t count, PyObject *_Nullable names);
typedef void (*PyCapsule_Destructor)(PyObject *_Nullable);

// How an initialisation ended. Layout as in cpython/initconfig.h since 3.8.
typedef struct {
    int kind;
    const char *_Nullable function;
    const char *_Nullable message;
    int exit_code;
} PyStatus;

// A buffer that an object lends. Layout as in pybuffer.h, part of the stable ABI since 3.11, and the same in 3.10.
typedef struct {
    void *_Nullable buf;
    PyObject *_Nullable obj;
    Py_ssize_t len;
    Py_ssize_t itemsize;
    int readonly;
    int ndim;
    char *_Nullable format;
    Py_ssize_t *_Nullable shape;
    Py_ssize_t *_Nullable strides;
    Py_ssize_t *_Nullable suboffsets;
    void *_Nullable internal;
} Py_buffer;

// What is asked of a buffer, as in pybuffer.h, and how many axes it may have.
enum {
    CPYTHON_BUFFER_WRITABLE = 0x1,
    CPYTHON_BUFFER_FORMAT = 0x4,
    CPYTHON_BUFFER_ND = 0x8,
    CPYTHON_BUFFER_STRIDES = 0x18,
    CPYTHON_BUFFER_C_CONTIGUOUS = 0x38,
    CPYTHON_BUFFER_F_CONTIGUOUS = 0x58,
    CPYTHON_BUFFER_ANY_CONTIGUOUS = 0x98,
    CPYTHON_BUFFER_FULL_RO = 0x11c,
    CPYTHON_BUFFER_MAX_RANK = 64,
};

// What a new type is made of. Layouts as in methodobject.h and object.h, parts of the stable ABI.
typedef struct {
    const char *_Nullable ml_name;
    PyCFunction _Nullable ml_meth;
    int ml_flags;
    const char *_Nullable ml_doc;
} PyMethodDef;

typedef struct {
    int slot;
    void *_Nullable pfunc;
} PyType_Slot;

typedef struct {
    const char *name;
    int basicsize;
    int itemsize;
    unsigned int flags;
    PyType_Slot *slots;
} PyType_Spec;

// The slots and flags that are used of these, as in typeslots.h, methodobject.h and object.h.
enum { CPYTHON_SLOT_GET_BUFFER = 1, CPYTHON_SLOT_DEALLOC = 52, CPYTHON_SLOT_DOC = 56, CPYTHON_SLOT_METHODS = 64 };
enum { CPYTHON_METHOD_KEYWORDS = 0x3, CPYTHON_METHOD_NO_ARGUMENTS = 0x4 };
enum { CPYTHON_TYPE_DEFAULT = 0, CPYTHON_TYPE_NOT_INSTANTIABLE = 1 << 7, CPYTHON_TYPE_IMMUTABLE = 1 << 8 };

// Room for any version's PyConfig, which is only ever handled through functions (3.13's takes 448 bytes).
enum { CPYTHON_CONFIG_CAPACITY = 4096 };

// Kinds of code that Py_CompileString accepts, as in compile.h.
enum { CPYTHON_FILE_INPUT = 257, CPYTHON_EVAL_INPUT = 258 };

// What PyType_GetFlags says of these types and their subclasses, as in object.h.
enum {
    CPYTHON_INT_SUBCLASS = 1 << 24,
    CPYTHON_LIST_SUBCLASS = 1 << 25,
    CPYTHON_TUPLE_SUBCLASS = 1 << 26,
    CPYTHON_BYTES_SUBCLASS = 1 << 27,
    CPYTHON_TEXT_SUBCLASS = 1 << 28,
    CPYTHON_DICTIONARY_SUBCLASS = 1 << 29,
};

// Kinds of native functions, as in methodobject.h.
enum { CPYTHON_FASTCALL = 0x0080, CPYTHON_KEYWORDS = 0x0002 };

// Marks that a vectorcall's arguments may be written one place before the first, as in cpython/abstract.h.
#define CPYTHON_ARGUMENTS_OFFSET ((size_t)1 << (8 * sizeof(size_t) - 1))
static inline size_t cpython_arguments_offset(void) { return CPYTHON_ARGUMENTS_OFFSET; }

#pragma clang assume_nonnull end

// Where things lie, in bytes: CPYTHON_FIELD_… in objects, behind cpython_body; CPYTHON_OFFSET_… and CPYTHON_SIZE_… in
// other structs.
enum {
#define PY_FIELD(CONSTANT, STRUCT, FIELD, BYTES) CPYTHON_FIELD_##CONSTANT = BYTES,
#define PY_OFFSET(CONSTANT, STRUCT, FIELD, BYTES) CPYTHON_OFFSET_##CONSTANT = BYTES,
#define PY_SIZE(CONSTANT, STRUCT, BYTES) CPYTHON_SIZE_##CONSTANT = BYTES,
#include "layouts.def"
#undef PY_FIELD
#undef PY_OFFSET
#undef PY_SIZE
};

// The C functions, by the names they have in Python.h. Pointers inside signatures carry no nullability: each call
// site says whether its result is owned or borrowed.
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-completeness"
typedef struct {
#define PY_FUNCTION(RESULT, NAME, PARAMETERS) RESULT (*_Nonnull NAME) PARAMETERS;
#include "functions.def"
#undef PY_FUNCTION
    // As in abstract.h; on 3.10, which does not export it, a function of this package that does the same.
    PyObject *(*_Nonnull PyObject_Vectorcall)(
        PyObject *callable, PyObject *const *arguments, size_t count, PyObject *names);
#define PY_EXCEPTION(NAME) PyObject *_Nonnull const *_Nonnull NAME;
#include "exceptions.def"
#undef PY_EXCEPTION
    PyObject *_Nonnull const *_Nullable PyExc_BaseExceptionGroup;   // from 3.11 on
#define PY_TYPE(NAME) PyObject *_Nonnull NAME;
#include "types.def"
#undef PY_TYPE
    PyObject *_Nonnull none;                       // None, borrowed for ever
    PyObject *_Nonnull object_type;                // object, borrowed for ever
    Py_ssize_t object_head;                        // sizeof(PyObject): 16, and 32 in free-threaded builds
} CPythonTable;
#pragma clang diagnostic pop

extern CPythonTable cpython_table;

// The table. Valid after cpython_load has succeeded; calling through it before that is a call of address 0.
static inline const CPythonTable *_Nonnull cpython(void) { return &cpython_table; }

// Where an object's own fields begin, behind the head that all objects have. Valid after cpython_start has succeeded.
static inline const void *_Nonnull cpython_body(const PyObject *_Nonnull object) {
    return (const char *)object + cpython_table.object_head;
}

// Opens the shared library at PATH for the whole process (RTLD_GLOBAL: NumPy's and the standard library's extension
// modules look for its symbols) and fills the table, if it is the library of Python VERSION, e.g. "3.11.2". Returns
// null, or why not, in a string that is valid until the next call; the library is closed again then.
const char *_Nullable cpython_load(const char *_Nonnull path, const char *_Nonnull version);

// A name of an attribute, interned for good. Entries are added and never removed.
typedef struct CPythonName {
    const char *_Nonnull literal;
    PyObject *_Nonnull object;
    const struct CPythonName *_Nullable next;
} CPythonName;

// As many lists of names as a program of some thousand of them needs to keep each list at an entry or two.
enum { CPYTHON_NAME_LISTS = 1024 };

extern const CPythonName *_Nullable cpython_names[CPYTHON_NAME_LISTS];

// The list of a literal: the highest bits of its address times 2^64 over the golden ratio (Knuth, TAOCP 3, 6.4).
static inline size_t cpython_name_list(const char *_Nonnull literal) {
    return (size_t)(((uint64_t)(uintptr_t)literal * 0x9E3779B97F4A7C15u) >> 54);
}

// Makes the string object of a literal and enters it. Null with an exception when memory is out.
PyObject *_Nullable cpython_intern(const char *_Nonnull literal, size_t count);

// The interned string object of a literal, borrowed for ever, found by the literal's address. Attached.
static inline PyObject *_Nullable cpython_name(const char *_Nonnull literal, size_t count) {
    const CPythonName *name = __atomic_load_n(&cpython_names[cpython_name_list(literal)], __ATOMIC_ACQUIRE);
    for (; name != NULL; name = name->next) {
        if (name->literal == literal) return name->object;
    }
    return cpython_intern(literal, count);
}

// A keyword of a call, as it was written.
typedef struct {
    const char *_Nonnull literal;
    size_t length;
} CPythonKeyword;

// The tuple that a call's keywords make, borrowed for ever: made once for each row of literals, and found by their
// addresses after. Null with an exception when memory is out. Attached.
PyObject *_Nullable cpython_keywords(const CPythonKeyword *_Nonnull keywords, size_t count);

// What this thread knows of its own thread state. A thread-local, because asking Python costs more than the call
// that wants to know.
typedef struct {
    PyThreadState *_Nullable state;       // with which this thread attaches, or attached last
    PyThreadState *_Nullable permanent;   // the state that this thread keeps to its end, null before its first attach
    int32_t depth;                        // how many attach scopes are open; 0 means detached
} CPythonThread;

extern _Thread_local CPythonThread cpython_thread;

// Starts Python as `EXECUTABLE` itself would start: its prefix, its virtual environment, its environment variables.
// Signal handlers stay as the host had them. On success the calling thread is Python's main thread, and detached.
// Returns null, or why Python did not start, in a string that is valid until the next call.
const char *_Nullable cpython_start(const char *_Nonnull executable);

// Runs a whole program in a process that has not started Python: all that `WORDS[0] WORDS[1]…` would do at a shell, from
// the reading of the words to the finalisation. `ready` is called once in between, with the GIL held, when Python has
// started and nothing of the program has run. Gives the program's exit status; does not come back where Python cannot start, or
// where the words ask for no program.
//
// Nothing of cpython_start's is set up: no attach scopes, and no threads of Swift's in Python.
int cpython_run_program(
    int count, char *_Nullable const *_Nonnull words, void (*_Nonnull ready)(void *_Nullable context),
    void *_Nullable context);

// How deep in one another the values are that this thread encodes or decodes.
extern _Thread_local int32_t cpython_coding_depth;

static inline int32_t cpython_coding_enter(void) { return ++cpython_coding_depth; }
static inline void cpython_coding_leave(void) { cpython_coding_depth--; }

// How many of Swift's functions Python has called on this thread that have not yet come back.
extern _Thread_local int32_t cpython_callback_depth;

static inline int32_t cpython_callback_enter(void) { return ++cpython_callback_depth; }
static inline void cpython_callback_leave(void) { cpython_callback_depth--; }

// How many attach scopes this thread has open.
static inline int32_t cpython_attach_depth(void) { return cpython_thread.depth; }

// The slow part of an attach: finds or makes this thread's thread state, waits for the GIL, and clears up behind threads
// that have ended.
void cpython_attach_first(void);

// What each thread calls before its outermost attach, without the GIL; null for nothing.
typedef void (*_Nullable CPythonAttachHook)(void);
void cpython_on_attach(CPythonAttachHook hook);

// Opens an attach scope; free of cost when one is open already.
static inline void cpython_attach(void) {
    if (cpython_thread.depth++ == 0) cpython_attach_first();
}

// Closes the scope that this thread opened last; the outermost gives the GIL back.
static inline void cpython_detach(void) {
    if (--cpython_thread.depth == 0) cpython_table.PyEval_SaveThread();
}

// Gives the GIL back from within any number of scopes; the result is for cpython_return.
static inline CPythonThread cpython_leave(void) {
    CPythonThread left = cpython_thread;
    cpython_thread.depth = 0;
    left.state = cpython_table.PyEval_SaveThread();
    return left;
}

// Attaches again, as it was before cpython_leave.
static inline void cpython_return(CPythonThread left) {
    cpython_table.PyEval_RestoreThread(left.state);
    // Scopes that were opened meanwhile may have made the permanent state.
    cpython_thread.state = left.state;
    cpython_thread.depth = left.depth;
}

// Opens a scope in a function that Python calls: this thread holds the GIL, though on a thread that Python or another
// library attached no scope says so. The result is for cpython_exit.
static inline CPythonThread cpython_enter(void) {
    CPythonThread before = cpython_thread;
    if (before.depth == 0) cpython_thread.state = cpython_table.PyThreadState_Get();
    cpython_thread.depth++;
    return before;
}

// Closes the scope of cpython_enter; the GIL stays with the caller. The state it found may not outlive the call.
static inline void cpython_exit(CPythonThread before) {
    cpython_thread.state = before.state;
    cpython_thread.depth = before.depth;
}

// Runs RELEASE of COUNTED where Python ends an object: this thread holds the GIL, scope or no scope, and an exception may be
// on its way, which stays. What is released may use Python, and drop handles.
void cpython_release(void *_Nonnull counted, void (*_Nonnull release)(void *_Nonnull));

// The same on any thread, which may hold the GIL or not.
void cpython_release_anywhere(void *_Nonnull counted, void (*_Nonnull release)(void *_Nonnull));

#endif
