# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
"""Command lines: each runs in sh against an answer on 127.0.0.1, with the code and with another."""

from dataclasses import dataclass

from . import harness
from .harness import Prover, answers


def reply_to(seen, path):
    """/c-404 is answered with 404, /i-103 with an interim 103 first, /r-503 with 503 once and then with 200."""
    kind, _, code = path[1:].partition("-")
    if kind == "i":
        return f"HTTP/1.1 {code} -\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode()
    if kind == "r" and path in seen:
        return b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nAgain"
    seen.add(path)
    target = "Location: /c-200\r\n" if code in ("301", "302", "303", "307", "308") else ""
    if kind == "r":
        return f"HTTP/1.1 {code} -\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode()
    body = "" if code in ("204", "304") else "Content-Length: 4\r\n"
    return f"HTTP/1.1 {code} -\r\n{target}{body}Connection: close\r\n\r\n{'Body' if body else ''}".encode()


@dataclass
class Shell(Prover):
    def prove(self, proof):
        seen = set()
        done = {}  # a line that knows no code is the same for all
        with answers(lambda path: reply_to(seen, path)) as port:
            for case in proof.cases():
                proof.ran(case, self.is_right(proof, case, f"http://127.0.0.1:{port}", done))

    def is_right(self, proof, case, base, done):
        def sh(path, at=base):
            text = case.text.replace("https://example.com/", f"{at}/{path}")
            if text not in done:
                environment = harness.environment(HOME=str(proof.folder))
                done[text] = harness.run(["sh", "-c", text], seconds=30, cwd=proof.folder, env=environment)
            return done[text]

        own, other = f"c-{case.number}", f"c-{harness.another(case.code)}"
        match case.form:
            case "test":
                return sh(own).returncode == 0 and sh(other).returncode == 1
            case "test-none":
                return sh("", "http://127.0.0.1:1").returncode == 0 and sh(other).returncode == 1
            case "fail":
                return (sh(own).returncode, sh(own).stdout) == (22, "Body")
            case "target":
                return sh(own).stdout == f"{case.number} {base}/c-200\n"
            case "follow":
                return sh(own).stdout == "Body"
            case "retry":
                return sh(f"r-{case.number}").stdout == "Again"
            case "interim":
                return sh(f"i-{case.number}").returncode == 0 and sh("c-200").returncode == 1
            case "until":
                return sh(own).returncode == 0
            case "check-status-3" | "check-status-4" | "check-status-5":
                return sh(own).returncode == int(case.form[-1]) and sh("c-200").returncode == 0
        return False


PROVERS = [
    Shell("curl", debian=("curl",), tools={"curl": "curl"}, seconds=300),
    Shell("httpie", debian=("httpie",), tools={"HTTPie": "httpie"}, seconds=600),
]
