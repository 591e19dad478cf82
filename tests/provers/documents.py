# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
"""Tools of npm that answer or check by a description, and texts that only TypeScript's compiler can judge here."""

import http.client
import json
from dataclasses import dataclass

from . import harness, scripted
from .compiled import Compiled
from .harness import Prover, free_port, get, server

TYPESCRIPT = "typescript@5.9.3"


def typescript(id, *packages, head, pieces, types="", **rest):
    return Compiled(
        id, debian=("nodejs", "npm"), npm=(f"{scripted.NODE}@{scripted.NODE_VERSION}", TYPESCRIPT, *packages),
        tools={"TypeScript": "typescript", packages[0].rpartition("@")[0]: packages[0].rpartition("@")[0]},
        source="forms.ts", head=head, tail="export {};\n", pieces=pieces, prepare="ln -s @modules@ node_modules",
        command=("node", "{modules}/typescript/bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022",
                 "--module", "nodenext", "--moduleResolution", "nodenext", "--lib", "es2022,dom", "--pretty", "false",
                 *(("--types", types) if types else ()), "{source}"), **rest,
    )  # fmt: skip


@dataclass
class Both(Prover):
    """Two provers of one library, each with its own forms."""

    parts: tuple = ()

    def prove(self, proof):
        for part in self.parts:
            part.prove(proof)


@dataclass
class WireMock(Prover):
    """Each stub is put into WireMock and asked; the lines of Java do that themselves."""

    JAR = "node_modules/wiremock/build/wiremock-standalone-3.13.2.jar"
    JAVA = """import static com.github.tomakehurst.wiremock.client.WireMock.*;

public class Forms {
    static void told(int number, Runnable stub) throws Exception {
        removeAllMappings();
        stub.run();
        var connection = (java.net.HttpURLConnection) new java.net.URL("http://127.0.0.1:%d/").openConnection();
        connection.setInstanceFollowRedirects(false);
        System.out.println(number + " " + connection.getResponseCode() + " " + connection.getHeaderField("Location"));
    }

    public static void main(String[] arguments) throws Exception {
        configureFor("127.0.0.1", %d);
%s
    }
}
"""

    def prove(self, proof):
        (proof.folder / "node_modules").symlink_to(proof.npm.modules)
        port = free_port()
        command = ["java", "-Xmx256m", "-jar", self.JAR, "--port", str(port), "--bind-address", "127.0.0.1"]
        with server(command, port, cwd=proof.folder):
            for case in proof.cases("stub*", "fault"):
                self.ask(proof, case, port)
            self.java(proof, proof.cases("java*"), port)

    def ask(self, proof, case, port):
        self.call(port, "DELETE", "")
        created = self.call(port, "POST", case.text)
        try:
            status, headers, _ = get(port)
            proof.ran(case, created == 201 and case.form != "fault", f"loaded with {created}, answers {status}")
            if case.form != "fault":
                proof.answered(case, status, headers)
        except (OSError, http.client.HTTPException) as error:
            proof.ran(case, created == 201 and case.form == "fault", repr(error))

    def call(self, port, method, body):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
        connection.request(method, "/__admin/mappings", body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        response.read()
        connection.close()
        return response.status

    def java(self, proof, cases, port):
        calls = "\n".join(f"told({number}, () -> {{ {case.text} }});" for number, case in enumerate(cases))
        (proof.folder / "Forms.java").write_text(self.JAVA % (port, port, calls))
        path = f"{self.JAR}:."
        made = harness.run(["javac", "-cp", path, "Forms.java"], cwd=proof.folder, seconds=60)
        done = harness.run(["java", "-cp", path, "Forms"], cwd=proof.folder, seconds=60)
        told = {line.split()[0]: line.split()[1:] for line in done.stdout.splitlines() if line[:1].isdigit()}
        for number, case in enumerate(cases):
            status, target = told.get(str(number), (made.stderr[-200:] or "nothing", "null"))
            is_right = status == str(case.code) and (target != "null") == (case.form == "java-redirect")
            proof.ran(case, is_right, f"answers {status}")


@dataclass
class Prism(Prover):
    """A mock server whose document describes every code."""

    def prove(self, proof):
        cases = proof.cases()
        responses = {case.number: {"description": case.phrase} for case in cases}
        document = {"openapi": "3.1.0", "info": {"title": "-", "version": "1"}, "paths": {"/": {"get": {"responses": responses}}}}
        (proof.folder / "api.json").write_text(json.dumps(document))
        port = free_port()
        node = scripted.node_of(proof.npm)
        program = str(proof.npm.modules / "@stoplight/prism-cli/dist/index.js")
        command = [node, program, "mock", "-h", "127.0.0.1", "-p", str(port), "api.json"]
        with server(command, port, seconds=60, cwd=proof.folder):
            for case in cases:
                text = case.text.replace("127.0.0.1:4010", f"127.0.0.1:{port}")
                proof.ran(case, *self.told(case, text, port, node))

    def told(self, case, text, port, node):
        if case.form == "header":
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=8)
            connection.request("GET", "/", headers=dict([text.split(": ")]))
            found = str(connection.getresponse().status)
            connection.close()
        elif case.form == "curl":
            found = harness.run(["sh", "-c", text]).stdout.partition(" ")[2][:3]
        else:
            script = f"(async () => {{ {text}\nconsole.log(response.status); }})();"
            found = harness.run([node, "-e", script]).stdout.strip()
        return found == case.number, f"answers {found}"


PLAYWRIGHT = "@playwright/test@1.65.1"

PROVERS = [
    WireMock(
        "wiremock", debian=("openjdk-17-jdk-headless", "npm"), npm=("wiremock@3.13.2",),
        tools={"WireMock": "wiremock", "OpenJDK": "openjdk-17-jdk-headless"},
    ),
    Prism(
        "prism", debian=("nodejs", "npm", "curl"), npm=(f"{scripted.NODE}@{scripted.NODE_VERSION}", "@stoplight/prism-cli@5.14.2"),
        tools={"Prism": "@stoplight/prism-cli"}, seconds=300,
    ),
    typescript(
        "k6", "@types/k6@2.3.0", types="k6", head="import http from 'k6/http';\nimport { check } from 'k6';\n",
        pieces={
            "check*": "export function f@n@(res: ReturnType<typeof http.get>) {\n@text@\n}",
            "*": "export function f@n@() {\n@text@\n}",
        },
    ),
    typescript(
        "test-cypress", "cypress@15.3.0", types="cypress", head="", pieces={"*": "export function f@n@() {\n@text@\n}"},
    ),
    Both(
        "test-playwright", debian=("nodejs", "npm"),
        npm=(f"{scripted.NODE}@{scripted.NODE_VERSION}", TYPESCRIPT, PLAYWRIGHT), tools={"Playwright Test": "@playwright/test"},
        parts=(
            scripted.node("test-playwright", PLAYWRIGHT),
            typescript(
                "test-playwright", PLAYWRIGHT, types="",
                head="import { expect, type Page } from '@playwright/test';\nvoid expect;\n",
                pieces={form: "export async function f@n@(page: Page) {\n@text@\n}" for form in ("wait", "fulfill*")},
            ),
        ),
    ),
]  # fmt: skip
