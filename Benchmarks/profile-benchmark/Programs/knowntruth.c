// An extension module that counts the time it takes, as the truth that a profile is held against.
//
// Every function burns a given number of rounds between two readings of the cycle counter. What lies outside of them in
// each call, the entry, the exit and half of the readings, is measured too: the same function is called through its
// pointer in a loop, and what the loop takes beyond the counted time is the residue of one call.
//
// NumPy's functions are counted likewise: functions of this module stand in their places, in the slots and tables that
// the interpreter calls them by. Timed beside the work, in a loop of their own, they took 2 to 3 points less than in it.
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <stdbool.h>
#include <stdint.h>
#include <time.h>

// Behind all that was begun before: without the fence a processor reads its counter some hundred instructions early, and
// the end of a short burn would be counted as its caller's.
#if defined(__x86_64__)
#include <x86intrin.h>
static inline uint64_t ticks_now(void) {
    _mm_lfence();
    return __rdtsc();
}
#else
static inline uint64_t ticks_now(void) {
    uint64_t ticks;
    __asm__ volatile("isb; mrs %0, cntvct_el0" : "=r"(ticks)::"memory");
    return ticks;
}
#endif

// Some 2 ms.
#define RESIDUE_CALLS 50000

// Changed with Python's lock held only.
static uint64_t counted;       // ticks between the readings
static uint64_t calls;         // pairs of readings
static uint64_t operator_rounds;
static uint64_t begin_ticks;
static double begin_time;
static volatile uint64_t sink;

// Some nanoseconds each: a multiplication that waits for the one before it. Rounds instead of a time, since a thread
// that is interrupted must not do less.
static inline void burn(uint64_t rounds) {
    uint64_t value = sink;
    for (uint64_t i = 0; i < rounds; i++) {
        value = value * 6364136223846793005u + 1442695040888963407u;
        __asm__ volatile("" : "+r"(value));
    }
    sink = value;
}

#define COUNT_FROM_HERE uint64_t start = ticks_now()
#define COUNT_TO_HERE (counted += ticks_now() - start, calls++)

static PyObject *spend(PyObject *module, PyObject *rounds) {
    COUNT_FROM_HERE;
    (void)module;
    burn(PyLong_AsUnsignedLongLong(rounds));
    COUNT_TO_HERE;
    Py_RETURN_NONE;
}

// As a key of a sort: burns as many rounds as an operator, and gives its argument back.
static PyObject *key(PyObject *module, PyObject *object) {
    COUNT_FROM_HERE;
    (void)module;
    burn(operator_rounds);
    Py_INCREF(object);
    COUNT_TO_HERE;
    return object;
}

static PyObject *fail(PyObject *module, PyObject *rounds) {
    COUNT_FROM_HERE;
    (void)module;
    burn(PyLong_AsUnsignedLongLong(rounds));
    PyErr_SetString(PyExc_ValueError, "as asked for");
    COUNT_TO_HERE;
    return NULL;
}

// Burns before and after a call of Python's code, which is not counted.
static PyObject *call_back(PyObject *module, PyObject *const *arguments, Py_ssize_t count) {
    COUNT_FROM_HERE;
    (void)module;
    if (count != 2) return PyErr_Format(PyExc_TypeError, "call_back(function, rounds)");
    uint64_t rounds = PyLong_AsUnsignedLongLong(arguments[1]);
    burn(rounds / 2);
    COUNT_TO_HERE;
    PyObject *result = PyObject_CallNoArgs(arguments[0]);
    start = ticks_now();
    burn(rounds - rounds / 2);
    COUNT_TO_HERE;
    return result;
}

// Without Python's lock. What it takes to get it back is waiting, not work.
static PyObject *spend_unlocked(PyObject *module, PyObject *rounds) {
    (void)module;
    uint64_t wanted = PyLong_AsUnsignedLongLong(rounds);
    uint64_t taken;
    Py_BEGIN_ALLOW_THREADS;
    uint64_t start = ticks_now();
    burn(wanted);
    taken = ticks_now() - start;
    Py_END_ALLOW_THREADS;
    counted += taken;
    calls++;
    Py_RETURN_NONE;
}

