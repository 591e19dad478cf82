# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
"""Libraries of C and C++: each name is compared with its number by a static assertion, each form is compiled."""

from .compiled import Compiled

GCC = ("gcc", "-fsyntax-only", "-std=gnu11", "-Wno-deprecated-declarations", "{source}")
GXX = ("g++", "-fsyntax-only", "-std=c++17", "-Wno-deprecated-declarations", "{source}")


def c(id, *, function, value='_Static_assert((int)(@text@) == @code@, "");', expressions=(), compiler=GCC, flags=(), **rest):
    """`function` is what statements are put into; `expressions` are forms that are one."""
    return Compiled(
        id, source="forms.c", command=(*compiler, *flags),
        pieces={"constant": value, **{form: "void f@n@(void) { (void)(@text@); }" for form in expressions}, "*": function},
        **rest,
    )  # fmt: skip


NGINX_FOLDERS = ("src/core", "src/event", "src/event/modules", "src/http", "src/http/modules", "src/os/unix", "objs")

C = [
    c(
        "c-apache-httpd", debian=("gcc", "apache2-dev", "libapr1-dev"), tools={"gcc": "gcc", "Apache httpd": "apache2-dev"},
        head='#include "httpd.h"\n#include "http_protocol.h"\n#include "http_config.h"\n#include "http_request.h"\n',
        function="int f@n@(request_rec *r) {\n@text@\nreturn OK; }",
        flags=("-I/usr/include/apache2", "-I/usr/include/apr-1.0", "-D_GNU_SOURCE"),
    ),
    c(
        "c-libevent", debian=("gcc", "libevent-dev"), tools={"gcc": "gcc", "libevent": "libevent-dev"},
        head="#include <event2/http.h>\n#include <event2/buffer.h>\n",
        function="void f@n@(struct evhttp_request *req) {\n@text@\n}",
    ),
    c(
        "c-libmicrohttpd", debian=("gcc", "libmicrohttpd-dev"), tools={"gcc": "gcc", "libmicrohttpd": "libmicrohttpd-dev"},
        head="#include <microhttpd.h>\nextern void upgrade_handler(void *, struct MHD_Connection *, void *, const char *,"
             " size_t, MHD_socket, struct MHD_UpgradeResponseHandle *);\n",
        function="enum MHD_Result f@n@(struct MHD_Connection *connection, struct MHD_Response *response) {\n{ @text@\n}"
                 " (void)response; return MHD_YES; }",
        expressions=("phrase",),
    ),
    Compiled(
        "c-libsoup", debian=("gcc", "pkg-config", "libsoup-3.0-dev"), tools={"gcc": "gcc", "libsoup": "libsoup-3.0-dev"},
        source="forms.c", command=GCC, pkg_config=("libsoup-3.0",), head="#include <libsoup/soup.h>\n",
        pieces={
            "constant": '_Static_assert((int)(@text@) == @code@, "");',
            "check": "void f@n@(SoupMessage *msg) {\n@text@\n}",
            "assert": "void f@n@(SoupMessage *msg) {\n@text@\n}",
            "*": "void f@n@(SoupServerMessage *msg) {\n@text@\n}",
        },
    ),
    c(
        "c-llhttp", debian=("gcc", "node-llhttp"), tools={"gcc": "gcc", "node-llhttp": "node-llhttp"},
        head='#include "llhttp.h"\n#include <assert.h>\n', function="void f@n@(llhttp_t *parser) {\n@text@\n}",
        expressions=("name",), flags=("-I/usr/share/include/llhttp", "-I/usr/share/nodejs/llhttp/build"),
    ),
    c(
        "c-nginx", debian=("gcc", "nginx-dev"), tools={"gcc": "gcc", "nginx": "nginx-dev"},
        newer="NGX_HTTP_EARLY_HINTS NGX_HTTP_PROXY_AUTH_REQUIRED",
        head="#include <ngx_config.h>\n#include <ngx_core.h>\n#include <ngx_http.h>\n",
        function="ngx_int_t f@n@(ngx_http_request_t *r) {\n@text@\nreturn NGX_OK; }",
        replace={r" *h->next = NULL;": ""},  # since 1.23
        prepare="cp -r /usr/share/nginx/src/. . && ./configure --without-http_rewrite_module --without-http_gzip_module",
        flags=tuple(f"-I{folder}" for folder in NGINX_FOLDERS),
    ),
    *(
        c(
            id, debian=("gcc-mingw-w64-x86-64",), tools={"MinGW-w64 headers": "mingw-w64-common", "gcc": "gcc-mingw-w64-x86-64"},
            head=f"#include <windows.h>\n#include <{header}>\n#include <assert.h>\n",
            value='_Static_assert((@text@) == @code@, "");',
            compiler=("x86_64-w64-mingw32-gcc", "-fsyntax-only", "{source}"),
            function=lambda case: "void f@n@(HINTERNET request) {" + (
                " DWORD status = 0;" if case.form != "query" else "") + "\n@text@\n}",
        )
        for id, header in (("c-winhttp", "winhttp.h"), ("c-wininet", "wininet.h"))
    ),
]  # fmt: skip


