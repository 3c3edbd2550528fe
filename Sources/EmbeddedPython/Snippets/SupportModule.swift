/// This package's own Python code, which Python keeps in `sys.modules`.
///
/// It is here what would be many calls from Swift, or must itself be a Python object.
enum SupportModule {
    static let name = "_embedded_python"

    static let source = #"""
        """The Python side of Swift's EmbeddedPython."""

        import importlib.util
        import io
        import linecache
        import os
        import queue
        import sys
        import threading


        class SwiftError(RuntimeError):
            """An error that Swift code threw, as Python code sees it."""


        snippets = {}
        # Of one place: callers may run other source at each call.
        most_sources = 8


        def remember(file, line, source):
            """Lets tracebacks show a snippet's lines, though no such file may be there.

            linecache has one line for each number; snippets that pass through one function may share their numbers, and
            so each is kept as a whole too.
            """
            sources = snippets.setdefault(file, {}).setdefault(line, [])
            if source not in sources:
                del sources[: 1 - most_sources]
                sources.append(source)
            known = linecache.cache.get(file)
            lines = known[2] if known is not None and len(known) == 4 else []
            own = [text.rstrip("\n") + "\n" for text in io.StringIO(source, newline=None)]
            lines.extend(["\n"] * (line - 1 - len(lines)))
            lines[line - 1 : line - 1 + len(own)] = own
            # Without a time of change, linecache never looks for the file.
            linecache.cache[file] = (0, None, lines, file)


        def remembered(files):
            """(file, first line, source) of the snippets in some files."""
            return [
                (file, line, source)
                for file in files for line, sources in list(snippets.get(file, {}).items()) for source in list(sources)]


        class Router:
            """Stands in for a standard stream while any thread captures, and sends each thread's text where it belongs."""

            def __init__(self, name, stream):
                self._name = name
                self._stream = stream

            def _target(self):
                captures = getattr(thread, "captures", None)
                return captures[-1].texts[self._name] if captures else self._stream

            def write(self, text):
                # A stream may be None, which print takes for the wish to be silent.
                target = self._target()
                return len(text) if target is None else target.write(text)

            def flush(self):
                target = self._target()
                if target is not None:
                    target.flush()

            def __getattr__(self, attribute):
                return getattr(self._target(), attribute)


        class KeptBytes(io.BytesIO):
            """Outlives a snippet that closes sys.stdout."""

            def close(self):
                pass


        class Capture:
            """What one thread writes, for a while."""

            def __init__(self):
                self.bytes = {name: KeptBytes() for name in names}
                self.texts = {
                    name: io.TextIOWrapper(bytes, "utf-8", "backslashreplace", newline="", write_through=True)
                    for name, bytes in self.bytes.items()}


        names = ("stdout", "stderr")
        thread = threading.local()
        lock = threading.Lock()
        capture_count = 0


        def begin_capture():
            global capture_count
            capture = Capture()
            with lock:
                capture_count += 1
                for name in names:
                    stream = getattr(sys, name)
                    if not isinstance(stream, Router):
                        setattr(sys, name, Router(name, stream))
            thread.__dict__.setdefault("captures", []).append(capture)


        def end_capture():
            """The texts of this thread's innermost capture."""
            global capture_count
            capture = thread.captures.pop()
            with lock:
                capture_count -= 1
                for name in names:
                    stream = getattr(sys, name)
                    # One that a snippet has put there stays.
                    if capture_count == 0 and isinstance(stream, Router):
                        setattr(sys, name, stream._stream)
            return [capture.bytes[name].getvalue().decode("utf-8", "replace") for name in names]


        load_lock = threading.RLock()


        def load(path, name):
            """The module of a file, run at its first load."""
            path = os.path.abspath(path)
            with load_lock:
                loaded = sys.modules.get(name)
                if loaded is not None:
                    origin = getattr(loaded, "__file__", None)
                    if origin is not None and os.path.realpath(origin) == os.path.realpath(path):
                        return loaded
                    raise ImportError(
                        f"{path} cannot be loaded as {name!r}: that module is {origin or 'built in'}; give another name",
                        name=name, path=path)
                spec = importlib.util.spec_from_file_location(name, path)
                if spec is None:
                    raise ImportError(f"{path} is no Python file by its name", name=name, path=path)
                module = importlib.util.module_from_spec(spec)
                sys.modules[name] = module
                try:
                    spec.loader.exec_module(module)
                except BaseException:
                    sys.modules.pop(name, None)
                    raise
                # A module may put another object in its place.
                return sys.modules.get(name, module)


        def load_from(folder, name):
            package = os.path.join(folder, name, "__init__.py")
            return load(package if os.path.isfile(package) else os.path.join(folder, name + ".py"), name)


        def add_import_path(folder):
            folder = os.path.abspath(folder)
            if folder not in sys.path:
                sys.path.insert(0, folder)
            importlib.invalidate_caches()

        loop = None
        over = queue.SimpleQueue()


        def begin_await(awaitable, ticket):
            """Has the loop run an awaitable, and then puts the ticket among those that are over."""
            import asyncio

            global loop
            with lock:
                if loop is None:
                    loop = asyncio.new_event_loop()
                    threading.Thread(target=loop.run_forever, name="Swift's event loop", daemon=True).start()

            async def wait():
                return await awaitable

            future = asyncio.run_coroutine_threadsafe(wait(), loop)
            future.add_done_callback(lambda _: over.put(ticket))
            return future


        next_over = over.get
        """#
}

extension Python {
    /// A function of this package's own Python code, which is run at the first use: some milliseconds.
    func support(_ function: PythonName) throws(PythonError) -> PythonObject {
        let modules = try attribute("modules", of: try self.import("sys"))
        var module = try call("get", of: modules, SupportModule.name)
        if isNone(module) {
            let new = try self.module(
                executing: Snippet(SupportModule.source, file: SupportModule.name + ".py"), named: SupportModule.name)
            // Another thread may have been faster; there is to be one.
            module = try call("setdefault", of: modules, SupportModule.name, new)
        }
        return try attribute(function, of: module)
    }
}
