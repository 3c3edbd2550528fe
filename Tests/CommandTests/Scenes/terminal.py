"""A terminal, and in it a shell with job control: terminal.py KEYS COMMAND...

KEYS are text=key pairs with commas between them: each key is typed when its text has been shown.
"""
import os
import pty
import select
import signal
import sys
import time

PATIENCE = 60


def be_shell(command):
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    job = os.fork()
    if job == 0:
        os.setpgid(0, 0)
        os.tcsetpgrp(0, os.getpid())
        signal.signal(signal.SIGTTOU, signal.SIG_DFL)
        os.execv(command[0], command)
    try:
        os.setpgid(job, job)
    except OSError:
        pass  # it has done so itself
    os.tcsetpgrp(0, job)
    status = wait(job)
    while os.WIFSTOPPED(status):
        print(f"<stopped by {os.WSTOPSIG(status)}>", flush=True)
        time.sleep(0.2)
        os.tcsetpgrp(0, job)
        os.killpg(job, signal.SIGCONT)
        status = wait(job)
    print(f"<status {os.waitstatus_to_exitcode(status)}>", flush=True)
    os._exit(0)


def wait(job):
    _, status = os.waitpid(job, os.WUNTRACED)
    os.tcsetpgrp(0, os.getpid())
    return status


def type_keys(master, keys):
    shown, deadline = b"", time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if select.select([master], [], [], 0.1)[0]:
            try:
                data = os.read(master, 4096)
            except OSError:
                break
            if not data:
                break
            shown += data
        if keys and keys[0][0].encode() in shown:
            time.sleep(0.1)  # until the program waits
            os.write(master, keys.pop(0)[1].encode().decode("unicode_escape").encode())
    return shown


keys = [pair.split("=") for pair in sys.argv[1].split(",")]
session, master = pty.fork()
if session == 0:
    be_shell(sys.argv[2:])
sys.stdout.write(type_keys(master, keys).decode())
os.kill(session, signal.SIGKILL)
