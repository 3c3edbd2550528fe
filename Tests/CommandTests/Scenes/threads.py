"""Threads that outlive the main one, that die, and that nobody waits for."""
import sys
import threading
import time


def last():
    time.sleep(0.2)
    print("the last thread ends")


def endless():
    while True:
        time.sleep(0.01)


def die():
    raise ValueError("in a thread")


threading.Thread(target=last).start()
threading.Thread(target=endless, daemon=True).start()
dying = threading.Thread(target=die, name="dying")
dying.start()
dying.join()
print("the main thread ends")
sys.exit(5)
