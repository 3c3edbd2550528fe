"""The Python side of the np.dot experiment: operands, the measured function, and the comparison of results.

Run alone, it times the same call the usual way, from within Python:

    python pyscripts/dot.py --size 512 --dtype float64
"""

import sys

import numpy as np


def operands(size, dtype, seed):
    """Two size x size matrices of uniform numbers in [0, 1), C-contiguous."""
    random = np.random.default_rng(seed)
    return random.random((size, size), dtype=dtype), random.random((size, size), dtype=dtype)


def product(a, b):
    """What is measured: a look-up of np, one of dot, and a call."""
    return np.dot(a, b)


def empty(size, dtype):
    """A size x size matrix for the native arms to write into, its pages touched."""
    return np.ones((size, size), dtype=dtype)


def error_over_bound(reference, other):
    """The largest difference between two products, over what rounding allows.

    Both are within gamma_n |A||B| of the exact product, gamma_n = nu / (1 - nu) with the unit roundoff u (Higham,
    Accuracy and Stability of Numerical Algorithms, 2002, eq. 3.13), so they differ by twice that at most. The
    operands are not negative, so |A||B| is the product itself. At most 1 means equal. Works through a few rows at a
    time: its own memory stays small beside that of the products.
    """
    n = reference.shape[0]
    roundoff = float(np.finfo(reference.dtype).eps) / 2
    allowed = 2 * n * roundoff / (1 - n * roundoff)
    step = max(1, 2**20 // n)
    worst = 0.0
    for first in range(0, n, step):
        rows = slice(first, first + step)
        error = np.abs(reference[rows] - other[rows]) / (allowed * reference[rows])
        if not np.all(np.isfinite(error)):
            return float("inf")
        worst = max(worst, float(error.max()))
    return worst


def layout(a):
    """Bytes an element takes in the array, and in a list of Python floats; whether the array is contiguous."""
    row = a[0].tolist()
    in_list = (sys.getsizeof(row) - sys.getsizeof([]) + sum(map(sys.getsizeof, row))) / len(row)
    return a.nbytes / a.size, in_list, bool(a.flags.c_contiguous)


def main():
    import argparse
    import timeit

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=512)
    parser.add_argument("--dtype", choices=["float64", "float32"], default="float64")
    arguments = parser.parse_args()
    a, b = operands(arguments.size, arguments.dtype, seed=1)
    timer = timeit.Timer(lambda: product(a, b))
    calls, _ = timer.autorange()
    best = min(timer.repeat(repeat=5, number=calls)) / calls
    print(f"np.dot {arguments.size}x{arguments.size} {arguments.dtype}: {best * 1e6:.3f} us a call, the lowest of five")


if __name__ == "__main__":
    main()
