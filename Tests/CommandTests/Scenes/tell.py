"""What a program finds when it begins, one line each."""
import contextlib, gc, locale, os, resource, signal, sys, threading


def tell(name, value):
    print(name, "=", repr(value))


for name in (
    "argv orig_argv path flags executable _base_executable prefix base_prefix exec_prefix base_exec_prefix platlibdir "
    "pycache_prefix dont_write_bytecode warnoptions _xoptions thread_info version"
).split():
    tell(name, getattr(sys, name, None))
for name in "__name__ __file__ __package__ __builtins__ __cached__".split():
    tell(name, globals().get(name))
tell("spec", getattr(globals().get("__spec__"), "name", None))
for stream in sys.stdin, sys.stdout, sys.stderr:
    tell("stream", stream and (
        stream.name, stream.mode, stream.encoding, stream.errors, stream.line_buffering, stream.write_through,
        stream.isatty(), type(stream.buffer).__name__))
tell("locale", (
    sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), locale.setlocale(locale.LC_ALL, None),
    locale.getpreferredencoding()))
tell("signals", [(int(number), str(signal.getsignal(number))) for number in signal.valid_signals()])
tell("blocked signals", signal.pthread_sigmask(signal.SIG_BLOCK, []))
descriptors = []
for number in os.listdir("/proc/self/fd"):
    # The listing's own is closed by now.
    with contextlib.suppress(OSError):
        descriptors.append((number, os.get_inheritable(int(number))))
tell("descriptors", descriptors)
tell("threads", (len(os.listdir("/proc/self/task")), threading.active_count(), threading.stack_size()))
tell("main thread", (os.getpid() == threading.get_native_id(), threading.current_thread().name))
# What the shell says of the command that it starts.
tell("environment", sorted(item for item in os.environb.items() if item[0] != b"_"))
tell("limits", [(name, resource.getrlimit(getattr(resource, name))) for name in dir(resource) if "RLIMIT" in name])
tell("interpreter", (
    sys.getrecursionlimit(), sys.getswitchinterval(), sys.getdlopenflags(), gc.get_threshold(), gc.isenabled(),
    gc.get_freeze_count(), sys.gettrace(), sys.getprofile(), sys.is_finalizing()))
tell("modules", sorted(sys.modules))
# The seed is the environment's, but for programs that do not look there.
tell("hash", sys.flags.ignore_environment or hash("glue"))
tell("process", (
    os.getsid(0), os.getpgrp() in (os.getpid(), os.getppid()), os.sched_getaffinity(0), os.nice(0), os.umask(0o22), os.getcwd(),
    signal.getitimer(signal.ITIMER_REAL), signal.getitimer(signal.ITIMER_PROF)))
with open("/proc/self/comm") as comm:
    tell("name", comm.read())
tell("hooks", (
    sys.excepthook is sys.__excepthook__, sys.unraisablehook is sys.__unraisablehook__, sys.meta_path,
    len(sys.path_hooks)))
