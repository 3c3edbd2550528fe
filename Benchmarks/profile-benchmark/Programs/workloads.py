"""Programs of which the time is known: workloads.py NAME SCALE RESULT [MODULES].

Each repeats one piece of work SCALE times. What is measured runs inside of `measured` or `in_thread`, by which a profile
of the process tells it from Python's own start. The module knowntruth counts the time that native code takes; RESULT
gets that, the wall time, and for `lines` the time of each line. MODULES is where `imports` keeps its modules.
"""

import asyncio
import functools
import importlib
import json
import os
import statistics
import sys
import threading
import time

import knowntruth

# Rounds of knowntruth's loop; a round takes a nanosecond or two.
NANOSECONDS_100 = 60
MICROSECONDS_10 = 6_000
MILLISECONDS_100 = 60_000_000


def calls_100ns(scale):
    spend = knowntruth.spend
    for _ in range(scale):
        for _ in range(1000):
            spend(NANOSECONDS_100)


def calls_10us(scale):
    spend = knowntruth.spend
    for _ in range(scale):
        for _ in range(20):
            spend(MICROSECONDS_10)
            count_down(150)


def calls_100ms(scale):
    for _ in range(scale):
        knowntruth.spend(MILLISECONDS_100)
        count_down(1_500_000)


def count_down(count):
    while count: count -= 1


def callbacks(scale):
    def called():
        count_down(100)

    for _ in range(scale):
        for _ in range(50):
            knowntruth.call_back(called, 3_000)


def operators(scale):
    knowntruth.set_operator_rounds(NANOSECONDS_100)
    a, b = knowntruth.Quantity(), knowntruth.Quantity()
    for _ in range(scale):
        for index in range(200):
            a + b
            a - b
            a * b
            a < b
            a[index]


def sort_keys(scale):
    knowntruth.set_operator_rounds(NANOSECONDS_100)
    numbers = [index * 7919 % 1009 for index in range(1009)]
    quantities = [knowntruth.Quantity() for _ in range(30)]
    for _ in range(scale):
        sorted(numbers, key=knowntruth.key)
        sorted(quantities)


def unlocked_thread(scale):
    """One thread works in Python throughout, the other mostly in C without Python's lock."""
    has_ended = False

    def compute():
        nonlocal has_ended
        for _ in range(scale):
            knowntruth.spend_unlocked(10_000_000)
        has_ended = True

    def in_thread():
        compute()

    thread = threading.Thread(target=in_thread)
    thread.start()
    while not has_ended:
        count_down(1000)
    thread.join()


@functools.cache
def matrices(size):
    import numpy

    a = numpy.arange(float(size * size)).reshape(size, size)
    return a, a + 1, a + 2


def count_arrays():
    import numpy

    knowntruth.count_type(numpy.ndarray, "dot")


def numpy_small(scale):
    a, b, _ = matrices(8)
    for _ in range(scale):
        for _ in range(1000):
            a.dot(b)


def numpy_large(scale):
    a, b, c = matrices(512)
    for _ in range(scale):
        a.dot(b, c)
        count_down(100_000)


def numpy_operators(scale):
    a, b, _ = matrices(16)
    for _ in range(scale):
        for _ in range(1000):
            a + b


def generators(scale):
    def numbers():
        for index in range(500):
            knowntruth.spend(400)
            yield index

    for _ in range(scale):
        sum(number * 2 for number in numbers() if number % 3)


def imports(scale):
    names = [f"known_{index}" for index in range(MODULE_COUNT)]
    for _ in range(scale):
        for name in names:
            sys.modules.pop(name, None)
        importlib.invalidate_caches()
        for name in names:
            importlib.import_module(name)


MODULE_COUNT = 20


def known_calls(name, readings, part):
    """Of the native code of PART pieces of work, which has made so many pairs of clock readings."""
    if name.startswith("numpy"):
        return part if name == "numpy_large" else 1000 * part
    # It reads the clock before and after what it calls.
    return readings // 2 if name == "callbacks" else readings


def make_modules(folder):
    """Modules that burn, each with some functions for its import to make."""
    os.makedirs(folder, exist_ok=True)
    functions = "".join(f"def f{index}(a, b={index}):\n    return a + b\n" for index in range(20))
    for index in range(MODULE_COUNT):
        with open(os.path.join(folder, f"known_{index}.py"), "w") as file:
            file.write(f"import knowntruth\n{functions}knowntruth.spend(100_000)\n")
    sys.path.insert(0, folder)
    imports(1)


