# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
"""Runs the snippets of one Python library. Called by scripted.py with a JSON object on standard input:
id, demanded (code -> field) and cases (n, form, code, text). Prints a JSON line for each case that it tried."""

import asyncio
import fnmatch
import json
import sys
import textwrap
import types
import unittest
import warnings

warnings.simplefilter("ignore")
JOB = json.load(sys.stdin)


def another(code):
    return 404 if code != 404 else 410


def function(text, names, parameters=""):
    """The text as a function's body; what it needs is in `names`."""
    scope = {"__name__": "forms", **names}
    exec(f"def form({parameters}):\n{textwrap.indent(text, '    ')}\n", scope)
    return scope["form"]


def value(names, number=int):
    """The text is an expression that stands for the code; number() makes the code of it."""

    def check(case):
        found = number(eval(case["text"], dict(names)))
        assert found == case["code"], f"gives {found}"

    return check


def branch(names_for):
    """The text does something where `...` stands, with the code and with no other; names_for(code) is its scope."""

    def check(case):
        for code in (case["code"], another(case["code"])):
            reached = []
            names = {**names_for(code), "reached": reached}
            function(case["text"].replace("...", "reached.append(True)"), names)()
            assert bool(reached) == (code == case["code"]), f"takes {code} for {case['code']}"

    return check


def assertion(names_for, scope=None):
    """The text passes with the code and with no other."""

    def check(case):
        for code in (case["code"], another(case["code"])):
            try:
                function(case["text"], names_for(code))()
                passed = True
            except Exception as error:  # each library has its own
                passed = False
                why = error
            assert passed == (code == case["code"]), f"{'passes' if passed else why} with {code}"

    return check


def answer(send, names, parameters=""):
    """The text answers a request; send(function) gives status and fields."""

    def check(case):
        status, fields = send(function(case["text"], names, parameters))
        answered(case, status, fields)

    return check


def answered(case, status, fields):
    assert status == case["code"], f"answers {status}"
    wanted = JOB["demanded"].get(str(case["code"]))
    names = {(name.decode() if isinstance(name, bytes) else name).lower() for name in fields}
    assert not wanted or wanted in names, f"answers without {wanted}"


def public(module):
    return {name: getattr(module, name) for name in dir(module) if not name.startswith("_")}


def response_with(attribute):
    return lambda code: {"response": types.SimpleNamespace(**{attribute: code})}


def http_server():
    from http import HTTPStatus
    from http.server import BaseHTTPRequestHandler
    import io

    def sent(form):
        handler = BaseHTTPRequestHandler.__new__(BaseHTTPRequestHandler)
        handler.wfile, handler.request_version, handler.requestline = io.BytesIO(), "HTTP/1.1", "GET / HTTP/1.1"
        handler.client_address, handler.log_message = ("127.0.0.1", 0), lambda *_: None
        form(handler)
        head, *fields = handler.wfile.getvalue().decode().splitlines()
        return int(head.split()[1]), [field.partition(":")[0] for field in fields]

    names = {"HTTPStatus": HTTPStatus}
    test = unittest.TestCase()
    return {
        "constant": value(names),
        "respond*": answer(sent, names, "self"),
        "check": branch(lambda code: {**names, **response_with("status")(code)}),
        "assert": assertion(lambda code: {**names, **response_with("status")(code), "self": test}),
    }


def raw():
    import http.client
    import io

    class Socket:
        def __init__(self, text):
            self.text = text

        def makefile(self, *_):
            return io.BytesIO(self.text)

    def head(case):
        text = case["text"].replace("\n", "\r\n").encode()
        if case["form"] == "status-line":
            text += b"\r\n\r\n"
        response = http.client.HTTPResponse(Socket(text))
        version, status, phrase = response._read_status()
        assert phrase.strip() == case["phrase"], f"says {phrase}"
        response.fp.close()
        fields = http.client.parse_headers(io.BytesIO(text.partition(b"\r\n")[2]))
        assert b"\r\n\r\n" in text, "does not end its head"
        if case["form"] != "status-line":
            answered(case, status, fields)
        assert status == case["code"], f"says {status}"

    def pseudo(case):
        assert case["text"] == f":status: {case['code']:03}", case["text"]

    return {"status-line": head, "head*": head, "h2-status": pseudo}


