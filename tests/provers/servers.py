# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
"""Servers and proxies: each text is put into a configuration, which the tool loads, and its answer is read back."""

import getpass
import os
from dataclasses import dataclass

from . import harness
from .harness import Prover, answers, free_port, get, server


@dataclass
class Server(Prover):
    """Subclasses write configurations into the proof's folder."""

    def loads(self, proof, name, text, command):
        """Whether the tool takes a configuration, and what it says."""
        (proof.folder / name).write_text(text)
        done = harness.run(command, cwd=proof.folder, seconds=20)
        return done.returncode == 0, done.stdout + done.stderr

    def ask(self, proof, port, cases, path="/"):
        """Reads the answers of virtual hosts that are named by number."""
        for number, case in enumerate(cases):
            try:
                status, headers, _ = get(port, path, host_of(number))
                proof.answered(case, status, headers)
            except (OSError, harness.http.client.HTTPException) as error:
                proof.ran(case, False, repr(error))


def host_of(number):
    return f"h{number}.example.com"


def page_of(case):
    return f"The page of {case.number}.\n"


@dataclass
class Nginx(Server):
    def configuration(self, proof, http):
        temporary = "".join(
            f"{kind}_temp_path {proof.folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        return (
            f"user {getpass.getuser()};\ndaemon off;\nmaster_process off;\nerror_log {proof.folder}/error.log;\n"
            f"pid {proof.folder}/pid;\nevents {{}}\n"
            f"http {{\nserver_names_hash_max_size 8192;\n{temporary}\naccess_log off;\n{http}\n}}\n"
        )

    def hosts(self, port, texts):
        return "\n".join(
            f"server {{\nlisten 127.0.0.1:{port};\nserver_name {host_of(number)};\n{text}\n}}"
            for number, text in enumerate(texts)
        )

    def runs(self, proof, http, port):
        file = proof.folder / "nginx.conf"
        file.write_text(self.configuration(proof, http))
        return server(["nginx", "-p", str(proof.folder), "-c", str(file)], port)

    def prove(self, proof):
        port = free_port()
        cases = proof.cases("return*", "json")
        with self.runs(proof, self.hosts(port, [f"location / {{\n{case.text}\n}}" for case in cases]), port):
            open_cases = [case for case in cases if case.form != "return-close"]
            self.ask_all(proof, port, cases, open_cases)
        pages = proof.cases("error-page")
        for case in pages:
            (proof.folder / f"{case.code}.html").write_text(page_of(case))
        # nginx answers 400 where its own four codes of TLS would stand, and shows their page.
        with self.runs(proof, self.hosts(port, [self.page_host(proof, case) for case in pages]), port):
            for number, case in enumerate(pages):
                status, _, body = get(port, "/", host_of(number))
                wanted = 400 if 494 <= case.code <= 497 else case.code
                proof.ran(case, body.decode() == page_of(case) and status == wanted, f"answers {status} {body!r}")
        for case in proof.cases("error-page-https", "next-upstream", "log"):
            text = case.text.replace("/var/log/nginx", str(proof.folder))
            if case.form == "log":
                http = text
            elif case.form == "next-upstream":
                http = self.hosts(port, [f"location / {{\nproxy_pass http://127.0.0.1:1;\n{text}\n}}"])
            else:
                http = self.hosts(port, [text])
            command = ["nginx", "-t", "-p", str(proof.folder), "-c", str(proof.folder / "test.conf")]
            proof.compiled(case, *self.loads(proof, "test.conf", self.configuration(proof, http), command))

    def ask_all(self, proof, port, cases, open_cases):
        for number, case in enumerate(cases):
            if case in open_cases:
                status, headers, _ = get(port, "/", host_of(number))
                proof.answered(case, status, headers)
            else:
                try:
                    proof.ran(case, False, f"answers {get(port, '/', host_of(number))[0]}")
                except harness.http.client.RemoteDisconnected:
                    proof.ran(case)

    def page_host(self, proof, case):
        return f"root {proof.folder};\n{case.text}\nlocation = / {{ return {case.code}; }}"


