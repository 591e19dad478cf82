# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
"""Libraries of compiled languages: all texts become one program, whose compiler judges each and which then runs."""

import fnmatch
import re
import subprocess
from dataclasses import dataclass, field

from . import harness
from .harness import Prover


@dataclass
class Compiled(Prover):
    """One source file of `head`, a piece for each text, and `tail`, compiled by `command`.

    `pieces` gives what a text is put into, by pattern of the form: the first that fits. There @text@ is the text,
    @code@ its number and @n@ a number of its own. A piece with a line of `calls` is run: the program, if `program`
    says how it starts, prints "@n@ NUMBER" for it. The calls stand where `tail` has @calls@.
    """

    source: str = ""
    head: str = ""
    tail: str = ""
    pieces: dict = field(default_factory=dict)
    calls: dict = field(default_factory=dict)
    command: tuple = ()  # {source}, {folder} and {modules} are filled in
    program: tuple = ()
    environment: dict = field(default_factory=dict)
    pkg_config: tuple = ()
    replace: dict = field(default_factory=dict)  # what the installed version spells differently
    prepare: str = ""  # a shell command to run first

    def prove(self, proof):
        cases = proof.cases(*self.pieces)
        source, owners, called = self.written(proof, cases)
        if self.prepare:
            harness.run(["sh", "-c", self.prepare.replace("@modules@", str(proof.npm.modules))], cwd=proof.folder, seconds=self.seconds)
        (proof.folder / self.source).write_text(source)
        done = harness.run(self.filled(self.command, proof), cwd=proof.folder, seconds=self.seconds, env=harness.environment(**self.environment))
        faults = self.faults(done, owners)
        for number, case in enumerate(cases):
            stray = faults.get(None, "")
            proof.compiled(case, number not in faults and not stray, faults.get(number) or stray)
        if self.program and not faults:
            self.execute(proof, cases, called)

    def written(self, proof, cases):
        lines = self.head.splitlines()
        owners = {}  # line -> number of the case
        calls, called = [], set()
        for number, case in enumerate(cases):
            pattern = next(each for each in self.pieces if fnmatch.fnmatchcase(case.form, each))
            text = case.text
            for old, new in self.replace.items():
                text = re.sub(old, new, text)
            piece = self.pieces[pattern](case) if callable(self.pieces[pattern]) else self.pieces[pattern]
            piece = fill(piece, number, case, text)
            for line in piece.splitlines():
                lines.append(line)
                owners[len(lines)] = number
            call = next((each for each in self.calls if fnmatch.fnmatchcase(case.form, each)), None)
            if call:
                called.add(number)
                calls.append(fill(self.calls[call], number, case, text))
        tail = self.tail.replace("@calls@", "\n".join(calls))
        return "\n".join(lines) + "\n" + tail, owners, called

    def faults(self, done, owners):
        """What the compiler complained of: number of a case (None: of no case) -> message."""
        said = done.stdout + done.stderr
        if done.returncode == 0:
            return {}
        found = {}
        place = re.compile(rf"{re.escape(self.source)}[:(](\d+)[^\n]*\n?[^\n]*")
        for match in place.finditer(said):
            is_fault = "rror" in match[0] or "undefined" in match[0] or not re.search(r"warning|note|In ", match[0])
            if is_fault and int(match[1]) in owners:
                found.setdefault(owners[int(match[1])], match[0])
        return found or {None: said[-400:]}

    def execute(self, proof, cases, called):
        done = harness.run(self.filled(self.program, proof), cwd=proof.folder, seconds=self.seconds, env=harness.environment(**self.environment))
        numbers = dict(line.split(" ", 1) for line in done.stdout.splitlines() if re.match(r"\d+ ", line))
        for number in called:
            found = numbers.get(str(number), done.stderr[-200:] or "nothing")
            is_right = found.strip().lstrip("0") == str(cases[number].code or "")
            proof.ran(cases[number], is_right, f"gives {found}")

    def filled(self, command, proof):
        flags = []
        if self.pkg_config:
            flags = subprocess.run(["pkg-config", "--cflags", *self.pkg_config], capture_output=True, text=True).stdout
            flags = flags.split()
        names = {"source": self.source, "folder": str(proof.folder), "modules": str(proof.npm.modules)}
        return [part.format(**names) for part in command] + flags


def fill(piece, number, case, text):
    margin = re.search(r"^([ \t]*)@text@", piece, re.MULTILINE)
    text = text.replace("\n", "\n" + margin[1]) if margin else text
    return piece.replace("@text@", text).replace("@code@", str(case.code)).replace("@n@", str(number))