def problem():
    def body(case, text=None):
        found = json.loads(text or case["text"])
        assert found["status"] == case["code"], found
        assert found["title"] == case["phrase"], found
        assert set(found) <= {"type", "title", "status", "detail", "instance"}, found

    def response(case):
        head, _, content = case["text"].partition("\n\n")
        line, *fields = head.splitlines()
        body(case, content)
        answered(case, int(line.split()[1]), [field.partition(":")[0] for field in fields])
        assert "Content-Type: application/problem+json" in fields, fields

    return {"body*": body, "response*": response}


def requests():
    import requests
    from requests.adapters import Retry

    responses = __import__("responses") if JOB["has"].get("python3-responses") else None
    names = {"requests": requests, "Retry": Retry}

    def mock(case):
        with responses.RequestsMock() as mocked:
            exec(case["text"], {**names, "responses": types.SimpleNamespace(GET="GET", add=mocked.add)})
            got = requests.get("https://example.com/api", allow_redirects=False)
            answered(case, got.status_code, got.headers)

    return {
        "constant": value(names),
        "check": branch(lambda code: {**names, **response_with("status_code")(code)}),
        "retry": lambda case: value(names, lambda retry: retry.status_forcelist[0])(case),
        "mock*": mock,
        "assert": assertion(lambda code: {**names, **response_with("status_code")(code)}),
    }


def httpx():
    import httpx

    names = {"httpx": httpx}

    def caught(case):
        for code in (case["code"], another(case["code"])):
            response = httpx.Response(code, request=httpx.Request("GET", "https://example.com/"))
            try:
                function(case["text"], {**names, "response": response})()
                passed = True
            except httpx.HTTPStatusError:
                passed = False
            assert passed == (code == case["code"]), f"takes {code} for {case['code']}"

    def transport(case):
        scope = dict(names)
        exec(case["text"], scope)
        got = httpx.Client(transport=scope["transport"]).get("https://example.com/")
        answered(case, got.status_code, got.headers)

    return {
        "constant": value(names),
        "check": branch(lambda code: {**names, **response_with("status_code")(code)}),
        "catch": caught,
        "respond*": transport,
        "assert": assertion(lambda code: {**names, **response_with("status_code")(code)}),
    }


def pytest_forms():
    import httpx
    import pytest

    def test(case):
        scope = {"pytest": pytest}
        exec(case["text"], scope)
        (name,) = [name for name in scope if name.startswith("test_")]
        mark = getattr(scope[name], "pytestmark", None)
        more = {mark[0].args[0]: mark[0].args[1][0]} if mark else {}
        for code in (case["code"], another(case["code"])):
            client = types.SimpleNamespace(get=lambda path, code=code: types.SimpleNamespace(status_code=code))
            try:
                scope[name](client=client, **more)
                passed = True
            except AssertionError:
                passed = False
            assert passed == (code == case["code"]), f"takes {code} for {case['code']}"

    def names(code):
        request = httpx.Request("GET", "https://example.com/")
        return {"response": httpx.Response(code, request=request), "httpx": httpx, "pytest": pytest}

    return {"assert*": assertion(names), "raises": assertion(names), "test": test, "parametrize": test}


def settle_django():
    import django
    from django.conf import settings

    settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__, SECRET_KEY="-", REST_FRAMEWORK={"UNAUTHENTICATED_USER": None})
    django.setup()


def django_send(form):
    from django.test import Client, override_settings
    from django.urls import path

    urls = types.ModuleType("urls")
    urls.urlpatterns = [path("", form)]
    with override_settings(ROOT_URLCONF=urls):
        got = Client(raise_request_exception=False).get("/")
    return got.status_code, dict(got.items())


def django_names():
    from django import http
    from django.core import exceptions

    return {**public(http), **public(http.response), **public(exceptions)}


