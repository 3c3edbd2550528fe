#include "CPython.h"
#include "Vectorcall.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

CPythonTable cpython_table;
_Thread_local CPythonThread cpython_thread;
_Thread_local int32_t cpython_coding_depth;
_Thread_local int32_t cpython_callback_depth;

static char failure[1024];

// Stores the address of NAME in *FIELD; false, with the reason in `failure`, if the library has no such symbol.
static int find(void *library, const char *name, void **field) {
    *field = dlsym(library, name);
    if (*field != NULL) return 1;
    snprintf(failure, sizeof failure, "it has no symbol %s", name);
    return 0;
}

// Fills the table; false, with the reason in `failure`, if the library lacks something.
static int fill(void *library) {
#define PY_FUNCTION(RESULT, NAME, PARAMETERS) \
    if (!find(library, #NAME, (void **)&cpython_table.NAME)) return 0;
#include "functions.def"
#undef PY_FUNCTION
#define PY_EXCEPTION(NAME) \
    if (!find(library, #NAME, (void **)&cpython_table.NAME)) return 0;
#include "exceptions.def"
#undef PY_EXCEPTION
#define PY_TYPE(NAME) \
    if (!find(library, #NAME, (void **)&cpython_table.NAME)) return 0;
#include "types.def"
#undef PY_TYPE
    cpython_table.PyExc_BaseExceptionGroup = dlsym(library, "PyExc_BaseExceptionGroup");
    if (!cpython_find_vectorcall(library)) {
        snprintf(failure, sizeof failure, "it has no symbol PyObject_Vectorcall");
        return 0;
    }
    return find(library, "_Py_NoneStruct", (void **)&cpython_table.none)
        && find(library, "PyBaseObject_Type", (void **)&cpython_table.object_type);
}

// Whether the library is that of VERSION. The standard library and the extension modules of one Python do not work with
// the library of another, and fail far from here.
static int is_of(void *library, const char *version) {
    const char *(*get_version)(void);
    if (!find(library, "Py_GetVersion", (void **)&get_version)) return 0;
    // The version, and behind a space what else is known of the build.
    const char *found = get_version();
    size_t length = strcspn(found, " ");
    if (length == strlen(version) && strncmp(found, version, length) == 0) return 1;
    snprintf(failure, sizeof failure, "it is that of Python %.*s, not %s", (int)length, found, version);
    return 0;
}

// How the state of an ended thread is deleted by another thread.
static enum {
    PLAINLY,   // before 3.12
    // From 3.12 on, who deletes another thread's state loses its own place: PyGILState_Ensure would not find it, and
    // deadlock. So a spare state does it, and takes the loss with it; whose own state is restored finds a free place.
    BY_A_SPARE_STATE,
    // Debug builds since then do not allow a thread two states. A cleared state holds no object, and some hundred bytes.
    NOT_AT_ALL,
} deletion;

static void choose_deletion(void *library, const char *version) {
    int minor = 0;
    sscanf(version, "3.%d", &minor);
    // What only builds that count all references export.
    int is_debug = dlsym(library, "_Py_NegativeRefcount") != NULL;
    deletion = minor < 12 ? PLAINLY : is_debug ? NOT_AT_ALL : BY_A_SPARE_STATE;
}

const char *cpython_load(const char *path, const char *version) {
    // Out of sight of other libraries until it is known to do: a library that is closed again leaves no trace.
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) {
        const char *reason = dlerror();
        snprintf(failure, sizeof failure, "%s", reason != NULL ? reason : "dlopen failed");
        return failure;
    }
    if (!is_of(library, version) || !fill(library)) {
        dlclose(library);
        return failure;
    }
    dlopen(path, RTLD_NOW | RTLD_GLOBAL | RTLD_NOLOAD);
    choose_deletion(library, version);
    return NULL;
}

// Keeps what a failed start said, with the C function that said it.
static const char *explain(PyStatus status) {
    const char *message = status.message != NULL ? status.message : "no reason was given";
    if (status.function != NULL) {
        snprintf(failure, sizeof failure, "%s (in %s)", message, status.function);
    } else {
        snprintf(failure, sizeof failure, "%s", message);
    }
    return failure;
}

// What a bare object takes is its head. Asked of Python, because builds differ in it and no function tells.
static Py_ssize_t measure_head(void) {
    PyObject *size = cpython_table.PyObject_GetAttrString(cpython_table.object_type, "__basicsize__");
    Py_ssize_t bytes = (Py_ssize_t)cpython_table.PyLong_AsLongLong(size);
    cpython_table.Py_DecRef(size);
    return bytes;
}

// The thread states of threads that have ended, for the next thread that attaches. Clearing one takes the GIL, and a
// thread that waited for it at its end would deadlock with one that is attached and joins it.
typedef struct EndedThread {
    struct EndedThread *next;
    PyThreadState *state;
    int rounds;   // how often the system has called end_thread
} EndedThread;

// The head of objects tells: it has to hold two counts of references.
static int is_free_threaded(void) { return cpython_table.object_head > 2 * (Py_ssize_t)sizeof(void *); }

static pthread_key_t thread_end;
static _Atomic(EndedThread *) ended;

// The last of the system's rounds but one: until then other destructors may attach, and in the last the thread
// sanitizer forgets the thread.
enum { END_ROUND = PTHREAD_DESTRUCTOR_ITERATIONS - 1 };

// In a free-threaded build a thread clears its state itself: what it frees lies in a heap of its own, and there is no
// GIL to wait for.
static void clear_own(PyThreadState *state) {
    cpython_table.PyEval_RestoreThread(state);
    // What is cleared can run Python code and drop handles: they count as attached.
    cpython_thread.depth++;
    cpython_table.PyThreadState_Clear(state);
    cpython_thread.depth--;
    cpython_table.PyThreadState_DeleteCurrent();
    cpython_thread.state = cpython_thread.permanent = NULL;
}

// Hands the state of the thread that ends to the next one that attaches.
static void end_thread(void *kept) {
    EndedThread *thread = kept;
    if (++thread->rounds < END_ROUND && pthread_setspecific(thread_end, thread) == 0) return;
    if (is_free_threaded()) {
        clear_own(thread->state);
        free(thread);
        return;
    }
    thread->next = atomic_load_explicit(&ended, memory_order_relaxed);
    while (!atomic_compare_exchange_weak(&ended, &thread->next, thread)) {}
}

// Makes this thread's permanent thread state. It lasts to the process's end where the system has no room to note it.
static PyThreadState *make_permanent(void) {
    PyThreadState *state = cpython_table.PyThreadState_New(cpython_table.PyInterpreterState_Main());
    EndedThread *note = malloc(sizeof *note);
    if (note != NULL) {
        *note = (EndedThread){.state = state};
        if (pthread_setspecific(thread_end, note) != 0) free(note);
    }
    return state;
}

static void delete_states(EndedThread *first) {
    while (first != NULL) {
        EndedThread *thread = first;
        first = thread->next;
        if (deletion != NOT_AT_ALL) cpython_table.PyThreadState_Delete(thread->state);
        free(thread);
    }
}

// Clears up behind the threads that have ended. The calling thread is attached, in an open scope: what is cleared can
// run Python code and drop handles.
static void bury(void) {
    EndedThread *first = atomic_exchange(&ended, NULL);
    for (EndedThread *thread = first; thread != NULL; thread = thread->next) {
        cpython_table.PyThreadState_Clear(thread->state);
    }
    if (deletion != BY_A_SPARE_STATE) {
        delete_states(first);
        return;
    }
    PyThreadState *spare = cpython_table.PyThreadState_New(cpython_table.PyInterpreterState_Main());
    PyThreadState *own = cpython_table.PyEval_SaveThread();
    cpython_table.PyEval_RestoreThread(spare);
    delete_states(first);
    cpython_table.PyThreadState_Clear(spare);
    cpython_table.PyThreadState_DeleteCurrent();
    cpython_table.PyEval_RestoreThread(own);
}

// A forked child has none of its parent's threads, and Python deletes all their states itself.
static void forget_ended(void) { atomic_store(&ended, NULL); }

const char *cpython_start(const char *executable) {
    if (pthread_key_create(&thread_end, end_thread) != 0) return "the system has no more keys for threads";
    if (pthread_atfork(NULL, NULL, forget_ended) != 0) return "the system has no memory for a fork's handler";
    // PyConfig is filled only through functions, and argv[0] alone names the program: from it getpath finds the
    // prefix and the virtual environment as the executable itself would. No field offset is relied on.
    // PyInitConfig (3.14) would spare the room below, but 3.10 to 3.13 need this way all the same, it begins as an isolated
    // Python instead of as the executable does, and a bad home is a PyStatus in both.
    static _Alignas(16) unsigned char room[CPYTHON_CONFIG_CAPACITY];
    PyConfig *config = (PyConfig *)room;
    // Python's own configuration installs handlers for these; the host's are put back.
    const int signals[] = {SIGINT, SIGPIPE, SIGXFSZ};
    struct sigaction kept[3];
    for (int i = 0; i < 3; i++) sigaction(signals[i], NULL, &kept[i]);

    cpython_table.PyConfig_InitPythonConfig(config);
    char *arguments[] = {(char *)executable, NULL};
    PyStatus status = cpython_table.PyConfig_SetBytesArgv(config, 1, arguments);
    if (!cpython_table.PyStatus_Exception(status)) status = cpython_table.Py_InitializeFromConfig(config);
    cpython_table.PyConfig_Clear(config);

    for (int i = 0; i < 3; i++) sigaction(signals[i], &kept[i], NULL);
    if (cpython_table.PyStatus_Exception(status)) return explain(status);
    cpython_table.object_head = measure_head();
    cpython_thread.permanent = cpython_table.PyEval_SaveThread();
    return NULL;
}

static _Atomic(CPythonAttachHook) attach_hook;

void cpython_on_attach(CPythonAttachHook hook) { atomic_store_explicit(&attach_hook, hook, memory_order_release); }

void cpython_attach_first(void) {
    CPythonAttachHook hook = atomic_load_explicit(&attach_hook, memory_order_acquire);
    if (hook != NULL) hook();
    CPythonThread *thread = &cpython_thread;
    thread->state = thread->permanent;
    if (thread->state == NULL) {
        // A thread that Python or another library attached has a state already; a second one would not be known to
        // them. It is asked for each time, since it may go before the thread does.
        thread->state = cpython_table.PyGILState_GetThisThreadState();
        if (thread->state == NULL) thread->state = thread->permanent = make_permanent();
    }
    cpython_table.PyEval_RestoreThread(thread->state);
    if (atomic_load_explicit(&ended, memory_order_relaxed) != NULL) bury();
}