@dataclass
class OpenResty(Nginx):
    def prove(self, proof):
        modules = "".join(f"load_module /usr/lib/nginx/modules/{name}.so;\n" for name in ("ndk_http_module", "ngx_http_lua_module"))
        port = free_port()
        values = proof.cases("constant")
        replies = proof.cases("respond*")
        texts = [f"location / {{ content_by_lua_block {{\n{case.text}\n}} }}" for case in replies]
        texts += [f"location / {{ content_by_lua_block {{\nngx.say({case.text})\n}} }}" for case in values]
        checks = proof.cases("check")
        # What a text asks of /api is the code that the request names.
        api = "location /api { internal; content_by_lua_block { ngx.status = tonumber(ngx.var.arg_code); ngx.print('') } }"
        for case in checks:
            text = case.text.replace("-- ...", 'ngx.print("reached")').replace('"/api"', '"/api?code=" .. ngx.var.arg_code')
            texts.append(f"{api}\nlocation / {{ content_by_lua_block {{\n{text}\n}} }}")
        file = proof.folder / "nginx.conf"
        http = 'lua_package_path "/usr/share/lua/5.1/?.lua;;";\n' + self.hosts(port, texts)
        file.write_text(modules + self.configuration(proof, http))
        with server(["nginx", "-p", str(proof.folder), "-c", str(file)], port):
            self.ask_all(proof, port, replies, [case for case in replies if case.code != 444])  # which hangs up
            for number, case in enumerate(values, len(replies)):
                _, _, body = get(port, "/", host_of(number))
                proof.ran(case, body.decode().strip() == str(case.code), f"gives {body!r}")
            for number, case in enumerate(checks, len(replies) + len(values)):
                took = []
                for code in (case.code, harness.another(case.code)):
                    took.append(get(port, f"/?code={code}", host_of(number))[2] == b"reached")
                proof.ran(case, took == [True, False], f"takes its code, and another: {took}")


@dataclass
class Apache(Server):
    def prove(self, proof):
        port = free_port()
        modules = "".join(
            f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"
            for name in ("mpm_event", "authz_core", "alias", "rewrite", "headers", "dir")
        )
        (proof.folder / "logs").mkdir()
        head = (
            f"ServerRoot {proof.folder}\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\nPidFile {proof.folder}/pid\n"
            f"ErrorLog {proof.folder}/error.log\nDocumentRoot {proof.folder}\nUser www-data\nGroup www-data\n{modules}"
            'LogFormat "%h %l %u %t \\"%r\\" %>s %O" combined\n'
            f"<VirtualHost 127.0.0.1:{port}>\nServerName none.example.com\n</VirtualHost>\n"
        )
        served = proof.cases("redirect*", "rewrite*")
        pages = proof.cases("error-document")
        (proof.folder / "errors").mkdir()
        os.chmod(proof.folder / "errors", 0o755)
        for case in pages:
            (proof.folder / "errors" / f"{case.code}.html").write_text(page_of(case))
        texts = [case.text for case in served] + [self.page_host(proof, case) for case in pages]
        hosts = "".join(
            f"<VirtualHost 127.0.0.1:{port}>\nServerName {host_of(number)}\n{text}\n</VirtualHost>\n"
            for number, text in enumerate(texts)
        )
        (proof.folder / "apache.conf").write_text(head + hosts)
        command = ["apache2", "-f", str(proof.folder / "apache.conf")]
        with server([*command, "-DFOREGROUND"], port):
            self.ask_old(proof, port, served)
            for number, case in enumerate(pages, len(served)):
                status, _, body = get(port, "/old", host_of(number))
                proof.ran(case, (status, body.decode()) == (case.code, page_of(case)), f"answers {status} {body!r}")
        for case in proof.cases("log"):
            command = ["apache2", "-t", "-f", str(proof.folder / "test.conf")]
            proof.compiled(case, *self.loads(proof, "test.conf", f"{head}{case.text}\n", command))

    def ask_old(self, proof, port, cases):
        for number, case in enumerate(cases):
            status, headers, _ = get(port, "/old", host_of(number))
            if case.form == "rewrite":  # the flag alone cannot set a field
                headers = {harness.DEMANDED.get(case.code): "", **headers}
            proof.answered(case, status, headers)

    def page_host(self, proof, case):
        return (
            f'Alias "/errors" "{proof.folder}/errors"\n<Directory {proof.folder}>\nRequire all granted\n</Directory>\n'
            f'{case.text}\nRewriteEngine On\nRewriteRule "^/old$" - [R={case.code},L]'
        )


