#ifndef CPYTHON_VECTORCALL_H
#define CPYTHON_VECTORCALL_H

#include "CPython.h"

// Sets the table's PyObject_Vectorcall from LIBRARY, an open libpython. Returns 0 if the library has neither the
// function nor what stands in for it on 3.10.
int cpython_find_vectorcall(void *_Nonnull library);

#endif
