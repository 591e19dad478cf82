// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/testhome.h"

#include <QTest>

#include <map>
#include <string>

// The tests that share a program (see CMakeLists.txt), each by the name of its file.
namespace TestMain {

using Run = int (*)(int argc, char **argv);
using Registry = std::map<std::string, Run>;

Registry &registry();
bool add(const char *name, Run run);

} // namespace TestMain

// In the place of QTEST_MAIN(Test). Application is QApplication or, where no window is needed, QCoreApplication.
#define STATUSBOOK_TEST_MAIN(name, Test, Application)                                                                  \
    static const bool name = TestMain::add(#name, [](int argc, char **argv) {                                          \
        const TestHome home;                                                                                           \
        Application application(argc, argv);                                                                           \
        Application::setAttribute(Qt::AA_Use96Dpi);                                                                    \
        Test test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    });
