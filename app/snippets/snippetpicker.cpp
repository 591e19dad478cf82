// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippetpicker.h"

#include "app/presentation/snippettext.h"
#include "app/snippets/snippetfinder.h"
#include "model/snippets/libraryversions.h"
#include "model/snippets/snippetdigest.h"

#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize chooserSize{340, 420};
constexpr QSize finderSize{760, 560};

} // namespace

SnippetPicker::SnippetPicker(const SnippetCollection *collection, QWidget *parent)
    : QObject(parent), m_collection(collection), m_window(parent)
{}

void SnippetPicker::pickLibrary(QWidget *beside, const QString &typed)
{
    auto *finder = new SnippetFinder(tr("Library of the snippets"), tr("Language or library"), m_window,
                                     Qt::Popup | Qt::FramelessWindowHint);
    finder->setObjectName(u"libraryFinder"_s);
    finder->model()->setEntries(libraryEntries());
    finder->setCurrentRow(finder->model()->rowOf(m_choice.library));
    connect(finder, &SnippetFinder::chosen, this,
            [this](const SnippetFinderModel::Entry &entry) { Q_EMIT libraryPicked(entry.library); });
    finder->showBeside(beside, chooserSize);
    finder->type(typed);
}

void SnippetPicker::pickForm(const StatusCode &code)
{
    using Entry = SnippetFinderModel::Entry;
    auto *finder = new SnippetFinder(tr("Snippets for %1 %2").arg(codeText(code.code), code.reason),
                                     tr("Language, library or form"), m_window);
    finder->setObjectName(u"formFinder"_s);
    finder->setHint(tr("Return copies · Ctrl+P pins or unpins · Escape closes"));
    const auto isPinned = [this, code](const Entry &entry) {
        return m_choice.placeOf(m_collection->library(entry.library), entry.form, code) >= 0;
    };
    finder->model()->setEntries(
        formEntries(code), [this, code](const Entry &entry) { return snippetOf(entry, code).text; }, isPinned);
    finder->setCurrentRow(finder->model()->choiceFrom(0, 1));
    connect(finder, &SnippetFinder::chosen, this,
            [this, code](const Entry &entry) { Q_EMIT formPicked(snippetOf(entry, code).text); });
    connect(finder, &SnippetFinder::pinToggled, this, [this, finder](const Entry &entry) {
        Q_EMIT pinToggled(entry.library, entry.form);
        finder->model()->updatePins();
    });
    finder->resize(finderSize);
    finder->setWindowModality(Qt::WindowModal);
    finder->show();
}

Snippet SnippetPicker::snippetOf(const SnippetFinderModel::Entry &entry, const StatusCode &code) const
{
    const SnippetLibrary library =
        LibraryVersions::at(m_collection->library(entry.library), m_choice.versions.value(entry.library));
    return snippetOfPin(library, entry.form, code);
}

// What the user wrote and pinned under headings of their own, then all by language.
QList<SnippetFinderModel::Entry> SnippetPicker::libraryEntries() const
{
    QList<SnippetFinderModel::Entry> own;
    if (const SnippetLibrary &mine = m_collection->library(SnippetTemplates::libraryId()); mine.isValid()) {
        own.append({mine.title, tr("Own"), mine.id, {}, {}, {}});
    }
    QList<SnippetFinderModel::Entry> all;
    const QList<SnippetDigest::Library> libraries = SnippetDigest::builtIn().libraries();
    for (const SnippetDigest::Library &library : libraries) {
        const bool isOwn = std::any_of(m_choice.pins.begin(), m_choice.pins.end(),
                                       [&library](const SnippetPin &pin) { return pin.library == library.id; });
        if (isOwn) {
            const QString name = SnippetText::nameOf(library.language, library.title);
            own.append({name, tr("Pinned"), library.id, {}, {}, library.id});
        }
        all.append({library.title, library.language, library.id, {}, {}, library.id});
    }
    return own + all;
}

// Each as a form of the library that it is for, in whose version and colours it then is.
QList<SnippetFinderModel::Entry> SnippetPicker::templateEntries(const StatusCode &code) const
{
    QList<SnippetFinderModel::Entry> entries;
    const SnippetLibrary mine = m_collection->library(SnippetTemplates::libraryId());
    for (const SnippetTemplate &form : m_collection->templates()) {
        const SnippetLibrary &named = m_collection->library(form.library);
        const SnippetLibrary &library = named.isValid() ? named : mine;
        const QString id = named.isValid() ? SnippetTemplates::idWithin(form) : form.id();
        if (!snippetOfPin(library, id, code).text.isEmpty()) {
            entries.append({form.name, mine.title, library.id, id, library.language, SnippetText::nameOf(library)});
        }
    }
    return entries;
}

// What is at hand comes first: one's own templates, pinned libraries, then the chosen one.
QList<SnippetFinderModel::Entry> SnippetPicker::formEntries(const StatusCode &code) const
{
    QStringList first;
    for (const SnippetPin &pin : m_choice.shownPins()) {
        first.append(pin.library);
    }
    first.append(m_choice.library);
    QList<SnippetDigest::Library> libraries = SnippetDigest::builtIn().libraries();
    std::stable_sort(libraries.begin(), libraries.end(), [&first](const auto &a, const auto &b) {
        const auto placeOf = [&first](const QString &id) { return static_cast<size_t>(first.indexOf(id)); };
        return placeOf(a.id) < placeOf(b.id);
    });
    QList<SnippetFinderModel::Entry> entries = templateEntries(code);
    for (const SnippetDigest::Library &library : std::as_const(libraries)) {
        const QString heading = SnippetText::nameOf(library.language, library.title);
        for (const SnippetDigest::Form &form : library.forms) {
            if (form.isFor(code.code)) {
                entries.append({form.title, heading, library.id, form.id, library.language,
                                library.id + u' ' + form.id + u' ' + library.language});
            }
        }
    }
    return entries;
}
