# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
"""Libraries of other compiled languages: each name is printed by a program that holds all texts."""

from .compiled import Compiled

GO_HEAD = """package main

import (
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"testing"
@import@)

var t testing.TB
var _ = errors.New
"""


def go(id, *, imports="", **rest):
    return Compiled(
        id, debian=("golang-go", *rest.pop("debian", ())), tools={"Go": "golang-go", **rest.pop("tools", {})},
        source="main.go", head=GO_HEAD.replace("@import@", imports), tail="func main() {\n@calls@\n}\n",
        command=("go", "build", "-o", "forms", "{source}"), program=("./forms",), seconds=300,
        environment={"GO111MODULE": "off", "GOPATH": "/usr/share/gocode"}, **rest,
    )  # fmt: skip


# Answers a request with the function and prints the status.
GO_ANSWER = "{ rec := httptest.NewRecorder(); f@n@(rec, httptest.NewRequest(http.MethodGet, \"/\", nil)); fmt.Println(@n@, rec.Code) }"
GO_VALUE = "fmt.Println(@n@, v@n@)"

GO = [
    go(
        "go-net-http",
        pieces={
            "constant": "var v@n@ int = @text@",
            "respond*": "func f@n@(w http.ResponseWriter, r *http.Request) {\n@text@\n}",
            "error*": "func f@n@(w http.ResponseWriter, r *http.Request) {\n@text@\n}",
            "check": "func f@n@(resp *http.Response) {\n@text@\n}",
            "assert": "func f@n@(rec *httptest.ResponseRecorder) {\n@text@\n}",
        },
        calls={"constant": GO_VALUE, "respond*": GO_ANSWER, "error*": GO_ANSWER},
    ),
    go(
        "go-fasthttp", debian=("golang-github-valyala-fasthttp-dev",), tools={"fasthttp": "golang-github-valyala-fasthttp-dev"},
        imports='	"github.com/valyala/fasthttp"\n',
        pieces={
            "constant": "var v@n@ int = @text@",
            "respond*": "func f@n@(ctx *fasthttp.RequestCtx) {\n@text@\n}",
            "error": "func f@n@(ctx *fasthttp.RequestCtx) {\n@text@\n}",
            "*": "func f@n@(resp *fasthttp.Response) {\n@text@\n}\nvar _ = httptest.NewRecorder\nvar _ = http.StatusOK",
        },
        calls={
            "constant": GO_VALUE,
            "respond*": "{ ctx := &fasthttp.RequestCtx{}; f@n@(ctx); fmt.Println(@n@, ctx.Response.StatusCode()) }",
            "error": "{ ctx := &fasthttp.RequestCtx{}; f@n@(ctx); fmt.Println(@n@, ctx.Response.StatusCode()) }",
        },
    ),
]  # fmt: skip


def java(id, *, jars=(), imports, functions, value="number(@text@)", helpers="", **rest):
    """`functions` gives the parameters of what statements are put into, by pattern of the form; `value` is how a name
    becomes a number."""
    path = ":".join(jar if jar.startswith("{") else f"/usr/share/java/{jar}.jar" for jar in jars)

    def method(parameters):
        def piece(case):
            kind = "Object" if "return " in case.text and "\n    return" not in case.text else "void"
            return f"static {kind} f@n@({parameters}) throws Exception {{\n@text@\n}}"

        return piece

    head = "".join(f"import {each};\n" for each in imports)
    head += "public class Forms {\nstatic int number(int code) { return code; }\n"
    head += "static void assertEquals(Object a, Object b) {}\n" + helpers + "\n"
    return Compiled(
        id, debian=("openjdk-17-jdk-headless", *rest.pop("debian", ())), seconds=180,
        tools={"OpenJDK": "openjdk-17-jdk-headless", **rest.pop("tools", {})}, source="Forms.java", head=head,
        tail="public static void main(String[] arguments) throws Exception {\n@calls@\n}\n}\n",
        pieces={
            "constant": f"static int v@n@() {{ return {value}; }}",
            **{pattern: each if callable(each) else method(each) for pattern, each in functions.items()},
        },
        calls={"constant": 'System.out.println("@n@ " + v@n@());', **rest.pop("calls", {})},
        command=("javac", "-nowarn", "-proc:none", "-Xmaxerrs", "9999", "-cp", path or ".", "{source}"),
        program=("java", "-cp", f"{path}:.", "Forms"), **rest,
    )  # fmt: skip


