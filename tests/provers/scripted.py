# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
"""Libraries of languages that run texts as they are: a runner of that language is handed all cases of a library."""

import json
import platform
import shutil
from dataclasses import dataclass

from . import harness, packages
from .harness import HERE, Prover


@dataclass
class Script(Prover):
    """`command` starts the runner, which takes a job as JSON and prints a JSON line for each case that it ran."""

    command: tuple = ()
    runner: str = ""  # in runners/, the command's last argument

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
        shutil.copy(HERE / "runners" / self.runner, proof.folder)
        if self.npm:
            (proof.folder / "node_modules").symlink_to(proof.npm.modules)
        command = [*(part.format(node=node_of(proof.npm)) for part in self.command), self.runner]
        done = harness.run(command, input=json.dumps(job), cwd=proof.folder, seconds=self.seconds)
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
        command=("python3",), runner="forms.py", **rest,
    )  # fmt: skip


PYTHON = [
    python("python-http-httpstatus", newer="CONTENT_TOO_LARGE URI_TOO_LONG RANGE_NOT_SATISFIABLE UNPROCESSABLE_CONTENT"),
    python("raw-status-line"),
    python("problem-json"),
    python("python-requests", "python3-requests", "Requests", more=("python3-responses",),
           newer="content_too_large too_early unprocessable_content uri_too_long"),
    python("python-httpx", "python3-httpx", "HTTPX"),
    python("test-pytest", "python3-pytest", "pytest", more=("python3-httpx",)),
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

# npm has Node.js itself, newer than Debian's, which some packages want.
NODE = f"node-linux-{'arm64' if platform.machine() == 'aarch64' else 'x64'}"
NODE_VERSION = "26.10.0"


def node_of(npm):
    own = npm.modules / NODE / "bin" / "node"
    return str(own) if own.exists() else "node"


def node_version():
    return harness.run(["node", "--version"]).stdout.strip().lstrip("v")


def node(id, *packages, title="", **rest):
    """`packages` are name@version, the library's own first; with none, the system's Node.js is enough."""
    if not packages:
        return Script(id, debian=("nodejs",), tools={"Node.js": node_version}, command=("node",), runner="forms.mjs", **rest)
    name = packages[0].rpartition("@")[0]
    return Script(
        id, debian=("nodejs", "npm"), npm=(f"{NODE}@{NODE_VERSION}", *packages), tools={title or name: name, "Node.js": NODE},
        command=("{node}", "--no-warnings"), runner="forms.mjs", **rest,
    )  # fmt: skip


EXPRESS = "express@5.3.0"
SUPERTEST = "supertest@7.3.2"
NEST = ("@nestjs/common@12.5.1", "rxjs@7.8.2", "reflect-metadata@0.2.2")

JAVASCRIPT = [
    node("node-http2-constants"),
    node("web-fetch"),
    node("node-http-status-codes", EXPRESS, title="Express"),
    node("js-express", EXPRESS, SUPERTEST, title="Express"),
    node("js-fastify", "fastify@5.12.8", title="Fastify"),
    node("js-koa", "koa@3.3.0", SUPERTEST, title="Koa"),
    node("msw", "msw@2.15.0"),
    node("test-supertest", SUPERTEST, EXPRESS, title="SuperTest"),
    node("test-jest", "jest@30.5.2", title="Jest"),
    node("postman", "newman@6.2.2", title="Newman", seconds=300),
    node("openapi", "@seriousme/openapi-schema-validator@2.11.0"),
    node("npm-actions-http-client", "@actions/http-client@4.0.1"),
    node("npm-adonisjs", "@adonisjs/http-server@7.8.1", "@adonisjs/application@8.4.2", "@adonisjs/config@5.0.3",
         "@adonisjs/encryption@6.0.2", "@adonisjs/events@9.0.2", "@adonisjs/fold@10.2.1", "@adonisjs/logger@6.0.7"),
    node("npm-angular", "@angular/common@21.2.26", "@angular/core@21.2.26", "@angular/compiler@21.2.26", "rxjs@7.8.2"),
    node("npm-aws-powertools", "@aws-lambda-powertools/event-handler@2.35.0"),
    node("npm-axios", "axios@1.21.1"),
    node("npm-elysia", "elysia@1.4.30", "@sinclair/typebox@0.34.52"),
    node("npm-fastify-sensible", "@fastify/sensible@6.0.6", "fastify@5.12.8"),
    node("npm-feathers-errors", "@feathersjs/errors@5.0.50"),
    node("npm-hapi-boom", "@hapi/boom@10.0.1"),
    node("npm-http-errors", "http-errors@2.0.1"),
    node("npm-http-status-codes", "http-status-codes@2.3.0", EXPRESS),
    node("npm-http-status", "http-status@2.1.0", EXPRESS, SUPERTEST),
    node("npm-koatty-exception", "koatty_exception@1.8.0"),
    node("npm-nestjs", *NEST, EXPRESS, SUPERTEST),
    node("npm-nestjs-exceptions", *NEST, EXPRESS, SUPERTEST),
    node("npm-restify-errors", "restify-errors@8.1.0", read=("respond*",)),
    node("npm-routing-controllers", "routing-controllers@0.11.3", "reflect-metadata@0.2.2", "class-transformer@0.5.1",
         "class-validator@0.15.1", EXPRESS, SUPERTEST),
    node("npm-statuses", "statuses@2.0.2"),
    node("npm-tsed-exceptions", "@tsed/exceptions@8.38.8", "@tsed/core@8.38.8", read=("respond",)),
]

RUBY = {"command": ("ruby", "-W0"), "runner": "forms.rb"}
PHP = {"command": ("php",), "runner": "forms.php"}

OTHERS = [
    Script("perl-http-status", debian=("perl", "libhttp-message-perl"), tools={"Perl": "perl", "HTTP::Message": "libhttp-message-perl"},
           command=("perl",), runner="forms.pl"),
    Script("ruby-net-http", debian=("ruby", "ruby-webmock", "ruby-minitest"), tools={"Ruby": "ruby"}, **RUBY),
    Script("ruby-rack", debian=("ruby", "ruby-rack", "ruby-minitest", "ruby-actionpack"),
           tools={"Ruby": "ruby", "Rack": "ruby-rack", "Rails": "ruby-actionpack"},
           newer="content_too_large unprocessable_content", **RUBY),
    Script("test-rspec", debian=("ruby", "ruby-rspec-rails", "ruby-minitest"), tools={"rspec-rails": "ruby-rspec-rails", "Rack": "ruby-rack"},
           newer="content_too_large unprocessable_content", **RUBY),
    Script("php-symfony", debian=("php-cli", "php-symfony-http-foundation", "php-symfony-http-kernel", "php-laravel-framework"),
           tools={"PHP": "php-cli", "Symfony": "php-symfony-http-foundation", "Laravel": "php-laravel-framework"}, **PHP),
    Script("php-fig-statuscode", debian=("php-cli", "php-fig-http-message-util", "php-nyholm-psr7"),
           tools={"PHP": "php-cli", "fig/http-message-util": "php-fig-http-message-util"}, **PHP),
    Script("php-wordpress", debian=("php-cli", "wordpress"), tools={"PHP": "php-cli", "WordPress": "wordpress"}, newer="TOO_EARLY",
           read=("respond*",), **PHP),
    Script("r-httr", debian=("r-base-core", "r-cran-httr", "r-cran-testthat", "r-cran-jsonlite"),
           tools={"R": "r-base-core", "httr": "r-cran-httr"}, read=("retry",), command=("Rscript",), runner="forms.R"),
]  # fmt: skip

PROVERS = [*PYTHON, *JAVASCRIPT, *OTHERS]
