"""What still happens when a program has ended, and in which order."""
import atexit
import sys
import weakref


class Unwilling:
    def __del__(self):
        raise RuntimeError("in __del__")


class Late:
    def __del__(self):
        print("late", sys.is_finalizing())


def fail():
    raise OSError("at exit")


atexit.register(print, "registered first")
atexit.register(print, "registered last")
atexit.register(fail)
unwilling, late = Unwilling(), Late()
weakref.finalize(late, print, "finalised")
print("the main module ends")