def django():
    settle_django()
    names = django_names()
    test = unittest.TestCase()

    def asserted(code):
        response = types.SimpleNamespace(status_code=code)
        test.client = types.SimpleNamespace(get=lambda path: response)
        return {**names, "response": response, "self": test}

    def status(made):
        return (made() if isinstance(made, type) and not made.status_code else made).status_code

    return {
        "constant*": value(names, status),
        "respond*": answer(django_send, names, "request"),
        "json": answer(django_send, names, "request"),
        "raise*": answer(django_send, names, "request"),
        "check": branch(asserted),
        "assert": assertion(asserted),
    }


def drf():
    settle_django()
    from rest_framework import exceptions, status
    from rest_framework.decorators import api_view, authentication_classes, permission_classes, renderer_classes
    from rest_framework.renderers import JSONRenderer
    from rest_framework.response import Response

    names = {**public(exceptions), "status": status, "Response": Response}
    test = unittest.TestCase()

    def sent(form):
        view = api_view(["GET"])(renderer_classes([JSONRenderer])(permission_classes([])(authentication_classes([])(form))))
        return django_send(view)

    def raised(case):
        try:
            function(case["text"], names, "request")(types.SimpleNamespace(method="PUT", content_type="text/plain"))
        except exceptions.APIException as error:
            assert error.status_code == case["code"], error
        else:
            raise AssertionError("raises nothing")

    def asserted(code):
        return {**names, **response_with("status_code")(code), "self": test}

    return {
        "constant": value(names), "respond*": answer(sent, names, "request"), "raise*": raised,
        "check": branch(asserted), "assert": assertion(asserted),
    }  # fmt: skip


def flask():
    import flask
    import werkzeug.exceptions
    from werkzeug.datastructures import WWWAuthenticate

    names = {**public(flask), **public(werkzeug.exceptions), "WWWAuthenticate": WWWAuthenticate}

    def sent(form):
        app = flask.Flask("forms")
        app.add_url_rule("/", "form", form)
        got = app.test_client().get("/")
        return got.status_code, got.headers.keys()

    def handled(case):
        app = flask.Flask("forms")
        exec(case["text"], {**names, "app": app})
        app.add_url_rule("/", "form", lambda: flask.abort(case["code"]))
        got = app.test_client().get("/")
        assert got.status_code == case["code"] and got.is_json, f"answers {got.status_code}"

    def client(code):
        response = types.SimpleNamespace(status_code=code)
        return {**names, "client": types.SimpleNamespace(get=lambda path: response), "response": response}

    return {
        "constant": value(names, lambda made: made.code),
        "respond*": answer(sent, names),
        "raise*": answer(sent, names),
        "abort*": answer(sent, names),
        "handler": handled,
        "check": branch(lambda code: {**names, "error": types.SimpleNamespace(code=code)}),
        "assert": assertion(client),
    }


def starlette():
    from starlette import status
    from starlette.applications import Starlette
    from starlette.exceptions import HTTPException
    from starlette.responses import RedirectResponse, Response
    from starlette.routing import Route
    from starlette.testclient import TestClient

    names = {
        "status": status, "HTTPException": HTTPException, "Response": Response, "RedirectResponse": RedirectResponse,
    }  # fmt: skip

    def sent(form):
        client = TestClient(Starlette(routes=[Route("/", lambda request: form())]))
        got = client.get("/", follow_redirects=False)
        return got.status_code, got.headers

    def route(case):
        import fastapi
        import fastapi.testclient

        app = fastapi.FastAPI()
        decorate = eval(case["text"].removeprefix("@"), {**names, "app": app})
        decorate(lambda: None)
        got = fastapi.testclient.TestClient(app).post("/items")
        assert got.status_code == case["code"], f"answers {got.status_code}"

    return {
        "constant": value(names),
        "raise*": answer(sent, names),
        "respond*": answer(sent, names),
        "route": route,
        "check": branch(lambda code: {**names, **response_with("status_code")(code)}),
        "assert": assertion(lambda code: {**names, **response_with("status_code")(code)}),
    }


