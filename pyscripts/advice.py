"""What an advice on a program rests on: its loops, and what NumPy's operations cost one by one and many at once.

    python pyscripts/advice.py FILE...              prints the loops of some files
    python pyscripts/advice.py --answer QUESTION    answers the question in a file of JSON; needs ladder.py beside it

Nothing of the program runs here: its source is only parsed.
"""

import ast
import json
import math
import os
import sys
import sysconfig
import time

LOOPS = (ast.For, ast.AsyncFor, ast.While)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
LARGEST_SOURCE = 4 << 20

# What a method of an array does, by the name of the ufunc that does it for many arrays.
OPERATORS = {
    "add": "add", "radd": "add", "iadd": "add", "sub": "subtract", "rsub": "subtract", "isub": "subtract",
    "mul": "multiply", "rmul": "multiply", "imul": "multiply", "truediv": "divide", "rtruediv": "divide",
    "itruediv": "divide", "floordiv": "floor_divide", "mod": "remainder", "pow": "power", "ipow": "power",
    "neg": "negative", "abs": "absolute", "lt": "less", "le": "less_equal", "gt": "greater", "ge": "greater_equal",
    "eq": "equal", "ne": "not_equal", "richcompare": "less", "and": "bitwise_and", "or": "bitwise_or",
}  # fmt: skip
REDUCTIONS = {"sum", "prod", "min", "max", "mean", "std", "var", "any", "all", "argmin", "argmax"}
PRODUCTS = {"dot", "matmul", "imatmul", "inner", "vdot"}
# A batched operation needs no such call: a view of all takes the place of the views of each.
VANISHING = {
    "getitem", "setitem", "len", "iter", "next", "item", "float", "int", "bool", "reshape", "ravel", "transpose", "T",
    "shape", "ndim", "size", "dtype", "copyto", "index", "dealloc",
}  # fmt: skip

# Of operands in one batch. Above the caches of processors of today, as all calls' operands together would be.
BATCH_BYTES = 32 << 20
# Of one measurement; the median of so many is taken.
LEAST_SECONDS = 2e-3
REPEATS = 5
# Of the matrices in the loop that tells how fast this Python is: 65,000 rounds, some milliseconds.
ROUND_SIZE = 40


def library_folders():
    """Where the code lies that is not the program's own."""
    paths = sysconfig.get_paths()
    return tuple(os.path.realpath(paths[name]) + os.sep for name in ("stdlib", "platstdlib", "purelib", "platlib"))


def loops(files):
    """(file, first line, last line, the name of the function, kind) of every loop in the program's own files.

    Libraries' files, and what cannot be read or parsed by this Python, have none.
    """
    folders = library_folders()
    return [loop for file in files if not os.path.realpath(file).startswith(folders) for loop in loops_of(file)]


def loops_of(file):
    try:
        with open(file, "rb") as source:
            return loops_in(source.read(LARGEST_SOURCE + 1), file)
    except OSError:
        return []


def loops_in(source, file, first=1):
    """The same of source whose first line has this number."""
    if len(source) > LARGEST_SOURCE:
        return []
    try:
        found = list(walked(ast.parse(source, file), "<module>"))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    return [(file, begin + first - 1, end + first - 1, function, kind) for begin, end, function, kind in found]


def walked(tree, function):
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            yield from walked(node, getattr(node, "name", "<lambda>"))
            continue
        if isinstance(node, LOOPS + COMPREHENSIONS):
            kind = "comprehension" if isinstance(node, COMPREHENSIONS) else "loop"
            # What comes behind `else:` runs once.
            last = max((part.end_lineno for part in getattr(node, "body", [])), default=node.end_lineno)
            yield node.lineno, last, function, kind
        yield from walked(node, function)


def plain(callee):
    """`numpy.ndarray.__add__` as `add`, `numpy.dot` as `dot`; empty for what is not NumPy's."""
    package, _, rest = callee.partition(".")
    return rest.rpartition(".")[2].strip("_") if package == "numpy" else ""


def batched(callee, shapes, dtype, calls):
    """(nanoseconds of one such call, nanoseconds of its work among many): (0, 0) for a call that a batch has no need of,
    None for one that has no batched form, or none that is known."""
    name = plain(callee)
    if name in VANISHING:
        return 0.0, 0.0
    pair = forms(name, shapes, dtype, calls)
    if pair is None:
        return None
    single, many, count = pair
    return nanoseconds(single), nanoseconds(many) / count


