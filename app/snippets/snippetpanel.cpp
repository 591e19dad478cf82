// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippetpanel.h"

#include "app/presentation/snippettext.h"
#include "app/presentation/theme.h"
#include "app/snippets/librarychooser.h"
#include "app/snippets/versionchooser.h"
#include "app/widgets/elidedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 20;

// As tall as its rows, if there is room; else it scrolls.
class RowArea final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;
    QSize sizeHint() const override { return {0, widget() ? widget()->sizeHint().height() : 0}; }
    QSize minimumSizeHint() const override { return {0, qMin(sizeHint().height(), 3 * fontMetrics().height())}; }
};

QVBoxLayout *rowLayout()
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    return layout;
}

} // namespace

SnippetPanel::SnippetPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"snippetPanel"_s);
    setAutoFillBackground(true);
}

SnippetPanel::~SnippetPanel() = default;

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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 10, margin, 10);
    layout->setSpacing(6);
    setupHeader(layout);
    setupRows(layout);
    style();
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
    connect(m_chooser, &LibraryChooser::listRequested, this, &SnippetPanel::openChooserWith);
    connect(m_all, &QToolButton::clicked, this, &SnippetPanel::toggleAllForms);
}

void SnippetPanel::setupRows(QVBoxLayout *layout)
{
    m_area = new RowArea(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto *rows = new QWidget(m_area);
    auto *all = new QVBoxLayout(rows);
    all->setContentsMargins(0, 0, 0, 0);
    m_pinLayout = rowLayout();
    m_formLayout = rowLayout();
    m_formTitle = new ElidedLabel(rows);
    m_formTitle->setObjectName(u"formsTitle"_s);
    m_version = new VersionChooser(rows);
    auto *title = new QHBoxLayout;
    title->addWidget(m_formTitle, 1);
    title->addWidget(m_version);
    m_source = new ElidedLabel(rows);
    m_source->setObjectName(u"snippetSource"_s);
    all->addLayout(m_pinLayout);
    all->addLayout(title);
    all->addLayout(m_formLayout);
    all->addWidget(m_source);
    m_area->setWidget(rows);
    layout->addWidget(m_area, 1);
    connect(m_version, &VersionChooser::versionChosen, this, &SnippetPanel::chooseVersion);
}

SnippetRow *SnippetPanel::makeRow(QVBoxLayout *layout)
{
    auto *row = new SnippetRow(m_area->widget());
    layout->addWidget(row);
    connect(row, &SnippetRow::copyRequested, this, [this, row] { Q_EMIT copyRequested(row->line().snippet.text); });
    connect(row, &SnippetRow::pinToggled, this, [this, row] { togglePinOf(row->line()); });
    connect(row, &SnippetRow::versionChosen, this, &SnippetPanel::chooseVersion);
    return row;
}

void SnippetPanel::fill(QList<SnippetRow *> &rows, QVBoxLayout *layout, const QList<SnippetLine> &lines)
{
    if (rows.size() < lines.size()) {
        while (rows.size() < lines.size()) {
            rows.append(makeRow(layout));
        }
        orderTabs();
    }
    for (qsizetype i = 0; i < rows.size(); ++i) {
        if (i < lines.size()) {
            rows.at(i)->setLine(lines.at(i));
        }
        rows.at(i)->setVisible(i < lines.size());
    }
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
    const QList<SnippetLine> forms = lines().forms();
    fill(m_pinRows, m_pinLayout, lines().pins());
    fill(m_formRows, m_formLayout, forms);
    if (m_choice.showsAllForms) {
        m_version->setLibrary(library, m_choice.versions.value(library.id));
    } else {
        m_version->hide();
    }
    m_formTitle->setVisible(m_choice.showsAllForms);
    m_formTitle->setText(tr("All forms of %1").arg(SnippetText::nameOf(library)));
    m_source->setVisible(m_choice.showsAllForms);
    m_source->setText(forms.isEmpty() ? tr("%1 has nothing for %2.").arg(library.title, codeText(m_code->code))
                                      : SnippetText::proofSentence(library));
    m_area->widget()->layout()->activate(); // now, else the area goes by what the rows needed before
    m_area->updateGeometry();
}

// As they stand, from the top; rows are made as they are needed.
void SnippetPanel::orderTabs()
{
    QWidget *last = m_more;
    for (SnippetRow *row : std::as_const(m_pinRows)) {
        last = row->chainAfter(last);
    }
    setTabOrder(last, m_version);
    last = m_version;
    for (SnippetRow *row : std::as_const(m_formRows)) {
        last = row->chainAfter(last);
    }
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

void SnippetPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (m_chooser != nullptr && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)) {
        style();
    }
}

void SnippetPanel::style()
{
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.88);
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Theme::quiet(palette()));
    quiet.setColor(QPalette::ButtonText, Theme::quiet(palette()));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_formTitle, m_version, m_source}) {
        widget->setPalette(quiet);
        widget->setFont(small);
    }
}
