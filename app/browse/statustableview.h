// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTableView>

class QMenu;
class StatusDelegate;

// The table of codes: rows to select, columns to sort, hide and move. What is typed while it has the focus is handed
// on, so that it can go to the search field.
class StatusTableView final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusTableView)
public:
    explicit StatusTableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    // Puts a check box a column and the moves of the column that was clicked (or of the current one) into the menu.
    void fillColumnMenu(QMenu *menu, int clickedColumn);
    // In their order.
    QList<int> shownColumns() const;
    QByteArray columnState() const;
    void restoreColumns(const QByteArray &state);

Q_SIGNALS:
    void typed(QKeyEvent *event);
    void accepted(); // Return
    void escaped();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void keyboardSearch(const QString &search) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void hoverRow(int row);
    void setDefaultColumns();
    void moveColumn(int column, int by);
    void updateRowHeight();
    int visibleColumnCount() const;

    StatusDelegate *m_delegate;
    int m_hoveredRow = -1;
};