def forms(name, shapes, dtype, calls):
    """The call as it is, the call for many, and how many: (function, function, count), or None."""
    import numpy as np

    try:
        kind = np.dtype(dtype)
        shapes = [tuple(shape) for shape in shapes]
    except TypeError:
        return None
    bytes_each = kind.itemsize * sum(math.prod(shape) for shape in shapes)
    if not shapes or bytes_each == 0 or kind.kind not in "biufc":
        return None
    count = max(1, min(calls, BATCH_BYTES // bytes_each))
    one = [operand(np, shape, kind) for shape in shapes]
    many = [operand(np, (count, *shape), kind) for shape in shapes]
    pair = calls_of(np, name, one, many)
    if pair is None:
        return None
    try:
        with np.errstate(all="ignore"):
            for call in pair:
                call()
    except (TypeError, ValueError, MemoryError):
        return None
    return (*pair, count)


def operand(np, shape, kind):
    """Numbers near 1, of which sums, products and roots are ordinary numbers too."""
    return np.random.default_rng(1).uniform(1, 2, shape).astype(kind)


def calls_of(np, name, one, many):
    name = OPERATORS.get(name, name)
    if name in PRODUCTS:
        return products(np, one, many)
    if name in REDUCTIONS and len(one) >= 1:
        axes = tuple(range(1, many[0].ndim))
        if name.startswith("arg"):
            flat = many[0].reshape(len(many[0]), -1)
            return getattr(one[0], name), lambda: getattr(flat, name)(axis=1)
        return getattr(one[0], name), lambda: getattr(many[0], name)(axis=axes)
    function = getattr(np, name, None)
    if isinstance(function, np.ufunc) and function.nin in (1, 2) and function.signature is None:
        if function.nin == 1:
            return (lambda: function(one[0])), (lambda: function(many[0]))
        # The other operand was a number.
        if len(one) == 1:
            return (lambda: function(one[0], 1.5)), (lambda: function(many[0], 1.5))
        if one[0].ndim == one[1].ndim:
            return (lambda: function(*one)), (lambda: function(*many))
        # Operands of fewer dimensions are spread over the others, in each item of the batch likewise.
        ndim = max(part.ndim for part in one)
        spread = [part.reshape(len(part), *(1,) * (ndim + 1 - part.ndim), *part.shape[1:]) for part in many]
        return (lambda: function(*one)), (lambda: function(*spread))
    return None


def products(np, one, many):
    if len(one) != 2 or not 1 <= one[0].ndim <= 2 or not 1 <= one[1].ndim <= 2:
        return None
    (a, b), (left, right) = one, many
    if a.ndim == b.ndim == 1:
        return (lambda: np.dot(a, b)), (lambda: np.einsum("ij,ij->i", left, right))
    if b.ndim == 1:
        # One matrix, many vectors.
        return (lambda: np.dot(a, b)), (lambda: np.matmul(right, a.T))
    if a.ndim == 1:
        return (lambda: np.dot(a, b)), (lambda: np.matmul(left, b))
    return (lambda: np.dot(a, b)), (lambda: np.matmul(left, right))


def nanoseconds(call):
    """Of one call: the median of some measurements, each of some calls in a row."""
    times, repeats = [], range(1)
    while len(times) < REPEATS:
        start = time.perf_counter_ns()
        for _ in repeats:
            call()
        taken = time.perf_counter_ns() - start
        if taken < LEAST_SECONDS * 1e9 and len(repeats) < 1 << 22:
            repeats = range(2 * len(repeats))
        else:
            times.append((taken - empty(repeats)) / len(repeats))
    return max(sorted(times)[len(times) // 2], 0.0)


def empty(repeats):
    start = time.perf_counter_ns()
    for _ in repeats:
        pass
    return time.perf_counter_ns() - start


def nanoseconds_a_round(product):
    """Of the innermost loop of a matrix product over lists, as `product` of ladder.py has it."""
    a, b = ([[1.0 + column for column in range(ROUND_SIZE)] for _ in range(ROUND_SIZE)] for _ in range(2))
    times = []
    for _ in range(REPEATS):
        rows = []
        product(a, b, [[0.0] * ROUND_SIZE for _ in a], ROUND_SIZE, ROUND_SIZE, rows)
        times.append(sum(wall for wall, _ in rows))
    return 1e9 * sorted(times)[REPEATS // 2] / ROUND_SIZE**3


def nanoseconds_a_product(size):
    """Of np.dot, into memory that is there."""
    import numpy as np

    a, b = (operand(np, (size, size), np.dtype(float)) for _ in range(2))
    c = np.ones((size, size))
    return nanoseconds(lambda: np.dot(a, b, out=c))


def answer(question, product):
    """What is asked in JSON, in JSON."""
    asked = json.loads(question)
    calls = [batched(call["callee"], call["shapes"], call["dtype"], call["calls"]) for call in asked["calls"]]
    found = loops(asked["files"])
    for part in asked["snippets"]:
        found += loops_in(part["source"], part["file"], part["first"])
    names = ("file", "first", "last", "function", "kind")
    return json.dumps(
        {
            "loops": [dict(zip(names, loop)) for loop in dict.fromkeys(found)],
            "calls": [call and {"single": call[0], "batched": call[1]} for call in calls],
            "python_round": nanoseconds_a_round(product),
            "products": [{"size": size, "numpy": nanoseconds_a_product(size)} for size in asked["products"]],
        }
    )


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--answer":
        from ladder import product_in_function

        with open(sys.argv[2], encoding="utf-8") as file:
            # On a line of its own, whatever a start-up file has printed before.
            print("\n" + answer(file.read(), product_in_function))
    else:
        for found in loops(sys.argv[1:]):
            print(*found)
