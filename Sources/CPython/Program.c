#include "CPython.h"

#include <stdlib.h>

int cpython_run_program(int count, char *const *words, void (*ready)(void *context), void *context) {
    // As Py_BytesMain does, which leaves no moment between the start and the program. The first of these also sets up the
    // locale and the memory allocators, as the words and the environment have it.
    static _Alignas(16) unsigned char room[CPYTHON_CONFIG_CAPACITY];
    PyConfig *config = (PyConfig *)room;
    cpython_table.PyConfig_InitPythonConfig(config);
    PyStatus status = cpython_table.PyConfig_SetBytesArgv(config, count, words);
    if (!cpython_table.PyStatus_Exception(status)) status = cpython_table.Py_InitializeFromConfig(config);
    cpython_table.PyConfig_Clear(config);
    // Ends the process, with what the executable would say and its status; --version and bad options come this way too.
    if (cpython_table.PyStatus_Exception(status)) cpython_table.Py_ExitStatusException(status);
    ready(context);
    return cpython_table.Py_RunMain();
}