def falcon():
    import falcon
    import falcon.testing

    names = {"falcon": falcon}

    def sent(form):
        class Resource:
            def on_get(self, req, resp):
                form(req, resp)

        app = falcon.App()
        app.add_route("/", Resource())
        got = falcon.testing.TestClient(app).simulate_get("/")
        return got.status_code, got.headers

    def result(code):
        line = falcon.code_to_http_status(code) if code >= 100 else ""
        return {**names, "result": types.SimpleNamespace(status=line, status_code=code)}

    return {
        "constant*": value(names, lambda line: int(str(line).split()[0])),
        "respond*": answer(sent, names, "req, resp"),
        "raise*": answer(sent, names, "req, resp"),
        "assert*": assertion(result),
    }


def aiohttp():
    from aiohttp import web

    names = {"web": web}
    request = types.SimpleNamespace(method="GET", content_length=10)

    def sent(form):
        try:
            got = form(request)
        except web.HTTPException as error:
            got = error
        return got.status, got.headers

    return {
        "constant": value(names, lambda made: made.status_code),
        "raise*": answer(sent, names, "request"),
        "respond*": answer(sent, names, "request"),
        "check": branch(lambda code: {**names, **response_with("status")(code)}),
        "assert": assertion(lambda code: {**names, **response_with("status")(code)}),
    }


def webob_like(names, exception):
    import webob

    def sent(form):
        try:
            got = form()
        except exception as error:
            got = error
        got = webob.Request.blank("/").get_response(got() if isinstance(got, type) else got)
        return got.status_int, got.headers

    def application(code):
        import webtest

        app = webob.Response(status=f"{code} Phrase", content_type="text/plain")
        return {"app": webtest.TestApp(app, lint=False)}

    return {
        "constant*": value(names, lambda made: made.code),
        "raise*": answer(sent, names),
        "respond*": answer(sent, names),
        "check": branch(response_with("status_code")),
        "assert": assertion(application),
    }


def webob():
    import webob
    from webob import exc

    return webob_like({"exc": exc, "Response": webob.Response}, exc.HTTPException)


def pyramid():
    from pyramid import httpexceptions
    from pyramid.response import Response

    return webob_like({**public(httpexceptions), "Response": Response}, httpexceptions.HTTPException)


def twisted():
    from twisted.web import http
    from twisted.web.server import Request
    from twisted.web.test.test_web import DummyChannel

    names = {"http": http}
    test = unittest.TestCase()

    def answer_of(case):
        request = Request(DummyChannel(), False)
        body = function(case["text"], {**names, "request": request})()
        assert isinstance(body, bytes), body
        answered(case, request.code, dict(request.responseHeaders.getAllRawHeaders()))

    def asserted(code):
        return {**names, **response_with("code")(code), "self": test}

    return {
        "constant": value(names), "respond*": answer_of, "check": branch(asserted), "assert": assertion(asserted),
    }  # fmt: skip


LIBRARIES = {
    "problem-json": problem,
    "py-flask": flask,
    "python-aiohttp": aiohttp,
    "python-django": django,
    "python-drf": drf,
    "python-falcon": falcon,
    "python-http-httpstatus": http_server,
    "python-httpx": httpx,
    "python-pyramid": pyramid,
    "python-requests": requests,
    "python-starlette": starlette,
    "python-twisted": twisted,
    "python-webob": webob,
    "python-werkzeug": flask,
    "raw-status-line": raw,
    "test-pytest": pytest_forms,
}


async def main():
    checks = LIBRARIES[JOB["id"]]()
    for case in JOB["cases"]:
        check = next((check for form, check in checks.items() if fnmatch.fnmatchcase(case["form"], form)), None)
        if check is None:
            continue
        try:
            check(case)
            why = ""
        except BaseException as error:  # SystemExit too: whatever a form does is told of the form
            why = f"{type(error).__name__}: {error}"
        print(json.dumps({"n": case["n"], "why": why}), flush=True)


if JOB["id"] in ("python-aiohttp",):
    asyncio.run(main())  # its exceptions want a loop
else:
    try:
        main().send(None)
    except StopIteration:
        pass
