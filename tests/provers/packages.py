# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
"""What provers need of Debian and npm: whether it is there, its version, and how it gets there."""

import json
import os
import re
import shutil
import subprocess


# What may come from elsewhere: a package, and the program that shows that it is there.
PROGRAMS = {"nodejs": "node", "npm": "npm", "perl": "perl", "python3": "python3"}


def missing_debian(names):
    """Those that are not installed."""
    return [name for name in names if not (shutil.which(PROGRAMS.get(name, "")) or debian_version(name))]


def debian_version(name):
    """The upstream version of an installed package, or ""."""
    if not shutil.which("dpkg-query"):
        return ""
    out = subprocess.run(["dpkg-query", "-W", "-f", "${db:Status-Status} ${Version}", name], capture_output=True)
    status, _, version = out.stdout.decode().partition(" ")
    return re.match(r"(?:\d+:)?([\w.]*)", version)[1] if status == "installed" else ""


def install_debian(names):
    """Installs what is missing, as root or with sudo; one by one where they do not go together. Returns what failed."""
    missing = missing_debian(names)
    if not missing:
        return []
    if not shutil.which("apt-get") or not (os.geteuid() == 0 or shutil.which("sudo")):
        return missing
    prefix = [] if os.geteuid() == 0 else ["sudo"]
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([*apt, "update", "-qq"], **quiet)
    install = [*apt, "install", "-y", "-qq", "--no-install-recommends"]
    with _no_services(prefix):
        if subprocess.run([*install, *missing], **quiet).returncode != 0:
            for name in missing:
                subprocess.run([*install, name], **quiet)
    return missing_debian(missing)


class _no_services:
    """Keeps packages of servers from starting them."""

    POLICY = "/usr/sbin/policy-rc.d"

    def __init__(self, prefix):
        self.prefix = prefix
        self.is_ours = not os.path.exists(self.POLICY)

    def __enter__(self):
        if self.is_ours:
            script = f"printf '#!/bin/sh\\nexit 101\\n' >{self.POLICY} && chmod 755 {self.POLICY}"
            subprocess.run([*self.prefix, "sh", "-c", script], check=True)

    def __exit__(self, *_):
        if self.is_ours:
            subprocess.run([*self.prefix, "rm", "-f", self.POLICY], check=True)


class Npm:
    """A folder with node_modules. Nothing of a package runs when it is installed."""

    def __init__(self, folder):
        self.folder = folder
        self.modules = folder / "node_modules"

    def version(self, name):
        """The version of an installed package, or ""."""
        try:
            return json.loads((self.modules / name / "package.json").read_text())["version"]
        except (OSError, ValueError, KeyError):
            return ""

    def missing(self, wanted):
        """Those of `name@version` that are not there."""
        return [each for each in wanted if self.version(_name_of(each)) != each[len(_name_of(each)) + 1 :]]

    def install(self, wanted):
        """Installs what is missing and returns what failed."""
        missing = self.missing(wanted)
        if missing and shutil.which("npm"):
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / "package.json").touch()
            if not (self.folder / "package.json").read_text():
                (self.folder / "package.json").write_text('{"private": true}\n')
            command = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--legacy-peer-deps", "--save-exact"]
            subprocess.run(
                [*command, *missing], cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )  # fmt: skip
        return self.missing(wanted)


def _name_of(wanted):
    return wanted[: wanted.rindex("@")]
