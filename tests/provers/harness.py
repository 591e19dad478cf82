# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
"""What every prover needs: the rendered snippets, a place for verdicts, child processes, servers on 127.0.0.1."""

import collections
import contextlib
import fnmatch
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent

# The field that an answer with the code has to carry (RFC 9110 for 401, 405, 407 and 426; the others are what the forms
# promise).
DEMANDED = {
    301: "location", 302: "location", 303: "location", 307: "location", 308: "location",
    401: "www-authenticate", 405: "allow", 407: "proxy-authenticate", 426: "upgrade",
    429: "retry-after", 503: "retry-after",
}  # fmt: skip


@dataclass(frozen=True)
class Case:
    """One text to paste: a form of a library for a code."""

    form: str
    code: int
    origin: str
    phrase: str
    text: str
    literal: bool

    @property
    def number(self):
        return f"{self.code:03}"


@dataclass
class Library:
    id: str
    title: str
    proof: dict
    forms: list = field(default_factory=list)  # ids, in order
    cases: list = field(default_factory=list)


def read_libraries(program):
    """Every library with all that it says of every code, as the program renders it."""
    out = subprocess.run([program, "--list-snippets", "000-999", "--format", "json"], check=True, capture_output=True)
    libraries = {}
    seen = collections.defaultdict(set)
    for code in json.loads(out.stdout):
        for each in code["libraries"]:
            library = libraries.setdefault(each["id"], Library(each["id"], each["title"], each["proof"]))
            for form in each["forms"]:
                key = (form["id"], code["code"], form["text"])  # origins that share a number mostly share the text
                if key not in seen[library.id]:
                    seen[library.id].add(key)
                    library.cases.append(
                        Case(form["id"], code["code"], code["origin"], code["phrase"], form["text"], form["literal"])
                    )
    listed = subprocess.run([program, "--list-snippets", "--format", "json"], check=True, capture_output=True)
    for each in json.loads(listed.stdout):
        libraries[each["id"]].forms = [form["id"] for form in each["forms"]]
    return libraries


class Unavailable(Exception):
    """What a prover needs is not there."""


class Proof:
    """The verdicts on a library's cases. A case without one was only read."""

    def __init__(self, library, prover, folder):
        self.library = library
        self.prover = prover
        self.folder = folder  # for what the prover writes
        self.levels = {}  # case -> "run" or "compiled"
        self.wrong = {}  # case -> why
        self.newer = set()  # cases with names that the installed version lacks
        self.end = time.monotonic() + prover.seconds

    def cases(self, *patterns):
        """Those of the forms that match a pattern, without what is only read."""
        found = []
        for case in self.library.cases:
            if not any(fnmatch.fnmatchcase(case.form, pattern) for pattern in patterns or ("*",)):
                continue
            if self.prover.is_newer(case):
                self.newer.add(case)
            elif not any(fnmatch.fnmatchcase(case.form, pattern) for pattern in self.prover.read):
                found.append(case)
        return found

    def ran(self, case, is_right=True, why=""):
        self.judge(case, "run", is_right, why)

    def compiled(self, case, is_right=True, why=""):
        self.judge(case, "compiled", is_right, why)

    def judge(self, case, level, is_right, why):
        if time.monotonic() > self.end:
            raise TimeoutError(f"more than {self.prover.seconds} s")
        if not is_right:
            self.wrong.setdefault(case, str(why).strip().replace("\n", " ")[:300] or "does not give its code")
        elif self.levels.get(case) != "run":
            self.levels[case] = level

    def answered(self, case, status, headers):
        """Judges an answer: its status, and the field that the code demands. Header names are in lower case."""
        missing = missing_field(case.code, headers)
        self.ran(case, status == case.code and not missing, f"answered {status}, lacks {missing}")

    def default_cases(self):
        first = self.library.forms[0]
        return [case for case in self.library.cases if case.form == first or case.form.startswith(first + "-")]

    def how(self):
        """ "run", "compiled" or "read": the least that is true of the default form, names too new set aside."""
        proven = [case for case in self.default_cases() if case not in self.newer]
        named = [case for case in self.default_cases() if not case.literal]
        is_enough = 5 * sum(case in self.newer for case in named) <= len(named)
        levels = {self.levels.get(case, "read") for case in proven}
        if not proven or not is_enough or "read" in levels:
            return "read"
        return "compiled" if "compiled" in levels else "run"

    def forms_at(self, level):
        """The ids of the forms that are no better than that; a form stands for its variants if all are alike."""
        worst = {}
        rank = ("read", "compiled", "run")
        for case in self.library.cases:
            if case not in self.newer:
                here = self.levels.get(case, "read")
                worst[case.form] = min(worst.get(case.form, here), here, key=rank.index)
        ids = [form for form in self.library.forms if worst.get(form) == level]
        return [form for form in ids if not any(form.startswith(other + "-") for other in ids)]

    def note(self):
        """What a reader has to know of the reach of the proof; empty if it covers everything."""
        how = self.how()
        parts = []
        compiled = self.forms_at("compiled")
        read = self.forms_at("read") + sorted(self.prover.newer_words(self.newer))
        if how == "run" and compiled:
            parts.append(f"Only compiled: {', '.join(compiled)}.")
        if how != "read" and read:
            parts.append(f"Only read: {', '.join(read)}.")
        return " ".join(parts)


