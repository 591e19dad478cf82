// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippetpanel.h"

#include "app/elidedlabel.h"
#include "app/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 20;

// "Go net/http"; the language is not said twice.
QString chooserText(const QString &language, const QString &title)
{
    return title.startsWith(language, Qt::CaseInsensitive) ? title : QString(language + u' ' + title);
}

QString sourceText(const SnippetLibrary &library)
{
    using How = SnippetLibrary::Proof::How;
    switch (library.proof.how) {
    case How::Run:
        return SnippetPanel::tr("Version %1, proven by running it on %2").arg(library.version, library.proof.with);
    case How::Compiled:
        return SnippetPanel::tr("Version %1, proven by compiling it with %2").arg(library.version, library.proof.with);
    case How::Read:
        break;
    }
    return SnippetPanel::tr("Version %1, read from %2").arg(library.version, library.source);
}

// As tall as its rows, if there is room; else it scrolls.
class RowArea final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    QSize sizeHint() const override { return {0, widget() ? widget()->sizeHint().height() : 0}; }
    QSize minimumSizeHint() const override { return {0, qMin(sizeHint().height(), 3 * fontMetrics().height())}; }
};

} // namespace

SnippetPanel::SnippetPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"snippetPanel"_s);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 10, margin, 10);
    layout->setSpacing(6);
    setupHeader(layout);
    m_area = new RowArea(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto *rows = new QWidget(m_area);
    m_rowLayout = new QVBoxLayout(rows);
    m_rowLayout->setContentsMargins(0, 0, 0, 0);
    m_rowLayout->setSpacing(4);
    m_area->setWidget(rows);
    layout->addWidget(m_area, 1);
    m_source = new ElidedLabel(this);
    m_source->setObjectName(u"snippetSource"_s);
    layout->addWidget(m_source);
}

// The chooser's field says that it is finished when it loses the focus, which it does while the panel goes.
SnippetPanel::~SnippetPanel()
{
    if (m_chooser->lineEdit() != nullptr) {
        m_chooser->lineEdit()->disconnect(this);
    }
}

void SnippetPanel::setupHeader(QVBoxLayout *layout)
{
    auto *header = new QHBoxLayout;
    auto *label = new QLabel(tr("&Snippet for"), this);
    m_chooser = new QComboBox(this);
    m_chooser->setObjectName(u"libraryChooser"_s);
    m_chooser->setAccessibleName(tr("Language and library of the snippets"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(14);
    m_chooser->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_chooser->setMaxVisibleItems(20);
    label->setBuddy(m_chooser);
    m_more = new QPushButton(tr("Copy as"), this);
    m_more->setObjectName(u"copyMenuButton"_s);
    m_more->setAccessibleName(tr("Copy code, phrase or text"));
    m_more->setFocusPolicy(Qt::TabFocus);
    header->addWidget(label);
    header->addWidget(m_chooser, 1);
    header->addWidget(m_more);
    layout->addLayout(header);
    connect(m_chooser, &QComboBox::activated, this, &SnippetPanel::libraryChosen);
    connect(m_chooser, &QComboBox::currentIndexChanged, this, [this] {
        showSnippets();
        Q_EMIT libraryChanged(libraryId());
    });
}

void SnippetPanel::setCollection(const SnippetCollection *collection, const QString &libraryId)
{
    m_collection = collection;
    const QSignalBlocker blocker(m_chooser);
    m_chooser->clear();
    const QString id = collection->contains(libraryId) ? libraryId : SnippetCollection::defaultId();
    m_chooser->addItem(QString(), id); // its title comes with its file, when the first code is shown
}

void SnippetPanel::fillChooser(const QList<SnippetDigest::Title> &titles)
{
    const QSignalBlocker blocker(m_chooser);
    const QString chosen = libraryId();
    m_chooser->clear();
    for (const SnippetDigest::Title &title : titles) {
        m_chooser->addItem(chooserText(title.language, title.title), title.id);
    }
    m_chooser->setCurrentIndex(m_chooser->findData(chosen));
    // What is typed into the chooser is looked for anywhere in language and title.
    m_chooser->setEditable(true);
    m_chooser->setInsertPolicy(QComboBox::NoInsert);
    m_chooser->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_chooser->completer()->setFilterMode(Qt::MatchContains);
    m_chooser->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    m_chooser->lineEdit()->setCursorPosition(0);
    connect(m_chooser->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        m_chooser->setEditText(m_chooser->itemText(m_chooser->currentIndex())); // what names no library goes
        m_chooser->lineEdit()->setCursorPosition(0);
    });
}

void SnippetPanel::openChooser()
{
    m_chooser->setFocus(Qt::ShortcutFocusReason);
    m_chooser->lineEdit()->selectAll();
}

void SnippetPanel::setCopyMenu(QMenu *menu)
{
    m_more->setMenu(menu);
}

QString SnippetPanel::libraryId() const
{
    return m_chooser->currentData().toString();
}

Snippet SnippetPanel::defaultSnippet() const
{
    return m_snippets.value(0);
}

void SnippetPanel::showCode(const StatusCode &code)
{
    m_code = code;
    showSnippets();
}

void SnippetPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        styleRows();
    }
}

