// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// Files as other programs leave them, for tests.

#pragma once

#include <QFile>
#include <QSaveFile>
#include <QTest>

// Writes into the file that is there, or a new one.
inline void writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

// Writes another file and gives it the name, as many editors do.
inline void replaceFile(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    QVERIFY(file.commit());
}

// All of it, or that it is not there.
inline QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}
