// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippetrowarea.h"

#include "app/presentation/snippettext.h"
#include "app/presentation/theme.h"
#include "app/snippets/versionchooser.h"
#include "app/widgets/elidedlabel.h"

#include <QApplication>
#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *rowLayout()
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    return layout;
}

} // namespace

SnippetRowArea::SnippetRowArea(QWidget *before, QWidget *parent) : QScrollArea(parent), m_before(before)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto *rows = new QWidget(this);
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    m_pinLayout = rowLayout();
    layout->addLayout(m_pinLayout);
    setWidget(rows);
    setupForms(layout);
    style();
}

void SnippetRowArea::setupForms(QVBoxLayout *layout)
{
    m_formTitle = new ElidedLabel(widget());
    m_formTitle->setObjectName(u"formsTitle"_s);
    m_version = new VersionChooser(widget());
    auto *title = new QHBoxLayout;
    title->addWidget(m_formTitle, 1);
    title->addWidget(m_version);
    m_formLayout = rowLayout();
    m_source = new ElidedLabel(widget());
    m_source->setObjectName(u"snippetSource"_s);
    layout->addLayout(title);
    layout->addLayout(m_formLayout);
    layout->addWidget(m_source);
    connect(m_version, &VersionChooser::versionChosen, this, &SnippetRowArea::versionChosen);
}

void SnippetRowArea::showPins(const QList<SnippetLine> &lines)
{
    fill(m_pinRows, m_pinLayout, lines);
}

void SnippetRowArea::showForms(const SnippetLibrary &library, const QString &version, const QList<SnippetLine> &lines,
                               const QString &source)
{
    fill(m_formRows, m_formLayout, lines);
    m_version->setLibrary(library, version);
    m_formTitle->setText(tr("All forms of %1").arg(SnippetText::nameOf(library)));
    m_formTitle->show();
    m_source->setText(source);
    m_source->show();
}

void SnippetRowArea::hideForms()
{
    fill(m_formRows, m_formLayout, {});
    m_version->hide();
    m_formTitle->hide();
    m_source->hide();
}

void SnippetRowArea::fit()
{
    widget()->layout()->activate(); // now, else the area goes by what the rows needed before
    updateGeometry();
}

void SnippetRowArea::scrollToForms()
{
    verticalScrollBar()->setValue(m_formTitle->y());
}

const SnippetRow *SnippetRowArea::focusedRow() const
{
    const QList<SnippetRow *> rows = m_pinRows + m_formRows;
    const auto focused = std::find_if(rows.begin(), rows.end(), [](const SnippetRow *row) {
        return row->isVisible() && row->isAncestorOf(QApplication::focusWidget());
    });
    return focused == rows.end() ? nullptr : *focused;
}

QSize SnippetRowArea::sizeHint() const
{
    return {0, widget()->sizeHint().height()};
}

QSize SnippetRowArea::minimumSizeHint() const
{
    return {0, qMin(sizeHint().height(), 3 * fontMetrics().height())};
}

void SnippetRowArea::fill(QList<SnippetRow *> &rows, QVBoxLayout *layout, const QList<SnippetLine> &lines)
{
    if (rows.size() < lines.size()) {
        while (rows.size() < lines.size()) {
            auto *row = new SnippetRow(widget());
            layout->addWidget(row);
            connect(row, &SnippetRow::copyRequested, this,
                    [this, row] { Q_EMIT copyRequested(row->line().snippet.text); });
            connect(row, &SnippetRow::pinToggled, this, [this, row] { Q_EMIT pinToggled(row->line()); });
            connect(row, &SnippetRow::versionChosen, this, &SnippetRowArea::versionChosen);
            rows.append(row);
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

// As they stand, from the top; rows are made as they are needed.
void SnippetRowArea::orderTabs()
{
    QWidget *last = m_before;
    for (SnippetRow *row : std::as_const(m_pinRows)) {
        last = row->chainAfter(last);
    }
    setTabOrder(last, m_version);
    last = m_version;
    for (SnippetRow *row : std::as_const(m_formRows)) {
        last = row->chainAfter(last);
    }
}

void SnippetRowArea::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (m_source != nullptr && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)) {
        style();
    }
}

void SnippetRowArea::style()
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