def exceptions(scale):
    def raise_in_python():
        raise KeyError("as asked for")

    for _ in range(scale):
        for _ in range(200):
            try:
                knowntruth.fail(600)
            except ValueError:
                pass
            try:
                raise_in_python()
            except KeyError:
                pass


def tasks(scale):
    async def worker(queue):
        while await queue.get():
            knowntruth.spend(4_000)

    async def run():
        queue = asyncio.Queue(maxsize=10)
        workers = [asyncio.create_task(worker(queue)) for _ in range(4)]
        for index in range(scale):
            for _ in range(20):
                await queue.put(True)
            if index % 10 == 0:
                await asyncio.sleep(0.001)
        for _ in workers:
            await queue.put(False)
        await asyncio.gather(*workers)

    asyncio.run(run())


def system_calls(scale):
    """A signal that is on its way is noticed at a system call's end: whoever samples by signals finds too many there."""
    for _ in range(scale):
        for _ in range(50):
            knowntruth.spend(3_000)
            os.getpid()
            count_down(20)
            os.stat(".")


def pure_python(scale):
    for _ in range(scale):
        table = {str(index): [index] * 3 for index in range(300)}
        sum(len(key) + value[0] for key, value in table.items())
        count_down(3000)


def brief_loop(count):
    while count: count -= 1


def long_loop(count):
    while count: count -= 1


# Seconds of each line of `lines` by its number, and of the two loops that it calls.
line_seconds = {}


def lines(scale):
    now = time.perf_counter
    spent = [0.0] * 5
    first = sys._getframe().f_lineno + 2
    for _ in range(scale):
        start = now(); knowntruth.spend(40_000); spent[0] += now() - start
        start = now(); knowntruth.spend(120_000); spent[1] += now() - start
        start = now(); brief_loop(4_000); spent[2] += now() - start
        start = now(); long_loop(10_000); spent[3] += now() - start
        start = now(); sorted(range(6_000), key=knowntruth.key); spent[4] += now() - start
    places = [first + index for index in range(len(spent))]
    places += [loop.__code__.co_firstlineno + 1 for loop in (brief_loop, long_loop)]
    for place, seconds in zip(places, spent + spent[2:4]):
        line_seconds[place] = line_seconds.get(place, 0.0) + seconds


def seconds_of_waiting():
    """How long this thread was ready to run and had no processor."""
    with open("/proc/thread-self/schedstat") as file:
        return int(file.read().split()[1]) * 1e-9


# Of some tens of milliseconds, as long as what disturbs a machine.
SLICES = 30


def measured(work, scale):
    work(scale)


def main():
    name, scale, result = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    if name == "imports":
        make_modules(sys.argv[4])
    if name.startswith("numpy"):
        count_arrays()
    work = globals()[name]
    totals = {"wall_s": 0.0, "cpu_s": 0.0, "waited_s": 0.0, "calls": MODULE_COUNT if name == "imports" else 0}
    counted = calls = 0
    residues, countings = [], []
    # In slices, each with the residue of a call: a machine's speed wanders.
    slices = min(scale, SLICES)
    for index in range(slices):
        part = scale * (index + 1) // slices - scale * index // slices
        residue = knowntruth.residue()
        counting = knowntruth.counting() if name.startswith("numpy") else (0.0, 0.0)
        waited, processor = seconds_of_waiting(), time.process_time()
        knowntruth.begin()
        measured(work, part)
        wall, counted_here, calls_here, tick = knowntruth.end()
        totals["wall_s"] += wall
        totals["cpu_s"] += time.process_time() - processor
        totals["calls"] += known_calls(name, calls_here, part)
        totals["waited_s"] += seconds_of_waiting() - waited
        counted += counted_here
        calls += calls_here
        residues.append(residue * tick)
        countings.append([ticks * tick for ticks in counting])
    # One that another program has interrupted would count for a thirtieth of all calls.
    native = counted + calls * statistics.median(residues)
    # Of two threads that run at once, each has half of the wall time.
    totals["native_s"] = native / 2 if name == "unlocked_thread" else native
    # Whoever times NumPy's own functions does not see those that count them.
    if name.startswith("numpy"):
        inside, whole = (statistics.median(ticks) for ticks in zip(*countings))
        totals["uncounted"] = {"native_s": counted - calls * inside, "wall_s": totals["wall_s"] - calls * whole}
    report = {
        **totals,
        "lines": [{"line": line, "seconds": seconds} for line, seconds in line_seconds.items()],
    }
    with open(result, "w") as file:
        json.dump(report, file)


main()