def cpp(id, package, title, *, value, functions, flags=(), **rest):
    """`functions` gives the parameters and result of what statements are put into, by pattern of the form."""
    pieces = {"constant": value}
    for pattern, signature in functions.items():
        pieces[pattern] = signature if callable(signature) else f"{signature.replace('(', ' f@n@(', 1)} {{\n@text@\n}}"
    return Compiled(
        id, debian=("g++", package, *rest.pop("debian", ())), tools={"g++": "g++", title: package}, source="forms.cpp",
        command=(*GXX, *flags), pieces=pieces, seconds=300, **rest,
    )  # fmt: skip


def outside_and_inside(signature):
    """For texts with a part "outside the handler" and one "in the handler"."""

    def piece(case):
        if "// in the handler\n" not in case.text:
            return f"{signature.replace('(', ' f@n@(', 1)} {{\n@text@\n}}"
        outside, inside = case.text.split("// in the handler\n")
        head = signature.replace("(", " f@n@(", 1)
        return f"namespace n@n@ {{\n{outside}\n{head} {{\n{inside}\n}}\n}}"

    return piece


CPP = [
    cpp(
        "cpp-boost-beast", "libboost-dev", "Boost", newer="early_hints too_early",
        head="#include <boost/beast/http.hpp>\n#define BOOST_TEST(x) (void)(x)\nnamespace http = boost::beast::http;\n",
        value='static_assert(static_cast<unsigned>(@text@) == @code@, "");',
        functions={"*": "void(http::response<http::string_body> &res)"},
    ),
    cpp(
        "cpp-pistache", "libpistache-dev", "Pistache", value='static_assert(int(@text@) == @code@, "");',
        head="#include <pistache/endpoint.h>\n#include <pistache/client.h>\nusing namespace Pistache;\n"
             "#define ASSERT_EQ(a, b) (void)((a) == (b))\n",
        functions={
            "check": "void(const Http::Response &response)", "assert": "void(const Http::Response &response)",
            "*": outside_and_inside("void(Http::ResponseWriter &response)"),
        },
    ),
    cpp(
        "cpp-poco", "libpoco-dev", "POCO", value='static_assert(int(@text@) == @code@, "");',
        head="#include <Poco/Net/HTTPServerResponse.h>\n#define EXPECT_EQ(a, b) (void)((a) == (b))\n"
             "using namespace Poco::Net;\n",
        functions={"*": "void(HTTPServerResponse &response)"},
    ),
    cpp(
        "cpp-qt-httpserver", "qt6-httpserver-dev", "Qt HttpServer", debian=("pkg-config", "qt6-base-dev", "qt6-websockets-dev"),
        value='static_assert(int(@text@) == @code@, "");', pkg_config=("Qt6Core", "Qt6Network", "Qt6Test"),
        head="#include <QtHttpServer/qhttpserverresponse.h>\n#include <QtNetwork/QNetworkReply>\n#include <QtTest/QTest>\n",
        read=("respond-redirect", "respond-authenticate", "respond-proxy-authenticate", "respond-allow",
              "respond-upgrade", "respond-retry"),  # QHttpHeaders came with Qt 6.8
        flags=("-fPIC", "-I/usr/include/x86_64-linux-gnu/qt6", "-I/usr/include/x86_64-linux-gnu/qt6/QtHttpServer"),
        functions={
            "check": "void(QNetworkReply *reply)", "assert": "void(QHttpServerResponse &response)",
            "*": "QHttpServerResponse()",
        },
    ),
    cpp(
        "cpp-rest-sdk", "libcpprest-dev", "C++ REST SDK", value='static_assert(@text@ == @code@, "");',
        head="#include <cpprest/http_listener.h>\nusing namespace web::http;\n#define EXPECT_EQ(a, b) (void)((a) == (b))\n",
        functions={
            "check": "void(http_response &response)", "assert": "void(http_response &response)",
            "*": "void(http_request &request)",
        },
    ),
    cpp(
        "cpp-restinio", "librestinio-dev", "RESTinio", debian=("libasio-dev", "libhttp-parser-dev", "libfmt-dev"),
        flags=("-DASIO_STANDALONE",), value='static_assert(@text@.raw_code() == @code@, "");',
        head="#include <restinio/http_headers.hpp>\n#include <restinio/all.hpp>\n#define REQUIRE(x) (void)(x)\n",
        functions={
            "status-line": lambda case: "void f@n@() { (void)(@text@); }",
            "assert": "void(const restinio::http_response_header_t &response_header)",
            "*": "auto(const restinio::request_handle_t &req)",
        },
    ),
]  # fmt: skip

PROVERS = [*C, *CPP]
