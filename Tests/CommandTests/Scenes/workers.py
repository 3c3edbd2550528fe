"""Processes of multiprocessing, started by the method that the first word names."""
import multiprocessing
import os
import sys


def tell(number):
    name = multiprocessing.current_process().name.split("-")[0]
    return number * number, sys.argv, __name__, name, sys.executable, sys.flags.optimize, len(os.listdir("/proc/self/task"))


if __name__ == "__main__":
    multiprocessing.set_start_method(sys.argv[1])
    with multiprocessing.Pool(1) as pool:
        print(pool.map(tell, range(3)))
    queue = multiprocessing.Queue()
    worker = multiprocessing.Process(target=queue.put, args=(3,))
    worker.start()
    print(queue.get())
    worker.join()
    failing = multiprocessing.Process(target=sys.exit, args=(4,))
    failing.start()
    failing.join()
    print(worker.exitcode, failing.exitcode)
