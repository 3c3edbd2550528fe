#include "CPython.h"
#include "Vectorcall.h"

#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>

CPythonTable cpython_table;
_Thread_local CPythonThread cpython_thread;

static char failure[1024];

// Stores the address of NAME in *FIELD; false, with the reason in `failure`, if the library has no such symbol.
static int find(void *library, const char *name, void **field) {
    *field = dlsym(library, name);
    if (*field != NULL) return 1;
    snprintf(failure, sizeof failure, "the library has no symbol %s", name);
    return 0;
}

const char *cpython_load(const char *path) {
    void *library = dlopen(path, RTLD_NOW | RTLD_GLOBAL);
    if (library == NULL) {
        const char *reason = dlerror();
        snprintf(failure, sizeof failure, "%s", reason != NULL ? reason : "dlopen failed");
        return failure;
    }
#define PY_FUNCTION(RESULT, NAME, PARAMETERS) \
    if (!find(library, #NAME, (void **)&cpython_table.NAME)) return failure;
#include "functions.def"
#undef PY_FUNCTION
#define PY_EXCEPTION(NAME) \
    if (!find(library, #NAME, (void **)&cpython_table.NAME)) return failure;
#include "exceptions.def"
#undef PY_EXCEPTION
#define PY_TYPE(NAME) \
    if (!find(library, #NAME, (void **)&cpython_table.NAME)) return failure;
#include "types.def"
#undef PY_TYPE
    cpython_table.PyExc_BaseExceptionGroup = dlsym(library, "PyExc_BaseExceptionGroup");
    if (!cpython_find_vectorcall(library)) {
        snprintf(failure, sizeof failure, "the library has no symbol PyObject_Vectorcall");
        return failure;
    }
    if (!find(library, "_Py_NoneStruct", (void **)&cpython_table.none)) return failure;
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

static pthread_key_t thread_end;

// A thread that made a thread state gives it back when it ends. Waits for the GIL, as any attach does.
static void end_thread(void *made) {
    cpython_table.PyEval_RestoreThread(made);
    // What is cleared can run Python code and drop handles: they count as attached.
    cpython_thread.depth++;
    cpython_table.PyThreadState_Clear(made);
    cpython_thread.depth--;
    cpython_table.PyThreadState_DeleteCurrent();
    cpython_thread.state = NULL;
}

const char *cpython_start(const char *executable) {
    // Made before Python makes its own key: at a thread's end the keys go in this order, and ours needs Python's.
    if (pthread_key_create(&thread_end, end_thread) != 0) return "the system has no more keys for threads";
    // PyConfig is filled only through functions, and argv[0] alone names the program: from it getpath finds the
    // prefix and the virtual environment as the executable itself would. No field offset is relied on.
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
    cpython_thread.state = cpython_table.PyEval_SaveThread();
    return NULL;
}

void cpython_attach_first(void) {
    CPythonThread *thread = &cpython_thread;
    if (thread->state == NULL) {
        // A thread that Python started has a state of its own already; a second one would not be Python's.
        thread->state = cpython_table.PyGILState_GetThisThreadState();
        if (thread->state == NULL) {
            thread->state = cpython_table.PyThreadState_New(cpython_table.PyInterpreterState_Main());
            pthread_setspecific(thread_end, thread->state);
        }
    }
    cpython_table.PyEval_RestoreThread(thread->state);
}
