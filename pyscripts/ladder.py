"""The Python rungs of the ladder: C = A B by a triple loop over lists of lists, or by NumPy's BLAS.

    python ladder.py module|function|numpy SIZE ROWS REPEATS A_FILE B_FILE C_FILE

A_FILE holds ROWS x SIZE numbers, B_FILE SIZE x SIZE; C_FILE gets the ROWS x SIZE numbers of the product. All are
float64, row-major, without a header, as array.tofile and ndarray.tofile write them.

Prints "<wall seconds> <processor seconds>" for each row of C, REPEATS times over; with numpy for each whole product.

module      the loop as the paper has it, in the body of the script: each name is looked up in a dictionary
function    the same loop in a function, where names are slots of an array: expect 1.5 to 2 times the speed
numpy       one call of np.dot: expect 10,000 times the speed, with the threads that OPENBLAS_NUM_THREADS and the like say
"""

import array
import os
import sys
from time import perf_counter, process_time

FLOAT64_BYTES = 8


def fail(status, reason):
    """Ends the program with one line for its user."""
    print(f"ladder.py: {reason}", file=sys.stderr)
    sys.exit(status)


def positive(name, word):
    """The whole number that was given for an argument."""
    if word.isascii() and word.isdigit() and len(word) < 10 and int(word) > 0:
        return int(word)
    fail(2, f"{name} must be a whole number from 1 to 999999999, not {word!r}")


def arguments(words):
    """The mode, the size, rows and repeats, and the three paths."""
    if len(words) != 7 or words[0] not in ("module", "function", "numpy"):
        fail(2, "usage: ladder.py module|function|numpy SIZE ROWS REPEATS A_FILE B_FILE C_FILE")
    return (words[0], *map(positive, ("SIZE", "ROWS", "REPEATS"), words[1:4]), *words[4:])


def check(path, rows, size):
    """Refuses a file that is not of this shape: its numbers would end up in other places."""
    expected, found = rows * size * FLOAT64_BYTES, os.path.getsize(path)
    if found != expected:
        fail(1, f"{path} has {found} bytes, {rows} x {size} numbers take {expected}")


def read(path, rows, size):
    """A matrix as a list of lists of numbers."""
    check(path, rows, size)
    with open(path, "rb") as file:
        return [row_of(file, size).tolist() for _ in range(rows)]


def row_of(file, size):
    row = array.array("d")
    row.fromfile(file, size)
    return row


def write(path, matrix):
    with open(path, "wb") as file:
        for row in matrix:
            array.array("d", row).tofile(file)


def zeros(rows, size):
    return [[0.0] * size for _ in range(rows)]


def product_in_function(a, b, c, rows, size, times):
    """The loop of the module, word for word."""
    for i in range(rows):
        wall, processor = perf_counter(), process_time()
        for j in range(size):
            for k in range(size):
                c[i][j] += a[i][k] * b[k][j]
        times.append((perf_counter() - wall, process_time() - processor))


def products_of_numpy(a_file, b_file, c_file, rows, size, repeats, times):
    """Into memory that is there already, as all rungs have it: a fresh result's page faults are not the product."""
    import numpy as np

    check(a_file, rows, size)
    check(b_file, size, size)
    a = np.fromfile(a_file).reshape(rows, size)
    b = np.fromfile(b_file).reshape(size, size)
    c = np.ones((rows, size))
    for _ in range(repeats):
        wall, processor = perf_counter(), process_time()
        np.dot(a, b, out=c)
        times.append((perf_counter() - wall, process_time() - processor))
    c.tofile(c_file)


if __name__ == "__main__":
    mode, size, rows, repeats, a_file, b_file, c_file = arguments(sys.argv[1:])
    times = []
    try:
        if mode == "numpy":
            products_of_numpy(a_file, b_file, c_file, rows, size, repeats, times)
        else:
            a, b = read(a_file, rows, size), read(b_file, size, size)
            for _ in range(repeats):
                c = zeros(rows, size)
                if mode == "function":
                    product_in_function(a, b, c, rows, size, times)
                    continue
                # Here and not in a function: this is what the paper's 7 hours are made of.
                for i in range(rows):
                    wall, processor = perf_counter(), process_time()
                    for j in range(size):
                        for k in range(size):
                            c[i][j] += a[i][k] * b[k][j]
                    times.append((perf_counter() - wall, process_time() - processor))
            write(c_file, c)
        for wall, processor in times:
            print(f"{wall:.9f} {processor:.9f}")
    except (OSError, EOFError, MemoryError, ImportError) as error:
        # NumPy's own reasons for not being importable have many lines.
        fail(1, " ".join(str(error).split()) or type(error).__name__)