// ---- A type of which every operator burns

static PyObject *operate(PyObject *left, PyObject *right) {
    COUNT_FROM_HERE;
    (void)right;
    burn(operator_rounds);
    Py_INCREF(left);
    COUNT_TO_HERE;
    return left;
}

static PyObject *item(PyObject *self, Py_ssize_t index) {
    COUNT_FROM_HERE;
    (void)index;
    burn(operator_rounds);
    Py_INCREF(self);
    COUNT_TO_HERE;
    return self;
}

static PyObject *compare(PyObject *left, PyObject *right, int operator) {
    COUNT_FROM_HERE;
    burn(operator_rounds);
    PyObject *result = (operator == Py_LT || operator == Py_LE) == (left < right) ? Py_True : Py_False;
    Py_INCREF(result);
    COUNT_TO_HERE;
    return result;
}

static PyNumberMethods quantity_number = {.nb_add = operate, .nb_subtract = operate, .nb_multiply = operate};
static PySequenceMethods quantity_sequence = {.sq_item = item};
static PyTypeObject Quantity = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "knowntruth.Quantity",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_new = PyType_GenericNew,
    .tp_as_number = &quantity_number,
    .tp_as_sequence = &quantity_sequence,
    .tp_richcompare = compare,
};

// ---- Other modules' functions, counted by functions of ours in their places

// Of calls that call each other the outermost counts.
static bool is_inside;

#define COUNT_CALL(RESULT, CALL)                                                                                       \
    if (is_inside) return CALL;                                                                                        \
    is_inside = true;                                                                                                  \
    COUNT_FROM_HERE;                                                                                                   \
    RESULT CALL;                                                                                                       \
    COUNT_TO_HERE;                                                                                                     \
    is_inside = false

typedef PyObject *(*FastMethod)(PyObject *, PyObject *const *, Py_ssize_t, PyObject *);

static binaryfunc their_addition;
static destructor their_end;
static PyCFunctionWithKeywords their_method;
static FastMethod their_fast_method;

static PyObject *add(PyObject *left, PyObject *right) {
    COUNT_CALL(PyObject *result =, their_addition(left, right));
    return result;
}

static void end_object(PyObject *object) {
    COUNT_CALL(, their_end(object));
}

static PyObject *method(PyObject *self, PyObject *arguments, PyObject *names) {
    COUNT_CALL(PyObject *result =, their_method(self, arguments, names));
    return result;
}

static PyObject *fast_method(PyObject *self, PyObject *const *arguments, Py_ssize_t count, PyObject *names) {
    COUNT_CALL(PyObject *result =, their_fast_method(self, arguments, count, names));
    return result;
}

// count_type(type, name): from here on counts the additions of a type of C, the ends of its objects and a method.
static PyObject *count_type(PyObject *module, PyObject *const *arguments, Py_ssize_t count) {
    (void)module;
    if (count != 2 || !PyType_Check(arguments[0])) return PyErr_Format(PyExc_TypeError, "count_type(type, name)");
    PyTypeObject *type = (PyTypeObject *)arguments[0];
    PyObject *found = PyDict_GetItemWithError(type->tp_dict, arguments[1]);
    if (found == NULL || !Py_IS_TYPE(found, &PyMethodDescr_Type)) return PyErr_Format(PyExc_TypeError, "no such method");
    PyMethodDef *definition = ((PyMethodDescrObject *)found)->d_method;
    if (definition->ml_flags == (METH_FASTCALL | METH_KEYWORDS)) {
        their_fast_method = (FastMethod)(void (*)(void))definition->ml_meth;
        definition->ml_meth = (PyCFunction)(void (*)(void))fast_method;
    } else if (definition->ml_flags == (METH_VARARGS | METH_KEYWORDS)) {
        their_method = (PyCFunctionWithKeywords)(void (*)(void))definition->ml_meth;
        definition->ml_meth = (PyCFunction)(void (*)(void))method;
    } else {
        return PyErr_Format(PyExc_TypeError, "a method with flags %d is not counted", definition->ml_flags);
    }
    their_addition = type->tp_as_number->nb_add;
    type->tp_as_number->nb_add = add;
    their_end = type->tp_dealloc;
    type->tp_dealloc = end_object;
    Py_RETURN_NONE;
}

