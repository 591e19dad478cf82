// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/snippets/snippetfindermodel.h"

#include <QDialog>
#include <QStyledItemDelegate>

class QLabel;
class QLineEdit;
class QListView;

// Draws the rows of a finder: headings, and entries with their title, their first line in colours and their pin.
class SnippetFinderDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetFinderDelegate)
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// A list to choose from by typing: the caret stays in the field while the arrows move in the list. Return chooses and
// closes, Escape closes.
class SnippetFinder final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetFinder)
public:
    // `name` says to people what is listed. With Qt::Popup it goes as soon as something else is clicked.
    SnippetFinder(const QString &name, const QString &placeholder, QWidget *parent, Qt::WindowFlags flags = {});

    SnippetFinderModel *model() const { return m_model; }
    void setHint(const QString &hint);
    void setCurrentRow(int row);
    void type(const QString &text);
    // Opens under or above that widget, at least as wide.
    void showBeside(const QWidget *widget, QSize size);

Q_SIGNALS:
    void chosen(const SnippetFinderModel::Entry &entry);
    void pinToggled(const SnippetFinderModel::Entry &entry);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void reveal();
    void narrow(const QString &typed);
    void chooseCurrent();
    bool move(int key);
    void tellCurrent();

    SnippetFinderModel *m_model = nullptr;
    QLineEdit *m_field = nullptr;
    QListView *m_list = nullptr;
    QLabel *m_hint = nullptr;
    QLabel *m_none = nullptr;
};
