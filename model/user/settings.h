// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetchoice.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

class QSettings;

// System is the palette that the desktop brought, if it brought one; else the light one.
enum class Appearance { System, Light, Dark };

// What survives a restart. Key and default of each value stand in one place, in the .cpp.
class Settings
{
public:
    explicit Settings(std::unique_ptr<QSettings> store);
    ~Settings();
    Q_DISABLE_COPY_MOVE(Settings)

    // Opens an INI file. One that cannot be understood is set aside under a new name and defaults hold; whatever
    // happens to the file is told in one line through `complain`.
    static std::unique_ptr<Settings> open(const QString &fileName, void (*complain)(const QString &));
    static QString defaultFileName();

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QByteArray splitterState() const;
    void setSplitterState(const QByteArray &state);
    QByteArray columns() const;
    void setColumns(const QByteArray &state);
    int zoom() const; // steps, minZoom to maxZoom; 0 is the desktop's size
    void setZoom(int steps);
    SnippetChoice snippets() const; // the library is never empty, the pins are no more than there may be
    void setSnippets(const SnippetChoice &choice);
    QStringList catalogs() const; // file names of those that were added
    // Both write at once, beside what another Statusbook wrote meanwhile; false if the file cannot be written.
    bool addCatalog(const QString &fileName);
    bool removeCatalog(const QString &fileName);
    // The same of an INI file, which is only looked at; none if it cannot be understood.
    static QStringList catalogsIn(const QString &fileName);
    Appearance appearance() const;
    void setAppearance(Appearance appearance);

    // Writes what changed; false if the file cannot be written.
    bool save();

    static constexpr int minZoom = -4;
    static constexpr int maxZoom = 12;

private:
    std::unique_ptr<QSettings> m_store;
};