SPRING = ("spring3-test", "spring3-web", "spring3-web.servlet", "spring3-expression", "spring3-aop", "spring3-core",
          "spring3-beans", "spring3-context", "servlet-api", "hamcrest-all", "hamcrest", "commons-logging")  # fmt: skip

# Stands for what perform() gives back: the matchers see an answer with the code.
MOCK_MVC = """
static class Result implements java.lang.reflect.InvocationHandler {
    final MockHttpServletResponse response = new MockHttpServletResponse();
    final MvcResult result = (MvcResult) java.lang.reflect.Proxy.newProxyInstance(
        Forms.class.getClassLoader(), new Class<?>[] {MvcResult.class}, this);
    Result(int code) {
        response.setStatus(code);
        if (code / 100 == 3) response.setHeader("Location", "https://example.com/");
    }
    public Object invoke(Object proxy, java.lang.reflect.Method method, Object[] arguments) { return response; }
    Result andExpect(ResultMatcher matcher) throws Exception { matcher.match(result); return this; }
}
static class Mvc {
    final int code;
    Mvc(int code) { this.code = code; }
    Result perform(Object request) { return new Result(code); }
}
static Object get(String path) { return path; }
interface Form { void run(Result result, Mvc mockMvc) throws Exception; }
static boolean passes(int code, Form form) throws Exception {
    try { form.run(new Result(code), new Mvc(code)); return true; } catch (AssertionError error) { return false; }
}
static int told(int code, Form form) throws Exception {
    return passes(code, form) && !passes(code == 404 ? 410 : 404, form) ? code : -1;
}
"""

JAVA = [
    java(
        "java-apache-httpcore5", debian=("libhttpcore5-java",), tools={"HttpCore": "libhttpcore5-java"}, jars=("httpcore5",),
        imports=("org.apache.hc.core5.http.*",), functions={"*": "ClassicHttpResponse response"},
    ),
    java(
        "java-google-http-client", debian=("libgoogle-http-client-java",), tools={"Google HTTP Client": "libgoogle-http-client-java"},
        jars=("google-http-client",),
        imports=("com.google.api.client.http.*", "com.google.api.client.testing.http.*"),
        functions={"mock": lambda case: "static Object f@n@() { return @text@; }", "*": "HttpResponse response"},
    ),
    java(
        "java-httpurlconnection", imports=("java.net.*", "com.sun.net.httpserver.*"),
        functions={"*": "HttpURLConnection connection, HttpExchange exchange"},
    ),
    java(
        "java-jaxrs", debian=("libjaxrs-api-java",), tools={"javax.ws.rs": "libjaxrs-api-java"}, jars=("javax.ws.rs-api", "jaxrs-api"),
        newer="MULTIPLE_CHOICES PERMANENT_REDIRECT UNAVAILABLE_FOR_LEGAL_REASONS",
        imports=("java.net.URI", "javax.ws.rs.*", "javax.ws.rs.core.*"), functions={"*": "Response response"},
        helpers="static int number(Response.Status status) { return status.getStatusCode(); }",
    ),
    java(
        "java-jetty", debian=("libjetty9-java",), tools={"Jetty": "libjetty9-java"}, jars=("jetty9-http", "jetty9-util"),
        newer="EARLY_HINT_103 EARLY_HINTS_103", read=("respond*", "error", "interim"),  # the API of Jetty 12
        imports=("org.eclipse.jetty.http.*",), functions={"*": "Answer response"},
        helpers="interface Answer { int getStatus(); }",
    ),
    java(
        "java-netty", debian=("libnetty-java",), tools={"Netty": "libnetty-java"}, newer="EARLY_HINTS", read=("vertx",),
        jars=("netty-codec-http", "netty-codec", "netty-transport", "netty-common", "netty-buffer", "netty-handler"),
        imports=("io.netty.handler.codec.http.*", "io.netty.channel.*"),
        functions={
            "respond*": "ChannelHandlerContext ctx",
            "*": "ChannelHandlerContext ctx, HttpResponse response",
        },
        helpers="static int number(HttpResponseStatus status) { return status.code(); }",
    ),
    java(
        "java-servlet", debian=("libjakarta-servlet-api-java",), tools={"Jakarta Servlet": "libjakarta-servlet-api-java"},
        jars=("jakarta-servlet-api",), imports=("jakarta.servlet.http.*",),
        newer="SC_EARLY_HINTS SC_PERMANENT_REDIRECT SC_MISDIRECTED_REQUEST SC_UNPROCESSABLE_CONTENT SC_UPGRADE_REQUIRED",
        functions={"*": "HttpServletResponse response"}, helpers="static <T> T verify(T mock) { return mock; }",
    ),
    java(
        "java-spring", debian=("libspring-web-java", "libspring-core-java"), tools={"Spring": "libspring-web-java"},
        jars=SPRING, newer="CONTENT_TOO_LARGE EARLY_HINTS MISDIRECTED_REQUEST TOO_EARLY UNPROCESSABLE_CONTENT HttpStatusCode",
        read=("throw*", "assert"), imports=("org.springframework.http.*", "org.springframework.http.client.*"),
        functions={"*": "ClientHttpResponse response"},
        helpers="static int number(HttpStatus status) { return status.value(); }",
    ),
    java(
        "test-mockmvc", debian=("libspring-test-java", "libspring-web-servlet-java", "libhamcrest-java", "libservlet-api-java"),
        tools={"Spring Test": "libspring-test-java"}, jars=SPRING,
        newer="isEarlyHints isTooEarly isContentTooLarge isUnprocessableContent",
        imports=("static org.springframework.test.web.servlet.result.MockMvcResultMatchers.*",
                 "org.springframework.mock.web.*", "org.springframework.test.web.servlet.*"),
        functions={
            "perform": lambda case: "static void f@n@(Result result, Mvc mockMvc) throws Exception {\n@text@\n}",
            "*": lambda case: "static void f@n@(Result result, Mvc mockMvc) throws Exception {\nresult@text@;\n}",
        },
        calls={"*": 'System.out.println("@n@ " + told(@code@, Forms::f@n@));'}, helpers=MOCK_MVC,
    ),
]  # fmt: skip