@dataclass
class Prover:
    """How a library is proven: what that needs, and a description that a subclass knows how to carry out."""

    id: str
    debian: tuple = ()  # packages
    npm: tuple = ()  # packages, name@version
    tools: dict = field(default_factory=dict)  # what to name in the proof -> its package, or a command that tells
    newer: str = ""  # names that the installed version does not have yet
    read: tuple = ()  # patterns of forms that cannot be tried here
    seconds: int = 120

    def is_newer(self, case):
        words = self.newer.split()
        return bool(words) and any(word in words for word in re.findall(r"[\w+-]+", case.text))

    def newer_words(self, cases):
        words = self.newer.split()
        return {word for case in cases for word in re.findall(r"[\w+-]+", case.text) if word in words}

    def prove(self, proof):
        raise NotImplementedError


def missing_field(code, headers):
    name = DEMANDED.get(code)
    return name if name and name not in headers else None


def another(code):
    """A code that is not this one, and of which a client makes nothing special."""
    return 404 if code != 404 else 410


def run(command, *, seconds=60, **options):
    """Runs a command to its end in a process group of its own, which is gone afterwards, and returns what it said."""
    given = options.pop("input", None)
    options.setdefault("env", environment())
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL if given is None else subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, errors="replace", start_new_session=True,
        **options,
    )  # fmt: skip
    try:
        out, err = process.communicate(given, timeout=seconds)
        return subprocess.CompletedProcess(command, process.returncode, out, err)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, -1, "", f"took more than {seconds} s")
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def environment(**more):
    """That of a child: Debian's own programs come before others of their name, and texts are in UTF-8."""
    path = f"/usr/bin:/bin:/usr/sbin:{os.environ.get('PATH', '')}"
    return {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", **more}


@contextlib.contextmanager
def server(command, port, *, seconds=30, **options):
    """A server that listens on the port of 127.0.0.1 while the block runs. Its log is given, for complaints."""
    options.setdefault("env", environment())
    options.setdefault("env", environment())
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        errors="replace", start_new_session=True, **options,
    )  # fmt: skip
    log = []
    reader = threading.Thread(target=lambda: log.extend(process.stdout), daemon=True)
    reader.start()
    try:
        end = time.monotonic() + seconds
        while not is_open(port):
            if process.poll() is not None or time.monotonic() > end:
                reader.join(1)
                raise RuntimeError(f"{command[0]} does not listen: {''.join(log)[-500:]}")
            time.sleep(0.05)
        yield log
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(5)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def is_open(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(port, path="/", host="127.0.0.1"):
    """Status, header fields (names in lower case) and body of one request; interim answers are passed over."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=8)
    try:
        connection.request("GET", path, headers={"Host": host})
        response = connection.getresponse()
        headers = {name.lower(): value for name, value in response.getheaders()}
        return response.status, headers, response.read()
    finally:
        connection.close()


@contextlib.contextmanager
def answers(reply):
    """A port of 127.0.0.1 where every request gets the bytes that `reply(path)` makes."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)

    def serve(connection):
        with connection, contextlib.suppress(OSError):
            connection.settimeout(8)
            head = b""
            while b"\r\n\r\n" not in head:
                more = connection.recv(4096)
                if not more:
                    return
                head += more
            connection.sendall(reply(head.split()[1].decode()))

    def accept():
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=serve, args=(listener.accept()[0],), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield listener.getsockname()[1]
    finally:
        listener.close()
