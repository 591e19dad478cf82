// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "tests/testmain.h"

#include <cstdio>

TestMain::Registry &TestMain::registry()
{
    static Registry tests;
    return tests;
}

bool TestMain::add(const char *name, Run run)
{
    return registry().emplace(name, run).second;
}

// The first argument names a test, the others are Qt Test's.
int main(int argc, char **argv)
{
    const auto test = TestMain::registry().find(argc > 1 ? argv[1] : "");
    if (test != TestMain::registry().end()) {
        return test->second(argc - 1, argv + 1);
    }
    std::puts("The tests of this program:");
    for (const auto &[name, run] : TestMain::registry()) {
        std::printf("  %s\n", name.c_str());
    }
    return 2;
}
