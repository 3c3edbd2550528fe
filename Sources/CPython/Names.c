#include "CPython.h"

#include <stdlib.h>
#include <string.h>

const CPythonName *cpython_names[CPYTHON_NAME_LISTS];

PyObject *cpython_intern(const char *literal, size_t count) {
    CPythonName *name = malloc(sizeof *name);
    PyObject *object = cpython_table.PyUnicode_FromStringAndSize(literal, (Py_ssize_t)count);
    if (name == NULL || object == NULL) {
        free(name);
        cpython_table.Py_DecRef(object);
        return NULL;
    }
    cpython_table.PyUnicode_InternInPlace(&object);
    name->literal = literal;
    name->object = object;
    // Two threads of a free-threaded Python may both enter a literal; both entries say the same.
    const CPythonName **list = &cpython_names[cpython_name_list(literal)];
    name->next = __atomic_load_n(list, __ATOMIC_RELAXED);
    while (!__atomic_compare_exchange_n(list, &name->next, name, 0, __ATOMIC_RELEASE, __ATOMIC_RELAXED)) {}
    return object;
}

// The keywords of calls.
typedef struct Row {
    const struct Row *next;
    PyObject *tuple;
    size_t count;
    CPythonKeyword keywords[];
} Row;

static const Row *rows[CPYTHON_NAME_LISTS];

static PyObject *make_tuple(const CPythonKeyword *keywords, size_t count) {
    PyObject *tuple = cpython_table.PyTuple_New((Py_ssize_t)count);
    if (tuple == NULL) return NULL;
    for (size_t i = 0; i < count; i++) {
        PyObject *name = cpython_name(keywords[i].literal, keywords[i].length);
        if (name == NULL) {
            cpython_table.Py_DecRef(tuple);
            return NULL;
        }
        // SetItem steals a reference; a name that lives for ever lends one.
        cpython_table.Py_IncRef(name);
        cpython_table.PyTuple_SetItem(tuple, (Py_ssize_t)i, name);
    }
    return tuple;
}

static PyObject *enter_row(const Row **list, const CPythonKeyword *keywords, size_t count) {
    Row *row = malloc(sizeof *row + count * sizeof *keywords);
    PyObject *tuple = make_tuple(keywords, count);
    if (row == NULL || tuple == NULL) {
        free(row);
        cpython_table.Py_DecRef(tuple);
        return NULL;
    }
    row->tuple = tuple;
    row->count = count;
    memcpy(row->keywords, keywords, count * sizeof *keywords);
    // As in cpython_intern: a second entry does no harm.
    row->next = __atomic_load_n(list, __ATOMIC_RELAXED);
    while (!__atomic_compare_exchange_n(list, &row->next, row, 0, __ATOMIC_RELEASE, __ATOMIC_RELAXED)) {}
    return tuple;
}

PyObject *cpython_keywords(const CPythonKeyword *keywords, size_t count) {
    // Rows that share most of their keywords should not meet in a list: each counts, by its place.
    uintptr_t mixed = 0;
    for (size_t i = 0; i < count; i++) mixed = mixed * 31 + (uintptr_t)keywords[i].literal;
    const Row **list = &rows[cpython_name_list((const char *)mixed)];
    const Row *row = __atomic_load_n(list, __ATOMIC_ACQUIRE);
    for (; row != NULL; row = row->next) {
        if (row->count == count && memcmp(row->keywords, keywords, count * sizeof *keywords) == 0) return row->tuple;
    }
    return enter_row(list, keywords, count);
}
