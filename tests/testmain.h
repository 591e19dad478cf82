// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/testhome.h"

#include <QTest>

// In the place of QTEST_MAIN(Test): the tests share a program (see CMakeLists.txt), which calls each by the name of its
// file. Application is QApplication or, where no window is needed, QCoreApplication.
#define STATUSBOOK_TEST_MAIN(name, Test, Application)                                                                  \
    int name(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        const TestHome home;                                                                                           \
        Application application(argc, argv);                                                                           \
        Application::setAttribute(Qt::AA_Use96Dpi);                                                                    \
        Test test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
