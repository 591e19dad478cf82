# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT
"""The provers of the snippet libraries, by id. A module holds those of a language or a kind of tool."""

from . import documents, languages, native, scripted, servers, shells

ALL = {
    prover.id: prover
    for module in (documents, languages, native, scripted, servers, shells)
    for prover in module.PROVERS
}
