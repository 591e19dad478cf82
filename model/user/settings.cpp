// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/user/settings.h"

#include "model/files/safefile.h"
#include "model/snippets/snippetcollection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace {

const QString windowGeometryKey = u"window/geometry"_s;
const QString splitterKey = u"window/splitter"_s;
const QString columnsKey = u"table/columns"_s;
const QString zoomKey = u"view/zoom"_s;
const QString appearanceKey = u"view/appearance"_s;
const QString libraryKey = u"snippets/library"_s;
const QString pinsKey = u"snippets/pins"_s;
const QString versionsKey = u"snippets/versions"_s;
const QString allFormsKey = u"snippets/allForms"_s;
const QString catalogsKey = u"catalogs/files"_s;

const QStringList appearanceWords{u"system"_s, u"light"_s, u"dark"_s};

// A text file of sections and key=value lines, as QSettings writes it: no NUL bytes, and nothing that it rejects.
bool isUnderstood(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    constexpr qint64 largest = 1024LL * 1024;
    const QByteArray bytes = file.read(largest + 1);
    const QSettings probe(fileName, QSettings::IniFormat);
    static_cast<void>(probe.allKeys()); // it is parsed only when asked
    return bytes.size() <= largest && !bytes.contains('\0') && probe.status() == QSettings::NoError;
}

// Holds what is set until the program ends, and writes nothing to the file.
std::unique_ptr<QSettings> openInMemory(const QString &fileName)
{
    static const QSettings::Format format = QSettings::registerFormat(
        u"memory"_s, [](QIODevice &, QSettings::SettingsMap &) { return true; },
        [](QIODevice &, const QSettings::SettingsMap &) { return false; });
    return std::make_unique<QSettings>(fileName, format);
}

} // namespace

Settings::Settings(std::unique_ptr<QSettings> store) : m_store(std::move(store)) {}

Settings::~Settings() = default;

QString Settings::defaultFileName()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
        .filePath(u"statusbook/statusbook.ini"_s);
}

std::unique_ptr<Settings> Settings::open(const QString &fileName, void (*complain)(const QString &))
{
    if (QFileInfo::exists(fileName) && !isUnderstood(fileName)) {
        const QString aside = SafeFile::freeName(fileName + u".broken"_s);
        if (QFile::rename(fileName, aside)) {
            complain(
                u"the settings file is broken; it is now %1, and defaults hold"_s.arg(QDir::toNativeSeparators(aside)));
        } else {
            complain(u"the settings file %1 cannot be read; defaults hold"_s.arg(QDir::toNativeSeparators(fileName)));
            return std::make_unique<Settings>(openInMemory(fileName));
        }
    }
    return std::make_unique<Settings>(std::make_unique<QSettings>(fileName, QSettings::IniFormat));
}

QByteArray Settings::windowGeometry() const
{
    return m_store->value(windowGeometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store->setValue(windowGeometryKey, geometry);
}

QByteArray Settings::splitterState() const
{
    return m_store->value(splitterKey).toByteArray();
}

void Settings::setSplitterState(const QByteArray &state)
{
    m_store->setValue(splitterKey, state);
}

QByteArray Settings::columns() const
{
    return m_store->value(columnsKey).toByteArray();
}

void Settings::setColumns(const QByteArray &state)
{
    m_store->setValue(columnsKey, state);
}

int Settings::zoom() const
{
    return qBound(minZoom, m_store->value(zoomKey).toInt(), maxZoom);
}

void Settings::setZoom(int steps)
{
    m_store->setValue(zoomKey, qBound(minZoom, steps, maxZoom));
}

SnippetChoice Settings::snippets() const
{
    SnippetChoice choice;
    choice.library = SnippetCollection::defaultId();
    if (const QString id = m_store->value(libraryKey).toString(); !id.isEmpty()) {
        choice.library = id;
    }
    const QStringList pins = m_store->value(pinsKey).toStringList();
    for (const QString &text : pins) {
        const SnippetPin pin = SnippetPin::fromText(text);
        if (!pin.library.isEmpty() && !choice.pins.contains(pin) && choice.pins.size() < SnippetChoice::maxPins) {
            choice.pins.append(pin);
        }
    }
    const QStringList versions = m_store->value(versionsKey).toStringList();
    for (const QString &text : versions) {
        if (const qsizetype colon = text.indexOf(u':'); colon > 0) {
            choice.versions.insert(text.left(colon), text.mid(colon + 1));
        }
    }
    choice.showsAllForms = m_store->value(allFormsKey).toBool();
    return choice;
}

void Settings::setSnippets(const SnippetChoice &choice)
{
    QStringList pins;
    for (const SnippetPin &pin : choice.pins) {
        pins.append(pin.toText());
    }
    QStringList versions;
    for (auto version = choice.versions.begin(); version != choice.versions.end(); ++version) {
        versions.append(version.key() + u':' + version.value());
    }
    const auto keep = [this](const QString &key, const QStringList &list) {
        if (list.isEmpty()) {
            m_store->remove(key); // QSettings has no way to write an empty list
        } else {
            m_store->setValue(key, list);
        }
    };
    m_store->setValue(libraryKey, choice.library);
    keep(pinsKey, pins);
    keep(versionsKey, versions);
    m_store->setValue(allFormsKey, choice.showsAllForms);
}

QStringList Settings::catalogs() const
{
    return m_store->value(catalogsKey).toStringList();
}

bool Settings::addCatalog(const QString &fileName)
{
    save();
    QStringList fileNames = catalogs();
    if (!fileNames.contains(fileName)) {
        m_store->setValue(catalogsKey, fileNames << fileName);
    }
    return save();
}

bool Settings::removeCatalog(const QString &fileName)
{
    save();
    QStringList fileNames = catalogs();
    if (fileNames.removeAll(fileName) > 0) {
        m_store->setValue(catalogsKey, fileNames);
    }
    return save();
}

QStringList Settings::catalogsIn(const QString &fileName)
{
    const bool isUsable = QFileInfo::exists(fileName) && isUnderstood(fileName);
    return isUsable ? QSettings(fileName, QSettings::IniFormat).value(catalogsKey).toStringList() : QStringList();
}

Appearance Settings::appearance() const
{
    const QString word = m_store->value(appearanceKey).toString();
    return static_cast<Appearance>(qMax(qsizetype(0), appearanceWords.indexOf(word)));
}

void Settings::setAppearance(Appearance appearance)
{
    m_store->setValue(appearanceKey, appearanceWords.at(static_cast<int>(appearance)));
}

bool Settings::save()
{
    m_store->sync();
    return m_store->status() == QSettings::NoError;
}
