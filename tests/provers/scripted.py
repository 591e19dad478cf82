# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
"""Libraries of languages that run texts as they are: a runner of that language is handed all cases of a library."""

import json
from dataclasses import dataclass

from . import harness, packages
from .harness import HERE, Prover


@dataclass
class Script(Prover):
    """`command` starts the runner, which takes a job as JSON and prints a JSON line for each case that it ran."""

    command: tuple = ()  # {modules} is filled in

    def prove(self, proof):
        cases = proof.cases()
        job = {
            "id": self.id,
            "demanded": harness.DEMANDED,
            "has": {name: bool(packages.debian_version(name)) for name in self.debian},
            "cases": [
                {"n": number, "form": case.form, "code": case.code, "phrase": case.phrase, "text": case.text,
                 "literal": case.literal}
                for number, case in enumerate(cases)
            ],
        }  # fmt: skip
        command = [part.format(modules=proof.npm.modules) for part in self.command]
        environment = harness.environment(NODE_PATH=str(proof.npm.modules))
        done = harness.run(command, input=json.dumps(job), cwd=proof.folder, seconds=self.seconds, env=environment)
        tried = 0
        for line in done.stdout.splitlines():
            if line.startswith('{"n":'):
                verdict = json.loads(line)
                proof.ran(cases[verdict["n"]], not verdict["why"], verdict["why"])
                tried += 1
        if done.returncode != 0 or not tried:
            raise RuntimeError(f"the runner gave up: {(done.stderr or done.stdout)[-400:]}")


def python(id, package="", title="", *, more=(), **rest):
    names = (package,) if package else ()
    return Script(
        id, debian=("python3", *names, *more), tools={"CPython": "python3", **({title: package} if package else {})},
        command=("python3", str(HERE / "runners" / "forms.py")), **rest,
    )  # fmt: skip


PYTHON = [
    python("python-http-httpstatus", newer="CONTENT_TOO_LARGE URI_TOO_LONG RANGE_NOT_SATISFIABLE UNPROCESSABLE_CONTENT"),
    python("raw-status-line"),
    python("problem-json"),
    python("python-requests", "python3-requests", "Requests", more=("python3-responses",),
           newer="content_too_large too_early unprocessable_content uri_too_long"),
    python("python-httpx", "python3-httpx", "HTTPX"),
    python("test-pytest", "python3-pytest", "pytest", more=("python3-httpx",)),
    python("py-django", "python3-django", "Django"),
    python("python-django", "python3-django", "Django"),
    python("python-drf", "python3-djangorestframework", "Django REST framework", more=("python3-django",)),
    python("py-flask", "python3-flask", "Flask", more=("python3-werkzeug",)),
    python("python-werkzeug", "python3-werkzeug", "Werkzeug", more=("python3-flask",), newer="MisdirectedRequest"),
    python("python-starlette", "python3-starlette", "Starlette", more=("python3-fastapi", "python3-httpx"),
           newer="HTTP_413_CONTENT_TOO_LARGE HTTP_414_URI_TOO_LONG HTTP_416_RANGE_NOT_SATISFIABLE HTTP_422_UNPROCESSABLE_CONTENT"),
    python("python-falcon", "python3-falcon", "Falcon", newer="HTTP_103 HTTP_EARLY_HINTS HTTP_CONTENT_TOO_LARGE"
           " HTTP_PAYLOAD_TOO_LARGE HTTP_421 HTTP_MISDIRECTED_REQUEST HTTP_425 HTTP_TOO_EARLY HTTP_506"
           " HTTP_VARIANT_ALSO_NEGOTIATES HTTP_510 HTTP_NOT_EXTENDED"),
    python("python-aiohttp", "python3-aiohttp", "aiohttp"),
    python("python-webob", "python3-webob", "WebOb", more=("python3-webtest",)),
    python("python-pyramid", "python3-pyramid", "Pyramid", more=("python3-webtest",), newer="HTTPImATeapot"),
    python("python-twisted", "python3-twisted", "Twisted", newer="IM_A_TEAPOT"),
]

PROVERS = [*PYTHON]
