"""Headless Chromium, for the scripts beside this file."""

import json
import os
import pathlib
import select
import shutil
import subprocess
import sys
import tempfile
import time

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Seconds that an answer may take.
PATIENCE = 60
NAME = pathlib.Path(sys.argv[0]).name


def browser_here():
    return next(filter(None, map(shutil.which, BROWSERS)), None)


class Browser:
    """Chromium, spoken to over two pipes in its DevTools protocol."""

    def __init__(self, program):
        # Its children may still write there when it has ended.
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        orders, self.orders = os.pipe()
        self.answers, answers = os.pipe()
        command = [
            program, "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--hide-scrollbars",
            # Nothing outside this machine is asked, whatever a page would like to.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            f"--user-data-dir={self.profile.name}", "about:blank",
        ]

        def place_pipes():
            # Chromium listens at 3 and speaks at 4. By way of high numbers, since the pipes may lie there already.
            high_orders, high_answers = os.dup2(orders, 100), os.dup2(answers, 101)
            os.dup2(high_orders, 3), os.dup2(high_answers, 4)

        self.process = subprocess.Popen(
            command, close_fds=False, preexec_fn=place_pipes, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(orders), os.close(answers)
        self.number, self.buffer, self.events = 0, b"", []
        target = self.ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        self.session = self.ask("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]

    def end(self):
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.profile.cleanup()

    def ask(self, method, parameters=None, session=None):
        """Sends an order and waits for its answer; what happens meanwhile is kept in `events`."""
        self.number += 1
        order = {"id": self.number, "method": method, "params": parameters or {}}
        if session:
            order["sessionId"] = session
        os.write(self.orders, json.dumps(order).encode() + b"\0")
        while True:
            message = self.hear(PATIENCE)
            if message is None:
                raise SystemExit(f"{NAME}: the browser did not answer {method} within {PATIENCE} s")
            if message.get("id") == self.number:
                if "error" in message:
                    raise SystemExit(f"{NAME}: {method}: {message['error']['message']}")
                return message["result"]
            self.events.append(message)

    def hear(self, patience):
        """The next message, or None if none comes in time."""
        deadline = time.monotonic() + patience
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.answers], [], [], max(0, deadline - time.monotonic()))
            if not ready:
                return None
            part = os.read(self.answers, 1 << 20)
            if not part:
                raise SystemExit(f"{NAME}: the browser has ended")
            self.buffer += part
        message, _, self.buffer = self.buffer.partition(b"\0")
        return json.loads(message)

    def page(self, method, **parameters):
        return self.ask(method, parameters, self.session)

    def evaluate(self, expression):
        """What an expression comes to; a promise is waited for."""
        answer = self.page("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise SystemExit(f"{NAME}: {answer['exceptionDetails']['exception']['description']}")
        return answer["result"].get("value")

    def open(self, url, width, scheme):
        """Loads a page and keeps the events of its loading."""
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.page(domain + ".enable")
        self.page(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600)
        self.page("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        self.events = []
        started = time.monotonic()
        self.page("Page.navigate", url=url)
        deadline = started + PATIENCE
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            message = self.hear(max(0, deadline - time.monotonic()))
            if message is None:
                raise SystemExit(f"{NAME}: {url} was not loaded within {PATIENCE} s")
            self.events.append(message)
        # Two frames: what is to be seen has been painted.
        self.page(
            "Runtime.evaluate", awaitPromise=True,
            expression="new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return time.monotonic() - started