// ---- The figures

static double seconds(struct timespec time) { return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec; }

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return seconds(time);
}

static PyObject *begin(PyObject *module, PyObject *unused) {
    (void)module, (void)unused;
    counted = calls = 0;
    begin_time = now();
    begin_ticks = ticks_now();
    Py_RETURN_NONE;
}

// (seconds since begin, seconds counted, pairs of readings, seconds of a tick)
static PyObject *end(PyObject *module, PyObject *unused) {
    (void)module, (void)unused;
    uint64_t ticks = ticks_now() - begin_ticks;
    double wall = now() - begin_time;
    double tick = wall / (double)ticks;
    return Py_BuildValue("ddKd", wall, tick * (double)counted, (unsigned long long)calls, tick);
}

// Ticks of one pair of readings that are not counted: a mean, no minimum, since whatever slows a machine down slows the
// program's readings down as well.
static PyObject *residue(PyObject *module, PyObject *unused) {
    (void)unused;
    PyObject *zero = PyLong_FromLong(0);
    if (zero == NULL) return NULL;
    PyObject *(*volatile function)(PyObject *, PyObject *) = spend;
    counted = calls = 0;
    uint64_t start = ticks_now();
    for (int i = 0; i < RESIDUE_CALLS; i++) Py_DECREF(function(module, zero));
    double all = (double)(ticks_now() - start);
    Py_DECREF(zero);
    return PyFloat_FromDouble((all - (double)counted) / RESIDUE_CALLS);
}

static PyObject *first(PyObject *left, PyObject *right) {
    (void)right;
    return left;
}

// What a counted call of NumPy's costs by being counted, as a pair of ticks: of what is counted, and of the whole.
static PyObject *counting(PyObject *module, PyObject *unused) {
    (void)unused;
    PyObject *(*volatile bare)(PyObject *, PyObject *) = first;
    PyObject *(*volatile function)(PyObject *, PyObject *) = add;
    binaryfunc theirs = their_addition;
    their_addition = first;
    uint64_t start = ticks_now();
    for (int i = 0; i < RESIDUE_CALLS; i++) bare(module, module);
    double calling = (double)(ticks_now() - start);
    counted = calls = 0;
    start = ticks_now();
    for (int i = 0; i < RESIDUE_CALLS; i++) function(module, module);
    double all = (double)(ticks_now() - start);
    their_addition = theirs;
    return Py_BuildValue("dd", (double)counted / RESIDUE_CALLS, (all - calling) / RESIDUE_CALLS);
}

static PyObject *set_operator_rounds(PyObject *module, PyObject *rounds) {
    (void)module;
    operator_rounds = PyLong_AsUnsignedLongLong(rounds);
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"spend", spend, METH_O, NULL},
    {"key", key, METH_O, NULL},
    {"fail", fail, METH_O, NULL},
    {"call_back", (PyCFunction)(void (*)(void))call_back, METH_FASTCALL, NULL},
    {"spend_unlocked", spend_unlocked, METH_O, NULL},
    {"count_type", (PyCFunction)(void (*)(void))count_type, METH_FASTCALL, NULL},
    {"begin", begin, METH_NOARGS, NULL},
    {"end", end, METH_NOARGS, NULL},
    {"residue", residue, METH_NOARGS, NULL},
    {"counting", counting, METH_NOARGS, NULL},
    {"set_operator_rounds", set_operator_rounds, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, .m_name = "knowntruth", .m_size = -1, .m_methods = methods};

PyMODINIT_FUNC PyInit_knowntruth(void) {
    if (PyType_Ready(&Quantity) < 0) return NULL;
    PyObject *module = PyModule_Create(&definition);
    if (module == NULL || PyModule_AddType(module, &Quantity) < 0) return NULL;
    return module;
}
