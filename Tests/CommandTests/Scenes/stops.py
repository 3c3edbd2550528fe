"""For a terminal: notices when it is continued; stops itself where its word says so."""
import os
import signal
import sys
import time

signal.signal(signal.SIGCONT, lambda *_: print("continued"))
if "stubborn" in sys.argv:
    signal.signal(signal.SIGTSTP, lambda *_: print("does not stop"))
    signal.signal(signal.SIGQUIT, lambda *_: (print("quits"), sys.exit(9)))
print("first", flush=True)
for _ in range(8):
    time.sleep(0.1)
if "stubborn" in sys.argv:
    os.kill(os.getpid(), signal.SIGSTOP)
print("second", flush=True)
while True:
    time.sleep(0.1)
