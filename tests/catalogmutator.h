// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QVariantList>

#include <cstdint>
#include <functional>
#include <random>

// Makes catalog files that are wrong, the same for the same seed. Each is a good file changed in one way that no
// catalog may have, so none is good by chance.
class CatalogMutator
{
public:
    struct Mutant
    {
        QString kind;
        QByteArray bytes;
    };

    explicit CatalogMutator(std::uint32_t seed);

    // The next of all kinds in turn; a few are 64 MiB.
    Mutant next();
    // The good file that all come from.
    static QByteArray goodFile();

private:
    using Path = QVariantList; // keys and places, from the top
    using Change = QByteArray (CatalogMutator::*)();
    struct Kind
    {
        QString name;
        Change change;
    };

    int below(int limit) { return static_cast<int>(m_engine() % static_cast<std::uint32_t>(limit)); }
    template <typename List>
    auto oneOf(const List &list)
    {
        return list[below(static_cast<int>(list.size()))];
    }
    QByteArray with(const Path &path, const QByteArray &json);
    QByteArray inserted(const QByteArray &bytes);

    QByteArray cutOff();
    QByteArray wrongType();
    QByteArray badNumber();
    QByteArray missingField();
    QByteArray badWord();
    QByteArray deepNesting();
    QByteArray nulByte();
    QByteArray badUtf8();
    QByteArray byteOrderMark();
    QByteArray duplicateKey();
    QByteArray lostSign();
    QByteArray longList();
    QByteArray longText();
    QByteArray hugeText();

    std::mt19937 m_engine;
    int m_made = 0;
};
