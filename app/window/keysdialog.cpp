// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/window/keysdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

using KeyLine = std::pair<QString, QString>; // keys and what they do

QList<KeyLine> linesOfActions(const QList<QAction *> &actions)
{
    QList<KeyLine> lines;
    for (const QAction *action : actions) {
        QStringList keys;
        const QList<QKeySequence> shortcuts = action->shortcuts();
        for (const QKeySequence &shortcut : shortcuts) {
            keys.append(shortcut.toString(QKeySequence::NativeText));
        }
        if (!keys.isEmpty()) {
            lines.append({keys.join(u", "_s), action->text().remove(u'&')});
        }
    }
    return lines;
}

} // namespace

KeysDialog::KeysDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"keysDialog"_s);
    setWindowTitle(tr("Keys"));
    const QList<KeyLine> lines =
        QList<KeyLine>{
            {tr("any text"), tr("Search, wherever the focus is in table or field")},
            {tr("Up, Down, Page Up, Page Down"), tr("Move in the table, from the search field too")},
            {tr("Return"), tr("Copy the first pinned snippet of the current code")},
            {tr("Alt+1 to Alt+9"), tr("Copy a pinned snippet")},
            {tr("Alt+0"), tr("Copy the snippet of the library whose name was searched for")},
            {tr("Escape"), tr("Clear the search; once more: to the table")},
            {tr("Tab"), tr("From field to filters, table, details and snippets")},
        } +
        linesOfActions(actions);
    auto *table = new QTableWidget(static_cast<int>(lines.size()), 2, this);
    table->setHorizontalHeaderLabels({tr("Keys"), tr("What they do")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int row = 0; row < lines.size(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(lines.at(row).first));
        table->setItem(row, 1, new QTableWidgetItem(lines.at(row).second));
    }
    table->resizeColumnToContents(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(640, 520);
}
