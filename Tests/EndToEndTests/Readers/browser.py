"""Chromium, spoken to through the two pipes of its debugging protocol: one start for many pages."""

import base64
import json
import os
import pathlib
import shutil
import subprocess
import tempfile


class Browser:
    """A headless Chromium with one tab and a profile of its own; `with` ends it."""

    def __enter__(self):
        self._profile = tempfile.mkdtemp(prefix="kanaltjek-chromium-")
        commands, self._commands = os.pipe()
        self._answers, answers = os.pipe()

        def take_pipes():
            # Away from 3 and 4 first, where one of them may lie already.
            source, sink = os.dup(commands), os.dup(answers)
            os.dup2(source, 3)
            os.dup2(sink, 4)

        self._process = subprocess.Popen(
            [
                "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                "--no-first-run", "--disable-extensions", "--disable-background-networking",
                "--hide-scrollbars", "--user-data-dir=" + self._profile, "--remote-debugging-pipe",
            ],
            preexec_fn=take_pipes, pass_fds=(3, 4), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(commands)
        os.close(answers)
        self._read, self._count, self._session = b"", 0, None
        self.events = []
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self.ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Network", "Runtime", "Log"):
            self.ask(domain + ".enable")
        return self

    def __exit__(self, *_):
        self._session = None
        self.ask("Browser.close")
        self._process.wait(30)
        os.close(self._commands)
        os.close(self._answers)
        shutil.rmtree(self._profile, ignore_errors=True)

    def _next(self):
        while b"\0" not in self._read:
            part = os.read(self._answers, 1 << 20)
            if not part:
                raise RuntimeError("chromium ended")
            self._read += part
        message, self._read = self._read.split(b"\0", 1)
        return json.loads(message)

    def ask(self, method, **parameters):
        self._count += 1
        message = {"id": self._count, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._commands, data):]
        while True:
            answer = self._next()
            if answer.get("id") == self._count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def open(self, path):
        """Shows a file; what it loaded and complained of is in `events` from then on."""
        self.events = []
        self.ask("Page.navigate", url=pathlib.Path(path).resolve().as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self._next())

    def requests(self):
        """Every address that was asked for since the page was opened."""
        return [
            event["params"]["request"]["url"] for event in self.events
            if event.get("method") == "Network.requestWillBeSent"]

    def complaints(self):
        """What the page's console was told, and exceptions."""
        return [
            event["params"]["entry"]["text"] for event in self.events
            if event.get("method") == "Log.entryAdded"] + [
            event["params"]["exceptionDetails"]["text"] for event in self.events
            if event.get("method") == "Runtime.exceptionThrown"]

    def value(self, expression):
        """What a script's expression gives, awaited."""
        answer = self.ask(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:500])
        return answer["result"].get("value")

    def resize(self, width, height=900):
        self.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
            mobile=False)

    def prefer(self, scheme):
        """`light` or `dark`, as a reader sets it in the system."""
        self.ask(
            "Emulation.setEmulatedMedia",
            features=[{"name": "prefers-color-scheme", "value": scheme}])

    def printed(self):
        """A PDF of the page on the paper that its style sheet names."""
        data = self.ask("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"]
        return base64.b64decode(data)

    def screenshot(self):
        return base64.b64decode(self.ask("Page.captureScreenshot")["data"])
