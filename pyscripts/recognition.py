"""Which statements a native program could do as well: one NumPy operation on arrays that are there.

Only what is certain is recognised: anything else has no native counterpart to be compared with.

Run alone, it says of a statement what it looks like:

    python pyscripts/recognition.py 'np.add(a, b)'
"""

import ast
import sys

OPERATORS = {
    ast.Add: "add",
    ast.Sub: "subtract",
    ast.Mult: "multiply",
    ast.Div: "divide",
    ast.MatMult: "matmul",
}
# By NumPy's name: how many arrays it takes.
FUNCTIONS = {
    "add": 2, "subtract": 2, "multiply": 2, "divide": 2, "true_divide": 2, "sqrt": 1,
    "dot": 2, "matmul": 2, "sum": 1, "sort": 1,
}  # fmt: skip
METHODS = {"dot": 2, "sum": 1, "sort": 1}
UFUNCS = {"add", "subtract", "multiply", "divide", "sqrt", "matmul"}
SAME_SHAPE = {"add", "subtract", "multiply", "divide", "sqrt", "sum"}


class Form:
    """What a statement looks like, before anything is known of the names in it.

    `operation` is NumPy's name for it; `module` and `callee` say where the function is from, if it is called by name.
    """

    def __init__(self, operation, arrays, function=None, attribute=None, in_place=False):
        self.operation = operation
        self.arrays = arrays
        self.function = function
        self.attribute = attribute
        self.in_place = in_place

    @property
    def operands(self):
        """The expressions whose values decide: those of the arrays, and of the function or its module."""
        return self.arrays + ([self.function] if self.function is not None else [])


def form(statement):
    """The form of a statement, or a text that says why it has none."""
    try:
        body = ast.parse(statement).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return "it is no statement"
    if len(body) != 1:
        return "it is not one expression"
    target, expression = None, None
    if isinstance(body[0], ast.Expr):
        expression = body[0].value
    elif isinstance(body[0], ast.Assign) and len(body[0].targets) == 1 and isinstance(body[0].targets[0], ast.Name):
        target, expression = body[0].targets[0].id, body[0].value
    else:
        return "it is neither an expression nor the assignment of one to a name"
    found = operation(expression)
    if found is None:
        return "it is none of the operations that are known"
    if not all(is_plain(array) for array in found.arrays):
        return "an operand is more than a name or a part of an array"
    names = {node.id for operand in found.operands for node in ast.walk(operand) if isinstance(node, ast.Name)}
    if target in names:
        return f"it assigns to {target}, on which it depends"
    return found


def operation(expression):
    """The operation of an expression and its operands, None for any other."""
    if isinstance(expression, ast.BinOp) and type(expression.op) in OPERATORS:
        return Form(OPERATORS[type(expression.op)], [expression.left, expression.right])
    if not isinstance(expression, ast.Call) or expression.keywords:
        return None
    arguments, callee = expression.args, expression.func
    if isinstance(callee, ast.Name):
        return Form(None, arguments, function=callee)
    if isinstance(callee, ast.Attribute) and isinstance(callee.value, ast.Name):
        # Whether `x.sum(…)` is a function of a module or a method of an array, its value will tell.
        return Form(None, arguments, function=callee.value, attribute=callee.attr)
    return None


def is_plain(node):
    """A name, or a part of what a name stands for, by indices that are there: no call, and no attribute."""
    if isinstance(node, ast.Subscript):
        return isinstance(node.value, ast.Name) and is_index(node.slice)
    return isinstance(node, ast.Name)


def is_index(node):
    if isinstance(node, ast.Tuple):
        return all(is_index(element) for element in node.elts)
    if isinstance(node, ast.Slice):
        return all(part is None or is_index(part) for part in (node.lower, node.upper, node.step))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return is_index(node.operand)
    return isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, int))


