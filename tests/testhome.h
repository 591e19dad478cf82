// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>

// A home folder for one test, gone afterwards: what the user has changes no answer, and nothing is left with the user.
// Made before the application, which reads settings of its own there.
class TestHome
{
public:
    TestHome()
    {
        static constexpr std::array variables{
            std::pair{"HOME", "."},
            std::pair{"XDG_CONFIG_HOME", ".config"},
            std::pair{"XDG_DATA_HOME", ".local/share"},
            std::pair{"XDG_CACHE_HOME", ".cache"},
            std::pair{"XDG_STATE_HOME", ".local/state"},
            std::pair{"XDG_RUNTIME_DIR", "run"},
        };
        for (const auto &[variable, name] : variables) {
            const QString folder = QDir::cleanPath(m_folder.filePath(QString::fromLatin1(name)));
            if (!QDir().mkpath(folder) || !qputenv(variable, QFile::encodeName(folder))) {
                std::fprintf(stderr, "no home for the test: %s\n", qPrintable(m_folder.errorString()));
                std::exit(EXIT_FAILURE);
            }
        }
        // Qt takes no other runtime folder.
        QFile::setPermissions(qEnvironmentVariable("XDG_RUNTIME_DIR"),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private:
    QTemporaryDir m_folder;
};