SnippetPanel::Row SnippetPanel::makeRow()
{
    Row row;
    row.widget = new QWidget(m_area->widget());
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(10, 5, 6, 5);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    row.title = new ElidedLabel(row.widget);
    row.text = new ElidedLabel(row.widget);
    row.text->setObjectName(u"snippetText"_s);
    texts->addWidget(row.title);
    texts->addWidget(row.text);
    layout->addLayout(texts, 1);
    row.copy = new QToolButton(row.widget);
    row.copy->setAutoRaise(true);
    row.copy->setText(tr("Copy"));
    row.copy->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(row.copy, 0, Qt::AlignVCenter);
    row.widget->setAutoFillBackground(true);
    m_rowLayout->addWidget(row.widget);
    connect(row.copy, &QToolButton::clicked, this, [this, text = row.text] { Q_EMIT copyRequested(text->text()); });
    return row;
}

void SnippetPanel::showSnippets()
{
    if (!m_code || m_collection == nullptr) {
        return;
    }
    const SnippetLibrary &library = m_collection->library(libraryId());
    if (m_chooser->currentText().isEmpty()) {
        m_chooser->setItemText(m_chooser->currentIndex(), chooserText(library.language, library.title));
    }
    m_snippets = library.snippetsFor(*m_code);
    const qsizetype known = m_rows.size();
    while (m_rows.size() < m_snippets.size()) {
        m_rows.append(makeRow());
    }
    if (m_rows.size() > known) {
        styleRows();
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool isShown = i < m_snippets.size();
        m_rows.at(i).widget->setVisible(isShown);
        if (isShown) {
            fillRow(m_rows.at(i), m_snippets.at(i), i == 0);
        }
    }
    m_area->setVisible(!m_snippets.isEmpty());
    m_area->updateGeometry();
    m_source->setText(m_snippets.isEmpty() ? tr("%1 has nothing for %2.").arg(library.title, codeText(m_code->code))
                                           : sourceText(library));
}

void SnippetPanel::fillRow(const Row &row, const Snippet &snippet, bool isDefault)
{
    QStringList title{snippet.title};
    if (!snippet.note.isEmpty()) {
        title.append(snippet.note);
    }
    if (snippet.isLiteral) {
        title.append(tr("literal: the library has no name for it"));
    }
    if (isDefault) {
        title.append(tr("Return copies this", "the key"));
    }
    row.title->setText(title.join(u" · "_s));
    row.text->setText(snippet.text);
    row.copy->setObjectName(isDefault ? u"copySnippetButton"_s : u"copyFormButton"_s);
    row.copy->setAccessibleName(tr("Copy %1").arg(snippet.text));
}

void SnippetPanel::styleRows()
{
    const QColor quiet = Theme::quiet(palette());
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.88);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF());
    QPalette quietText = palette();
    quietText.setColor(QPalette::WindowText, quiet);
    QPalette surface = palette();
    surface.setColor(QPalette::Window, palette().color(QPalette::Base));
    for (const Row &row : m_rows) {
        row.widget->setPalette(surface);
        row.title->setPalette(quietText);
        row.title->setFont(small);
        row.text->setFont(mono);
    }
    m_source->setPalette(quietText);
    m_source->setFont(small);
}
