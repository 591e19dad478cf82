# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT

PROVERS = []
