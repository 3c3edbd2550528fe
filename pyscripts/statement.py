"""One statement in the loop of a function, as timeit has it, and the same loop without it.

Run alone, it times the statement for a while, the usual way:

    python pyscripts/statement.py -s 'x = list(range(100))' 'sorted(x)'
"""

import ast
import builtins
import gc
import itertools
import os
import sys
import time
import traceback

SETUP = "SETUP"
STATEMENT = "STATEMENT"
# What the loops' code objects say of where they are from; a profile tells them apart by these.
LOOP_FILE = "<statement>"
EMPTY_FILE = "<empty loop>"

# The generator keeps what SETUP has made from one block to the next. Its own names are none that anybody would choose.
TEMPLATE = """
def loop(glue_profile_timer, glue_profile_repeat):
    try:
        glue_profile_found = ()
    except:
        glue_profile_found = None
    glue_profile_count = yield glue_profile_found
    del glue_profile_found
    while True:
        glue_profile_start = glue_profile_timer()
        for glue_profile_index in glue_profile_repeat(None, glue_profile_count):
            pass
        glue_profile_count = yield glue_profile_timer() - glue_profile_start
"""


class Failure(Exception):
    """SETUP or STATEMENT did not do what it should; the text is one line, with Python's own message."""


class Loop:
    """A statement behind a set-up, ready to be run so many times."""

    def __init__(self, setup, statement, form=None, file=LOOP_FILE):
        """A `form` with `operands`, expressions (AST), has `prepare` give their values once SETUP has run."""
        body = parsed(setup, SETUP)
        # Lines of the loop come behind those of SETUP, so that a line tells which of the two it is.
        self.first_line = len(setup.splitlines()) + 2
        tree = ast.parse(TEMPLATE)
        ast.increment_lineno(tree, self.first_line - 1)
        function = tree.body[0]
        looking, forever = function.body[0], function.body[3]
        looking.body[0].value.elts = list(getattr(form, "operands", ()))
        self._offset = self.first_line + 100
        inner = parsed(statement, STATEMENT)
        for node in inner:
            ast.increment_lineno(node, self._offset)
        forever.body[1].body = inner or [ast.Pass()]
        function.body = body + function.body
        ast.fix_missing_locations(tree)
        namespace = {"__name__": "__main__", "__builtins__": builtins}
        try:
            exec(compile(tree, file, "exec"), namespace)
        except (SyntaxError, ValueError, RecursionError) as error:
            # What is only wrong in a function, such as import *.
            raise Failure(f"{SETUP} or {STATEMENT}: {self._named(error)}") from None
        self._loop = namespace["loop"](time.perf_counter_ns, itertools.repeat)
        self._file = file

    def prepare(self):
        """Runs SETUP; the values of the operands, or None where one has none."""
        try:
            return next(self._loop)
        except BaseException as error:
            raise self._failure(error, SETUP) from None

    def time(self, count):
        """Nanoseconds of so many executions."""
        try:
            return self._loop.send(count)
        except BaseException as error:
            raise self._failure(error, STATEMENT) from None

    @staticmethod
    def _named(error):
        return "".join(traceback.format_exception_only(type(error), error)).strip().splitlines()[-1]

    def _failure(self, error, part):
        lines = [
            line for frame, line in traceback.walk_tb(error.__traceback__) if frame.f_code.co_filename == self._file
        ]
        offset = self._offset if part is STATEMENT else 0
        # The outermost: what SETUP has defined is called from there.
        place = f", line {lines[0] - offset}" if lines else ""
        return Failure(f"{part}{place}: {self._named(error)}")


def parsed(source, part):
    """The statements of a source that could stand in a file of its own: no way leads out of the function around it."""
    try:
        compile(source, f"<{part}>", "exec", dont_inherit=True)
        return ast.parse(source, f"<{part}>").body
    except SyntaxError as error:
        place = f", line {error.lineno}" if error.lineno else ""
        raise Failure(f"{part}{place}: {type(error).__name__}: {error.msg}") from None
    except (ValueError, RecursionError, MemoryError) as error:
        raise Failure(f"{part}: {type(error).__name__}: {error}") from None


def empty_loop():
    """The loop alone, which is what a statement's time is given without."""
    loop = Loop("", "pass", file=EMPTY_FILE)
    loop.prepare()
    return loop


def ready():
    """Makes this process like that of `python -m timeit`: modules of the folder can be imported, and no garbage is
    collected in the middle of a block, unless SETUP wants it."""
    if os.curdir not in sys.path:
        sys.path.insert(0, os.curdir)
    gc.disable()


def collects():
    """Whether the garbage collector runs."""
    return gc.isenabled()


def executions_for(loop, seconds):
    """As many as take about so long, from at least one of them."""
    count = 1
    while True:
        taken = loop.time(count) / 1e9
        if taken >= seconds / 2:
            return max(1, round(count * seconds / taken))
        count *= 10 if taken * 10 < seconds / 2 else 2


# What OpenBLAS, OpenMP builds, MKL, BLIS and Accelerate read when they are loaded.
THREAD_VARIABLES = [
    "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS",
    "GOTO_NUM_THREADS",
]  # fmt: skip
# Of a loop's time, for the clock to be no part of it, and short enough to alternate.
BLOCK_SECONDS = 5e-3


def repeated(setup, statement, seconds):
    """Alternates blocks of the statement and of the empty loop; an execution's time is the median of its blocks."""
    loop, empty = Loop(setup, statement), empty_loop()
    loop.prepare()
    count, empty_count = executions_for(loop, BLOCK_SECONDS), executions_for(empty, BLOCK_SECONDS / 4)
    times = []
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or not times:
        times.append(loop.time(count) / count)
        empty.time(empty_count)
    return {"first_line": loop.first_line, "blocks": len(times), "nanoseconds": sorted(times)[len(times) // 2]}


def main():
    import argparse
    import json

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-s", "--setup", action="append", default=[], help="executed once; several are lines")
    parser.add_argument("--seconds", type=float, default=1.0)
    parser.add_argument("--threads", help="BLAS threads, where SETUP loads a library that asks the environment")
    parser.add_argument("--record", help="a file for what was done, as JSON; what the statement prints is dropped")
    parser.add_argument("statement", nargs="*", default=["pass"])
    arguments = parser.parse_args()
    sys.argv = sys.argv[:1]
    if arguments.threads:
        os.environ.update(dict.fromkeys(THREAD_VARIABLES, arguments.threads))
    ready()
    if arguments.record:
        nothing = os.open(os.devnull, os.O_RDWR)
        for descriptor in range(3):
            os.dup2(nothing, descriptor)
        os.close(nothing)
    try:
        record = repeated("\n".join(arguments.setup), "\n".join(arguments.statement), arguments.seconds)
    except Failure as failure:
        record = {"failure": str(failure)}
    if arguments.record:
        with open(arguments.record, "w", encoding="utf-8") as file:
            json.dump(record, file)
    elif "failure" in record:
        sys.exit(record["failure"])
    else:
        print(f"{record['nanoseconds']:.1f} ns an execution, median of {record['blocks']} blocks, loop included")


if __name__ == "__main__":
    main()
