// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/statustableview.h"

#include "app/browse/statusdelegate.h"
#include "app/widgets/flatheader.h"
#include "model/table/statustablemodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

constexpr int columnStateVersion = 1;

// A state belongs to a number of columns.
QByteArray columnStatePrefix()
{
    return QByteArray::number(columnStateVersion) + ':' + QByteArray::number(StatusTableModel::ColumnCount) + ':';
}

bool isText(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier | Qt::GroupSwitchModifier);
    return modifiers == Qt::NoModifier && !event.text().isEmpty() && event.text().front().isPrint();
}

} // namespace

StatusTableView::StatusTableView(QWidget *parent) : QTableView(parent), m_delegate(new StatusDelegate(this))
{
    setObjectName(u"statusTable"_s);
    setAccessibleName(tr("Status codes"));
    setHorizontalHeader(new FlatHeader(Qt::Horizontal, this));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &place) {
        QMenu menu(this);
        fillColumnMenu(&menu, horizontalHeader()->logicalIndexAt(place));
        menu.exec(horizontalHeader()->viewport()->mapToGlobal(place));
    });
    updateRowHeight();
}

void StatusTableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    setDefaultColumns();
}

void StatusTableView::setDefaultColumns()
{
    QHeaderView *header = horizontalHeader();
    const QFontMetrics metrics(font());
    for (int column = 0; column < StatusTableModel::ColumnCount; ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->setSectionHidden(column, column == StatusTableModel::NameColumn);
        header->setSectionResizeMode(column, column == StatusTableModel::SummaryColumn ? QHeaderView::Stretch
                                                                                       : QHeaderView::Interactive);
    }
    header->resizeSection(StatusTableModel::CodeColumn, metrics.horizontalAdvance(u"0000 Code"_s));
    header->resizeSection(StatusTableModel::NameColumn, metrics.horizontalAdvance(u"NON_AUTHORITATIVE_INFORMATION"_s));
    header->resizeSection(StatusTableModel::PhraseColumn, metrics.horizontalAdvance(u"Non-Authoritative Inform"_s));
    header->resizeSection(StatusTableModel::OriginColumn, metrics.horizontalAdvance(u"Cloud Foundry"_s));
}

void StatusTableView::fillColumnMenu(QMenu *menu, int clickedColumn)
{
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(header->isSectionHidden(column) || visibleColumnCount() > 1);
        connect(action, &QAction::toggled, this,
                [header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
    menu->addSeparator();
    const int column = clickedColumn >= 0 ? clickedColumn : qMax(0, currentIndex().column());
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const int place = header->visualIndex(column);
    QAction *left = menu->addAction(tr("Move “%1” &left").arg(title), this, [this, column] { moveColumn(column, -1); });
    QAction *right =
        menu->addAction(tr("Move “%1” &right").arg(title), this, [this, column] { moveColumn(column, 1); });
    left->setEnabled(place > 0);
    right->setEnabled(place + 1 < header->count());
    menu->addAction(tr("Columns as at &first"), this, &StatusTableView::setDefaultColumns);
}

QList<int> StatusTableView::shownColumns() const
{
    QList<int> columns;
    for (int place = 0; place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (!horizontalHeader()->isSectionHidden(column)) {
            columns.append(column);
        }
    }
    return columns;
}

QByteArray StatusTableView::columnState() const
{
    return columnStatePrefix() + horizontalHeader()->saveState();
}

void StatusTableView::restoreColumns(const QByteArray &state)
{
    const QByteArray prefix = columnStatePrefix();
    if (!state.startsWith(prefix)) {
        return;
    }
    // A state from elsewhere may hide everything or sort by what is not there.
    if (!horizontalHeader()->restoreState(state.mid(prefix.size())) ||
        horizontalHeader()->count() != StatusTableModel::ColumnCount || visibleColumnCount() == 0) {
        setDefaultColumns();
    }
}

void StatusTableView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    hoverRow(indexAt(event->position().toPoint()).row());
}

bool StatusTableView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        hoverRow(-1);
    }
    return QTableView::viewportEvent(event);
}

void StatusTableView::hoverRow(int row)
{
    if (row == m_hoveredRow) {
        return;
    }
    for (const int changed : {m_hoveredRow, row}) {
        viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
    }
    m_hoveredRow = row;
    m_delegate->setHoveredRow(row);
}

void StatusTableView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        Q_EMIT accepted();
    } else if (event->key() == Qt::Key_Escape) {
        Q_EMIT escaped();
    } else if (isText(*event) || event->key() == Qt::Key_Backspace) {
        Q_EMIT typed(event);
    } else if (event->matches(QKeySequence::Copy)) {
        event->ignore(); // the window copies rows
    } else {
        QTableView::keyPressEvent(event);
    }
}

// From no row, the way begins at the first that can be seen.
QModelIndex StatusTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex top = indexAt({0, 0});
    if (!currentIndex().isValid() && top.isValid() && action != MoveHome && action != MoveEnd) {
        return top;
    }
    return QTableView::moveCursor(action, modifiers);
}

void StatusTableView::keyboardSearch(const QString & /*search*/)
{
    // What is typed goes to the search field.
}

void StatusTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateRowHeight();
    }
}

// Past hidden columns, so that each step can be seen.
void StatusTableView::moveColumn(int column, int by)
{
    QHeaderView *header = horizontalHeader();
    const int from = header->visualIndex(column);
    int to = from + by;
    while (to > 0 && to + 1 < header->count() && header->isSectionHidden(header->logicalIndex(to))) {
        to += by;
    }
    if (to >= 0 && to < header->count()) {
        header->moveSection(from, to);
    }
}

void StatusTableView::updateRowHeight()
{
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(StatusDelegate::rowHeight(font()));
}

int StatusTableView::visibleColumnCount() const
{
    return horizontalHeader()->count() - horizontalHeader()->hiddenSectionCount();
}