class Work:
    """One recognised operation: its arrays, and an array of the result's shape to compute into."""

    def __init__(self, operation, arrays, in_place):
        import numpy

        self.operation = operation
        self.arrays = arrays
        self.in_place = in_place
        self.dtype = arrays[0].dtype.name
        self.shapes = [list(array.shape) for array in arrays]
        with numpy.errstate(all="ignore"):
            self.reference = numpy.asarray(self.compute())
        self.result = numpy.ones_like(self.reference) if operation != "sort" else self.arrays[0].copy()

    def compute(self):
        """What NumPy has for a result, in memory of its own."""
        import numpy

        return getattr(numpy, self.operation)(*self.arrays)

    @property
    def words(self):
        """For people: `dot of 512x512 and 512x512`."""
        shapes = " and ".join("x".join(map(str, shape)) or "1" for shape in self.shapes)
        return f"{self.operation}{' in place' if self.in_place else ''} of {shapes}"

    def error_over_bound(self):
        """The largest difference of `result` from NumPy's, over what rounding allows: at most 1 means equal.

        Single operations are rounded once and must be equal; sums of n terms in another order may differ by twice
        gamma_n times the sum of magnitudes (Higham, Accuracy and Stability of Numerical Algorithms, 2002, section 3.1).
        """
        import numpy

        with numpy.errstate(all="ignore"):
            if self.operation not in ("dot", "matmul", "sum"):
                same = numpy.array_equal(self.result, self.reference, equal_nan=True)
                return 0.0 if same else float("inf")
            magnitudes = [numpy.abs(array) for array in self.arrays]
            terms = self.arrays[0].size if self.operation == "sum" else self.arrays[0].shape[-1]
            half = float(numpy.finfo(self.dtype).eps) / 2
            allowed = 2 * terms * half / (1 - terms * half) * getattr(numpy, self.operation)(*magnitudes)
            error = numpy.abs(self.result - self.reference)
            ratio = numpy.where(error == 0, 0.0, error / allowed)
            return float(ratio.max()) if numpy.all(numpy.isfinite(ratio)) else float("inf")


def work(found, values):
    """The recognised operation of a form with the values of its operands, or a text that says why there is none."""
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return "NumPy is not imported"
    if values is None:
        return "an operand has no value"
    arrays = list(values[: len(found.arrays)])
    name, in_place = found.operation, False
    if name is None:
        callee = values[len(found.arrays)]
        if found.attribute is not None and type(callee) is numpy.ndarray:
            name, arrays, wanted = found.attribute, [callee] + arrays, METHODS.get(found.attribute)
            in_place = name == "sort"
        else:
            if found.attribute is not None:
                if callee is not numpy:
                    return "its function is none of NumPy's"
                callee = getattr(numpy, found.attribute, None)
            name = name_of(callee, numpy)
            wanted = FUNCTIONS.get(name)
        if wanted != len(arrays):
            return "it is none of the operations that are known"
    name = {"true_divide": "divide"}.get(name, name)
    reason = refusal(name, arrays, numpy)
    return reason if reason is not None else Work(name, arrays, in_place)


def name_of(function, numpy):
    """NumPy's own name for one of its functions; None for any other, such as one that was put in its place."""
    name = getattr(function, "__name__", None)
    if name not in FUNCTIONS or function is not getattr(numpy, name, None):
        return None
    if name in UFUNCS:
        return name if type(function) is numpy.ufunc else None
    # NumPy 1 wraps its functions in Python, under a file name of its own; NumPy 2 does so in C.
    code = getattr(function, "__code__", None)
    is_own = function.__module__ == "numpy" and (code is None or code.co_filename.startswith("<__array_function__"))
    return name if is_own else None


def refusal(name, arrays, numpy):
    """Why an operation on these arrays has no native counterpart here; None if it has one."""
    for array in arrays:
        if type(array) is not numpy.ndarray:
            return f"an operand is no NumPy array but a {type(array).__name__}"
        if array.dtype not in (numpy.dtype("float64"), numpy.dtype("float32")) or not array.dtype.isnative:
            return f"the elements are {array.dtype.name}, and float64 and float32 are what is known"
        if array.dtype != arrays[0].dtype:
            return "the operands have elements of different types"
        if not (array.flags.c_contiguous and array.flags.aligned):
            return "an operand's elements do not lie one after the other"
        if not array.flags.writeable:
            return "an operand is read-only"
        if array.size == 0 or array.ndim == 0:
            return "an operand has no elements" if array.size == 0 else "an operand has no dimensions"
    if name in SAME_SHAPE and any(array.shape != arrays[0].shape for array in arrays):
        return "the operands have different shapes"
    if name in ("dot", "matmul"):
        if any(array.ndim > 2 for array in arrays) or arrays[0].shape[-1] != arrays[1].shape[0]:
            return "the operands are no matrices or vectors that can be multiplied"
    if name == "sort" and arrays[0].ndim != 1:
        return "more than one row is sorted"
    if name in ("dot", "matmul", "sum") and not all(numpy.isfinite(array).all() for array in arrays):
        return "an operand holds infinities or NaN"
    if name == "sort" and numpy.isnan(arrays[0]).any():
        return "the operand holds NaN"
    return None


def main():
    import argparse

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("statement")
    found = form(parser.parse_args().statement)
    if isinstance(found, str):
        print(f"not recognised: {found}")
    else:
        print(f"{found.operation or 'a call'} of {', '.join(map(ast.unparse, found.arrays)) or 'nothing'}")


if __name__ == "__main__":
    main()
