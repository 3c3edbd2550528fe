"""For a terminal: reads a line, takes one Ctrl-C, dies of the next."""
import os
import signal
import sys
import time

print(sys.stdin.isatty(), sys.stdout.isatty(), sys.stdout.line_buffering, os.tcgetpgrp(0) == os.getpgrp())
print(repr(input("name? ")))
try:
    print("waits", flush=True)
    signal.pause()
except KeyboardInterrupt:
    print("caught")
print("again", flush=True)
try:
    while True:
        time.sleep(0.1)
finally:
    print("finally")