SBCL = ("sbcl", "--noinform", "--non-interactive", "--load", "{source}")

# Hunchentoot's own request and reply, and what stands for Drakma: an answer with *code*.
LISP_HEAD = """(require :asdf)
(handler-bind ((warning #'muffle-warning)) (asdf:load-system :hunchentoot))
(defpackage :drakma (:use :cl) (:export #:http-request))
(defvar *code* 0)
(defun drakma:http-request (uri) (declare (ignore uri)) (values "body" *code*))
(defvar *acceptor* (make-instance 'hunchentoot:acceptor :port 0))
(defun answered (form)
  (let* ((hunchentoot:*acceptor* *acceptor*)
         (hunchentoot:*reply* (make-instance 'hunchentoot:reply))
         (hunchentoot:*request* (make-instance 'hunchentoot:request :acceptor *acceptor* :uri "/" :method :get
                                  :headers-in (list (cons :host "example.com")) :server-protocol :http/1.1
                                  :remote-addr "127.0.0.1")))
    (catch 'hunchentoot::handler-done (funcall form))
    (hunchentoot:return-code*)))
(defun taken (form code other)
  (if (and (let ((*code* code)) (funcall form)) (not (let ((*code* other)) (funcall form)))) code -1))
"""

RUST_CRATES = """
externs=
for crate in fnv bytes itoa http; do
    folder=/usr/share/cargo/registry/$crate-[0-9]*
    root=$(ls $folder/src/lib.rs $folder/lib.rs 2>/dev/null)
    rustc --edition 2018 --crate-type rlib --crate-name $crate --cfg 'feature="std"' --cap-lints allow -L . $externs "$root" || exit 1
    externs="$externs --extern $crate"
done
"""