@dataclass
class HaProxy(Server):
    HEAD = "defaults\n mode http\n timeout client 5s\n timeout server 5s\n timeout connect 5s\n"

    def prove(self, proof):
        port = free_port()
        served = proof.cases("return*", "deny")
        rules = "".join(
            f" {case.text} if {{ hdr(host) {host_of(number)} }}\n" for number, case in enumerate(served)
        )
        frontend = f"{self.HEAD}frontend f\n bind 127.0.0.1:{port}\n"
        (proof.folder / "haproxy.cfg").write_text(frontend + rules)
        with server(["haproxy", "-f", str(proof.folder / "haproxy.cfg")], port):
            self.ask(proof, port, served)
        (proof.folder / "errors").mkdir()
        for case in proof.cases("errorfile"):
            page = f"HTTP/1.0 {case.number} {case.phrase}\r\nContent-Type: text/plain\r\n\r\n{page_of(case)}"
            (proof.folder / "errors" / f"{case.number}.http").write_text(page)
            self.check(proof, case, f"{frontend} {case.text.replace('/etc/haproxy', str(proof.folder))}\n")
        backend = f"{frontend} default_backend b\nbackend b\n"
        for case in proof.cases("acl", "health-check"):
            lines = case.text.replace("\n", "\n ")
            self.check(proof, case, f"{backend} {lines}\n server a 127.0.0.1:1 check\n")

    def check(self, proof, case, text):
        is_good, said = self.loads(proof, "test.cfg", text, ["haproxy", "-c", "-f", str(proof.folder / "test.cfg")])
        proof.compiled(case, is_good and "will be ignored" not in said, said)


# A configuration is a program in C to Varnish; this compiles it without optimizing.
FAST = '-arg "-p cc_command=\'exec gcc -w -O0 -pthread -fpic -shared -o %o %s\'"'


