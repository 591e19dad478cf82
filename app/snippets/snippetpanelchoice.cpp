// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// What the reader chooses: libraries, versions and pins, from the panel and from lists.

#include "app/presentation/snippettext.h"
#include "app/snippets/librarychooser.h"
#include "app/snippets/snippetpanel.h"
#include "app/widgets/elidedlabel.h"
#include "model/snippets/snippetdigest.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize chooserSize{340, 420};
constexpr QSize finderSize{760, 560};

} // namespace

void SnippetPanel::changeChoice(const SnippetChoice &choice)
{
    if (choice == m_choice) {
        showSnippets(); // a button that was pressed in vain goes back
        return;
    }
    const bool hasOtherForms = choice.showsAllForms && (!m_choice.showsAllForms || choice.library != m_choice.library);
    m_choice = choice;
    showSnippets();
    if (hasOtherForms && m_area != nullptr) { // they come into view once they have their place
        QMetaObject::invokeMethod(
            this, [this] { m_area->verticalScrollBar()->setValue(m_formTitle->y()); }, Qt::QueuedConnection);
    }
    Q_EMIT choiceChanged(m_choice);
}

void SnippetPanel::chooseLibrary(const QString &id)
{
    SnippetChoice choice = m_choice;
    choice.library = id;
    choice.showsAllForms = true;
    changeChoice(choice);
}

void SnippetPanel::chooseVersion(const QString &library, const QString &version)
{
    SnippetChoice choice = m_choice;
    choice.versions.insert(library, version);
    choice.versions.removeIf([](const auto &chosen) { return chosen.value().isEmpty(); });
    changeChoice(choice);
}

void SnippetPanel::toggleAllForms()
{
    if (!m_code) {
        return;
    }
    SnippetChoice choice = m_choice;
    choice.showsAllForms = !choice.showsAllForms;
    changeChoice(choice);
}

void SnippetPanel::togglePin()
{
    if (!m_code) {
        return;
    }
    const QList<SnippetRow *> rows = m_pinRows + m_formRows;
    const auto focused = std::find_if(rows.begin(), rows.end(), [](const SnippetRow *row) {
        return row->isVisible() && row->isAncestorOf(QApplication::focusWidget());
    });
    const QString library = m_found.isEmpty() ? m_choice.library : m_found;
    togglePinOf(focused == rows.end() ? lines().pin({library, {}}) : (*focused)->line());
}

void SnippetPanel::togglePinOf(const SnippetLine &line)
{
    SnippetChoice choice = m_choice;
    if (!line.snippet.text.isEmpty()) {
        choice.togglePin(lines().library(line.library.id), line.snippet.form, *m_code);
    }
    changeChoice(choice);
}

// What the reader wrote and pinned under headings of their own, then all by language.
QList<SnippetFinderModel::Entry> SnippetPanel::libraryEntries() const
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
QList<SnippetFinderModel::Entry> SnippetPanel::ownFormEntries() const
{
    QList<SnippetFinderModel::Entry> entries;
    const SnippetLibrary mine = m_collection->library(SnippetTemplates::libraryId());
    for (const SnippetTemplate &form : m_collection->templates()) {
        const SnippetLibrary &named = m_collection->library(form.library);
        const SnippetLibrary &library = named.isValid() ? named : mine;
        const QString id = named.isValid() ? SnippetTemplates::idWithin(form) : form.id();
        if (!snippetOfPin(library, id, *m_code).text.isEmpty()) {
            entries.append({form.name, mine.title, library.id, id, library.language, SnippetText::nameOf(library)});
        }
    }
    return entries;
}

// What is at hand comes first: one's own forms, pinned libraries, then the chosen one.
QList<SnippetFinderModel::Entry> SnippetPanel::formEntries() const
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
    QList<SnippetFinderModel::Entry> entries = ownFormEntries();
    for (const SnippetDigest::Library &library : std::as_const(libraries)) {
        const QString heading = SnippetText::nameOf(library.language, library.title);
        for (const SnippetDigest::Form &form : library.forms) {
            if (form.isFor(m_code->code)) {
                entries.append({form.title, heading, library.id, form.id, library.language,
                                library.id + u' ' + form.id + u' ' + library.language});
            }
        }
    }
    return entries;
}

void SnippetPanel::openChooser()
{
    openChooserWith({});
}

void SnippetPanel::openChooserWith(const QString &typed)
{
    if (!m_code) {
        return;
    }
    auto *finder = new SnippetFinder(tr("Library of the snippets"), tr("Language or library"), this,
                                     Qt::Popup | Qt::FramelessWindowHint);
    finder->setObjectName(u"libraryFinder"_s);
    finder->model()->setEntries(libraryEntries());
    finder->setCurrentRow(finder->model()->rowOf(m_choice.library));
    connect(finder, &SnippetFinder::chosen, this, [this](const SnippetFinderModel::Entry &entry) {
        chooseLibrary(entry.library);
        Q_EMIT done();
    });
    finder->showBeside(m_chooser, chooserSize);
    finder->type(typed);
}

void SnippetPanel::openFinder()
{
    if (!m_code) {
        return;
    }
    auto *finder = new SnippetFinder(tr("Snippets for %1 %2").arg(codeText(m_code->code), m_code->reason),
                                     tr("Language, library or form"), this);
    finder->setObjectName(u"formFinder"_s);
    finder->setHint(tr("Return copies · Ctrl+P pins or unpins · Escape closes"));
    const auto snippetOf = [this](const SnippetFinderModel::Entry &entry) {
        return snippetOfPin(lines().library(entry.library), entry.form, *m_code);
    };
    const auto isPinned = [this](const SnippetFinderModel::Entry &entry) {
        return m_choice.placeOf(m_collection->library(entry.library), entry.form, *m_code) >= 0;
    };
    finder->model()->setEntries(
        formEntries(), [snippetOf](const SnippetFinderModel::Entry &entry) { return snippetOf(entry).text; }, isPinned);
    finder->setCurrentRow(finder->model()->choiceFrom(0, 1));
    connect(finder, &SnippetFinder::chosen, this,
            [this, snippetOf](const SnippetFinderModel::Entry &entry) { Q_EMIT copyRequested(snippetOf(entry).text); });
    connect(finder, &SnippetFinder::pinToggled, this, [this, finder](const SnippetFinderModel::Entry &entry) {
        SnippetChoice choice = m_choice;
        choice.togglePin(m_collection->library(entry.library), entry.form, *m_code);
        changeChoice(choice);
        finder->model()->updatePins();
    });
    finder->resize(finderSize);
    finder->setWindowModality(Qt::WindowModal);
    finder->show();
}