MORE = [
    Compiled(
        "rust-http", debian=("rustc", "librust-http-dev"), tools={"rustc": "rustc", "http": "librust-http-dev"},
        newer="EARLY_HINTS TOO_EARLY", source="main.rs", prepare=RUST_CRATES, seconds=300,
        head="#![allow(unused)]\nuse http::{Response, StatusCode};\n",
        pieces={
            "constant": "fn f@n@() -> StatusCode { @text@ }",
            "respond*": "fn f@n@() -> Response<()> {\n@text@\n}",
            "*": "fn f@n@(response: &Response<()>) {\n@text@\n}",
        },
        calls={
            "constant": 'println!("@n@ {}", f@n@().as_u16());',
            "respond*": 'println!("@n@ {}", f@n@().status().as_u16());',
            "assert": "f@n@(&Response::builder().status(@code@).body(()).unwrap()); println!(\"@n@ @code@\");",
        },
        tail="fn main() {\n@calls@\n}\n", command=("rustc", "--edition", "2018", "--extern", "http=libhttp.rlib", "-L", ".", "{source}"),
        program=("./main",),
    ),
    Compiled(
        "lisp-hunchentoot", debian=("sbcl", "cl-hunchentoot"), tools={"SBCL": "sbcl", "Hunchentoot": "cl-hunchentoot"},
        source="forms.lisp", head=LISP_HEAD, tail="@calls@\n", command=SBCL, program=SBCL,
        pieces={"*": "(defun f@n@ ()\n@text@)"},
        calls={
            "constant": '(format t "@n@ ~a~%" (f@n@))',
            "respond*": "(format t \"@n@ ~a~%\" (answered #'f@n@))",
            "check": "(format t \"@n@ ~a~%\" (taken #'f@n@ @code@ (if (= @code@ 404) 410 404)))",
        },
    ),
    Compiled(
        "crystal-http-status", debian=("crystal",), tools={"Crystal": "crystal"}, source="forms.cr", seconds=300,
        head='require "http/server"\nrequire "http/client"\nrequire "spec"\n',
        pieces={
            "constant": "def f@n@; @text@; end",
            # A method is compiled only where something calls it.
            "check": "def f@n@(response)\n@text@\nend\nf@n@(HTTP::Client::Response.new(200)) if ARGV.any?",
            "assert": "def f@n@(response)\n@text@\nend\nf@n@(HTTP::Client::Response.new(200)) if ARGV.any?",
            "*": "def f@n@(context : HTTP::Server::Context)\n@text@\nend",
        },
        calls={
            "constant": 'puts "@n@ #{f@n@.to_i}"',
            "respond*": 'puts "@n@ #{answered { |context| f@n@(context) }}"',
            "error": 'puts "@n@ #{answered { |context| f@n@(context) }}"',
        },
        tail="""
def answered(&)
  response = HTTP::Server::Response.new(IO::Memory.new)
  yield HTTP::Server::Context.new(HTTP::Request.new("GET", "/"), response)
  response.status_code
end
@calls@
""",
        command=("crystal", "build", "--no-debug", "--no-color", "-o", "forms", "{source}"), program=("./forms",),
        environment={"CRYSTAL_CACHE_DIR": "cache"},
    ),
    Compiled(
        "nim-httpcore", debian=("nim",), tools={"Nim": "nim"}, source="forms.nim", seconds=300,
        head="import std/[asyncdispatch, asynchttpserver, httpclient, httpcore, unittest]\n",
        pieces={
            "constant": "proc f@n@(): int = int(@text@)",
            "respond*": "proc f@n@(req: Request) {.async.} =\n  @text@",
            "*": "proc f@n@(response: Response) =\n  @text@",
        },
        calls={"constant": 'echo "@n@ ", f@n@()'}, tail="@calls@\n",
        command=("nim", "c", "--hints:off", "--nimcache:cache", "--styleCheck:off", "{source}"), program=("./forms",),
    ),
    Compiled(
        "haskell-http-types", debian=("ghc", "libghc-http-types-dev", "libghc-wai-dev", "libghc-hspec-dev", "libghc-http-client-dev"),
        tools={"GHC": "ghc", "http-types": "libghc-http-types-dev"}, source="Main.hs", newer="status451 unavailableForLegalReasons451", seconds=300,
        head="{-# LANGUAGE OverloadedStrings #-}\nmodule Main (main) where\nimport Network.HTTP.Client (Response, responseStatus)\n"
             "import Network.HTTP.Types.Status\nimport Network.Wai (ResponseReceived, responseLBS)\nimport qualified Network.Wai\n"
             "import Test.Hspec\n",
        pieces={
            "constant": "v@n@ :: Status\nv@n@ = @text@",
            "check": "f@n@ :: Response () -> Bool\nf@n@ response = @text@",
            "assert": "f@n@ :: Response () -> Expectation\nf@n@ response = @text@",
            "*": "f@n@ :: (Network.Wai.Response -> IO ResponseReceived) -> IO ResponseReceived\nf@n@ respond = @text@",
        },
        calls={"constant": '  putStrLn ("@n@ " ++ show (statusCode v@n@))'}, tail="main :: IO ()\nmain = do\n@calls@\n",
        command=("ghc", "-O0", "-v0", "-o", "forms", "{source}"), program=("./forms",),
    ),
    Compiled(
        "haskell-servant", debian=("ghc", "libghc-servant-server-dev", "libghc-hspec-wai-dev", "libghc-aeson-dev"),
        tools={"GHC": "ghc", "servant-server": "libghc-servant-server-dev"}, source="Main.hs", seconds=300,
        newer="err429",
        head="{-# LANGUAGE DataKinds, OverloadedStrings #-}\nmodule Main (main) where\nimport Data.Aeson (Value)\n"
             "import Network.HTTP.Types (StdMethod (..))\nimport Servant\nimport Test.Hspec.Wai (WaiSession, get, shouldRespondWith)\n",
        pieces={
            "constant": "v@n@ :: ServerError\nv@n@ = @text@",
            "respond*": "f@n@ :: Handler ()\nf@n@ = @text@",
            "assert": "f@n@ :: WaiSession () ()\nf@n@ = @text@",
            "*": "type T@n@ = @text@",
        },
        calls={"constant": '  putStrLn ("@n@ " ++ show (errHTTPCode v@n@))'}, tail="main :: IO ()\nmain = do\n@calls@\n",
        command=("ghc", "-O0", "-v0", "-o", "forms", "{source}"), program=("./forms",),
    ),
    Compiled(
        "godot-httpclient", debian=("godot3-server",), tools={"Godot": "godot3-server"}, source="forms.gd", seconds=60,
        head="extends SceneTree\n\nfunc assert_eq(a, b):\n\tassert(a == b)\n",
        pieces={
            "constant": "func v@n@():\n\treturn @text@",
            "*": "func f@n@(response_code, http_client):\n\t@text@",
        },
        calls={"constant": '\tprint("@n@ ", v@n@())'}, tail="func _init():\n@calls@\n\tquit()\n",
        command=("godot3-server", "--check-only", "--script", "{source}"), program=("godot3-server", "--script", "{source}"),
    ),
    Compiled(
        "dotnet-httpstatuscode", debian=("mono-mcs", "mono-runtime", "libmono-system-net-http4.0-cil"), tools={"Mono": "mono-mcs"},
        read=("respond*",), newer="UnprocessableContent", source="Forms.cs",
        head="using System.Net;\nusing System.Net.Http;\nstatic class Assert { public static void Equal(object a, object b) {} }\n"
             "static class Forms {\n",
        pieces={
            "constant": "static int V@n@() { return (int)(@text@); }",
            "*": "static void F@n@(HttpResponseMessage response) {\n@text@\n}",
        },
        calls={"constant": 'System.Console.WriteLine("@n@ " + V@n@());'}, tail="static void Main() {\n@calls@\n}\n}\n",
        command=("mcs", "-nologo", "-r:System.Net.Http.dll", "-out:forms.exe", "{source}"), program=("mono", "forms.exe"),
    ),
    Compiled(
        "ocaml-cohttp", debian=("ocaml-nox", "ocaml-findlib", "libcohttp-lwt-unix-ocaml-dev", "libalcotest-ocaml-dev"),
        tools={"OCaml": "ocaml-nox", "Cohttp": "libcohttp-lwt-unix-ocaml-dev"}, source="forms.ml", seconds=300,
        head="open Cohttp_lwt_unix\nlet _ = Server.respond_string\n",
        pieces={
            "constant": "let v@n@ : Cohttp.Code.status_code = @text@",
            "respond*": "let f@n@ () =\n@text@",
            "check": "let f@n@ (response : Cohttp.Response.t) =\n@text@",
            "assert": "let f@n@ (response : Cohttp.Response.t) =\n@text@",
        },
        calls={"constant": 'let () = Printf.printf "@n@ %d\\n" (Cohttp.Code.code_of_status v@n@)'}, tail="@calls@\n",
        command=("ocamlfind", "ocamlopt", "-thread", "-w", "-a", "-package", "cohttp-lwt-unix,alcotest", "-linkpkg", "-o", "forms", "{source}"),
        program=("./forms",),
    ),
]  # fmt: skip


PROVERS = [*GO, *JAVA, *MORE]
