// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippetpanel.h"

#include "app/presentation/snippettext.h"
#include "app/snippets/librarychooser.h"
#include "app/snippets/snippetpicker.h"
#include "app/snippets/snippetrowarea.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

SnippetPanel::SnippetPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"snippetPanel"_s);
    setAutoFillBackground(true);
}

void SnippetPanel::setCollection(const SnippetCollection *collection, const SnippetChoice &choice)
{
    m_collection = collection;
    m_choice = choice;
}

void SnippetPanel::setCopyMenu(QMenu *menu)
{
    m_copyMenu = menu;
}

void SnippetPanel::showCode(const StatusCode &code, const QString &typed)
{
    if (m_collection == nullptr) {
        return;
    }
    checkLibrary();
    const QString found = SnippetLines::libraryNamed(typed, code, m_choice);
    if (m_code && *m_code == code && m_found == found) {
        return;
    }
    m_code = code;
    m_found = found;
    showSnippets();
}

void SnippetPanel::refresh()
{
    if (m_code) {
        checkLibrary();
        showSnippets();
    }
}

void SnippetPanel::checkLibrary()
{
    if (!m_collection->contains(m_choice.library)) {
        m_choice.library = SnippetCollection::defaultId();
    }
}

void SnippetPanel::build()
{
    constexpr int margin = 20;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 10, margin, 10);
    layout->setSpacing(6);
    setupHeader(layout);
    setupRows(layout);
    for (QWidget *part : std::initializer_list<QWidget *>{m_chooser, m_all, m_more, m_area}) {
        part->show(); // now, else the layout shows them one by one
    }
}

void SnippetPanel::setupHeader(QVBoxLayout *layout)
{
    auto *header = new QHBoxLayout;
    m_chooser = new LibraryChooser(this);
    m_all = new QToolButton(this);
    m_all->setObjectName(u"allFormsButton"_s);
    m_all->setText(tr("All forms"));
    m_all->setToolTip(tr("Show all forms of this library (Alt+A)"));
    m_all->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_all->setCheckable(true);
    m_all->setFocusPolicy(Qt::TabFocus);
    m_more = new QPushButton(tr("Copy as"), this);
    m_more->setObjectName(u"copyMenuButton"_s);
    m_more->setAccessibleName(tr("Copy code, phrase or text"));
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setMenu(m_copyMenu);
    header->addWidget(m_chooser, 1);
    header->addWidget(m_all);
    header->addWidget(m_more);
    layout->addLayout(header);
    connect(m_chooser, &LibraryChooser::listRequested, this, &SnippetPanel::openChooser);
    connect(m_all, &QToolButton::clicked, this, &SnippetPanel::toggleAllForms);
}

void SnippetPanel::setupRows(QVBoxLayout *layout)
{
    m_area = new SnippetRowArea(m_more, this);
    layout->addWidget(m_area, 1);
    connect(m_area, &SnippetRowArea::copyRequested, this, &SnippetPanel::copyRequested);
    connect(m_area, &SnippetRowArea::pinToggled, this, &SnippetPanel::togglePinOf);
    connect(m_area, &SnippetRowArea::versionChosen, this, &SnippetPanel::chooseVersion);
}

// Of a hidden panel the rows are filled when it is shown.
void SnippetPanel::showSnippets()
{
    if (!m_code || !isVisible()) {
        return;
    }
    if (m_chooser == nullptr) {
        build();
    }
    const SnippetLibrary &library = m_collection->library(m_choice.library);
    m_chooser->setLibrary(library.id, SnippetText::nameOf(library));
    m_all->setChecked(m_choice.showsAllForms);
    m_all->setArrowType(m_choice.showsAllForms ? Qt::DownArrow : Qt::RightArrow);
    m_area->showPins(lines().pins());
    if (m_choice.showsAllForms) {
        const QList<SnippetLine> forms = lines().forms();
        m_area->showForms(library, m_choice.versions.value(library.id), forms,
                          forms.isEmpty() ? tr("%1 has nothing for %2.").arg(library.title, codeText(m_code->code))
                                          : SnippetText::proofSentence(library));
    } else {
        m_area->hideForms();
    }
    m_area->fit();
}

SnippetLines SnippetPanel::lines() const
{
    return {*m_collection, m_choice, *m_code, m_found};
}

Snippet SnippetPanel::defaultSnippet() const
{
    return m_code ? lines().defaultSnippet() : Snippet();
}

void SnippetPanel::copyByDigit(int digit)
{
    if (!m_code) {
        return;
    }
    const QList<SnippetPin> pins = lines().shownPins();
    if (digit > 0 && digit <= pins.size()) {
        Q_EMIT copyRequested(lines().pin(pins.at(digit - 1)).snippet.text);
    } else if (digit == 0 && !m_found.isEmpty()) {
        Q_EMIT copyRequested(lines().pin({m_found, {}}).snippet.text);
    }
}

void SnippetPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showSnippets();
}

void SnippetPanel::changeChoice(const SnippetChoice &choice)
{
    if (choice == m_choice) {
        showSnippets(); // a button that was pressed in vain goes back
        return;
    }
    const bool hasOtherForms = choice.showsAllForms && (!m_choice.showsAllForms || choice.library != m_choice.library);
    m_choice = choice;
    if (m_picker != nullptr) { // its list may be open
        m_picker->setChoice(choice);
    }
    showSnippets();
    if (hasOtherForms && m_area != nullptr) { // they come into view once they have their place
        QMetaObject::invokeMethod(
            this, [this] { m_area->scrollToForms(); }, Qt::QueuedConnection);
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
    const SnippetRow *focused = m_area != nullptr ? m_area->focusedRow() : nullptr;
    const QString library = m_found.isEmpty() ? m_choice.library : m_found;
    togglePinOf(focused == nullptr ? lines().pin({library, {}}) : focused->line());
}

void SnippetPanel::togglePinOf(const SnippetLine &line)
{
    SnippetChoice choice = m_choice;
    if (!line.snippet.text.isEmpty()) {
        choice.togglePin(lines().library(line.library.id), line.snippet.form, *m_code);
    }
    changeChoice(choice);
}

// Made when it is first asked; knows what is chosen now.
SnippetPicker *SnippetPanel::picker()
{
    if (m_picker == nullptr) {
        m_picker = new SnippetPicker(m_collection, this);
        connect(m_picker, &SnippetPicker::libraryPicked, this, [this](const QString &id) {
            chooseLibrary(id);
            Q_EMIT done();
        });
        connect(m_picker, &SnippetPicker::formPicked, this, &SnippetPanel::copyRequested);
        connect(m_picker, &SnippetPicker::pinToggled, this, [this](const QString &library, const QString &form) {
            SnippetChoice choice = m_choice;
            choice.togglePin(m_collection->library(library), form, *m_code);
            changeChoice(choice);
        });
    }
    m_picker->setChoice(m_choice);
    return m_picker;
}

void SnippetPanel::openChooser(const QString &typed)
{
    if (m_code) {
        picker()->pickLibrary(m_chooser, typed);
    }
}

void SnippetPanel::openFinder()
{
    if (m_code) {
        picker()->pickForm(*m_code);
    }
}