@dataclass
class Varnish(Server):
    """varnishtest starts a Varnish, servers and clients of its own, a dozen texts at a time."""

    def prove(self, proof):
        self.batches(proof, proof.cases("synth*"), self.synth)
        self.batches(proof, proof.cases("check", "retry"), self.behind)
        self.batches(proof, proof.cases("assert"), self.asserted)

    def batches(self, proof, cases, made):
        for start in range(0, len(cases), 12):
            batch = cases[start : start + 12]
            if self.passes(proof, made(batch))[0]:
                for case in batch:
                    proof.ran(case)
            else:
                for case in batch:
                    proof.ran(case, *self.passes(proof, made([case])))

    def passes(self, proof, test):
        is_good, said = self.loads(proof, "test.vtc", test, ["varnishtest", "-t", "60", "test.vtc"])
        return is_good, said[-300:]

    def client(self, case, status, *expectations):
        body = " -no_obj" if case.code in (204, 304) else ""
        lines = "\n".join(f"expect {each}" for each in (f"resp.status == {status}", *expectations))
        return f"client c1 {{\ntxreq\nrxresp{body}\n{lines}\n}} -run\n"

    def reply(self, case):
        return f"txresp -status {case.number}{' -nolen' if case.code in (204, 304) else ''}\n"

    def synth(self, cases):
        test = f'varnishtest "synth"\nvarnish v1 {FAST} -vcl {{vcl 4.1; backend default none;}} -start\n'
        for case in cases:
            field = harness.DEMANDED.get(case.code)
            test += f"varnish v1 -vcl {{\nvcl 4.1;\nbackend default none;\n{case.text}\n}}\n"
            test += self.client(case, case.code, *([f"resp.http.{field} != <undef>"] if field else []))
        return test

    def behind(self, cases):
        test = 'varnishtest "behind"\n'
        for number, case in enumerate(cases):
            again = "accept\nrxreq\ntxresp -status 200\n" if case.form == "retry" else ""
            test += f"server s{number} {{\nrxreq\n{self.reply(case)}{again}}} -start\n"
        test += f"varnish v1 {FAST} -vcl {{vcl 4.1; backend default none;}} -start\n"
        for number, case in enumerate(cases):
            text = case.text.replace("set beresp.ttl = 10s;", 'set beresp.ttl = 10s; set beresp.http.reached = "1";')
            place = f'.host = "${{s{number}_addr}}"; .port = "${{s{number}_port}}";'
            head = f"vcl 4.1;\nbackend default {{ {place} }}\nsub vcl_recv {{ return (pass); }}"
            test += f"varnish v1 -vcl {{\n{head}\n{text}\n}}\n"
            is_retry = case.form == "retry"
            test += self.client(case, 200 if is_retry else case.code, *([] if is_retry else ["resp.http.reached == 1"]))
        return test

    def asserted(self, cases):
        test = 'varnishtest "asserted"\n'
        for number, case in enumerate(cases):
            body = " -no_obj" if case.code in (204, 304) else ""
            test += f"server s{number} {{\nrxreq\n{self.reply(case)}}} -start\n"
            test += f"client c{number} -connect ${{s{number}_sock}} {{\ntxreq\nrxresp{body}\n{case.text}\n}} -run\n"
        return test


@dataclass
class Caddy(Server):
    def prove(self, proof):
        port = free_port()
        cases = proof.cases()

        def upstream(path):
            return f"HTTP/1.1 {path[1:]} -\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".encode()

        with answers(upstream) as behind:
            sites = []
            for number, case in enumerate(cases):
                text = case.text.replace("127.0.0.1:8080", f"127.0.0.1:{behind}")
                text = f'error "-" {case.code}\n{text}' if case.form == "handle-errors" else text
                sites.append(f"http://{host_of(number)}:{port} {{\nbind 127.0.0.1\n{text}\n}}\n")
            file = proof.folder / "Caddyfile"
            file.write_text("{\nadmin off\nauto_https off\n}\n" + "".join(sites))
            home = {name: str(proof.folder) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
            command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(file)]
            with server(command, port, env=harness.environment(**home)):
                for number, case in enumerate(cases):
                    self.judge(proof, case, *get(port, f"/{case.number}", host_of(number)))

    def judge(self, proof, case, status, headers, body):
        if case.form.startswith("respond"):
            proof.answered(case, status, headers)
        elif case.form == "error":
            proof.ran(case, status == case.code, f"answers {status}")
        else:
            wanted = 502 if case.form == "handle-response" else case.code
            proof.ran(case, status == wanted and body.decode() == case.phrase, f"answers {status} {body!r}")


PROVERS = [
    Nginx("nginx", debian=("nginx-core",), tools={"nginx": "nginx-core"}),
    OpenResty(
        "lua-openresty", debian=("nginx-core", "libnginx-mod-http-lua"), read=("assert",),
        tools={"nginx": "nginx-core", "lua-nginx-module": "libnginx-mod-http-lua"},
    ),
    Apache("apache", debian=("apache2",), tools={"Apache": "apache2"}),
    HaProxy("haproxy", debian=("haproxy",), tools={"HAProxy": "haproxy"}),
    Varnish("varnish", debian=("varnish",), tools={"Varnish": "varnish"}, seconds=600),
    Caddy("caddy", debian=("caddy",), tools={"Caddy": "caddy"}),
]  # fmt: skip
