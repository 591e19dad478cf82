// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/catalogs/problemsdialog.h"

#include "app/presentation/catalogtext.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

enum Column { FileColumn, KindColumn, PlaceColumn, FoundColumn, AllowedColumn, ColumnCount };

constexpr int longestCell = 300; // characters; what is copied is whole

void setCell(QTableWidget *table, int row, Column column, const QString &text)
{
    table->setItem(row, column,
                   new QTableWidgetItem(text.size() > longestCell ? QString(text.left(longestCell) + u'…') : text));
}

} // namespace

ProblemsDialog::ProblemsDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"problemsDialog"_s);
    setWindowTitle(tr("Problems of catalogs"));
    m_summary = new QLabel(this);
    m_summary->setObjectName(u"problemsSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table = new QTableWidget(0, ColumnCount, this);
    m_table->setObjectName(u"problemsTable"_s);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setHorizontalHeaderLabels({tr("File"), tr("Kind"), tr("Where"), tr("Found"), tr("Allowed")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyProblemsButton"_s);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_lines); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_table);
    layout->addWidget(buttons);
    resize(860, 460);
}

void ProblemsDialog::showFiles(const QList<CatalogFile> &files)
{
    m_lines = CatalogText::problemLines(files);
    QStringList summaries;
    int row = 0;
    m_table->setRowCount(0);
    for (const CatalogFile &file : files) {
        const QList<Diagnostic> problems = file.allProblems();
        if (problems.isEmpty()) {
            continue;
        }
        summaries.append(u"%1: %2"_s.arg(QDir::toNativeSeparators(file.fileName), CatalogText::stateOf(file)));
        m_table->setRowCount(row + static_cast<int>(problems.size()));
        for (const Diagnostic &problem : problems) {
            const bool isError = problem.severity == Diagnostic::Severity::Error;
            setCell(m_table, row, FileColumn, QFileInfo(file.fileName).fileName());
            setCell(m_table, row, KindColumn, isError ? tr("Error") : tr("Warning"));
            setCell(m_table, row, PlaceColumn, problem.place());
            setCell(m_table, row, FoundColumn, problem.found);
            setCell(m_table, row, AllowedColumn, problem.allowed);
            ++row;
        }
    }
    m_summary->setText(summaries.isEmpty() ? tr("No catalog has a problem any more.") : summaries.join(u'\n'));
    m_table->setColumnHidden(FileColumn, summaries.size() < 2);
    m_table->resizeColumnsToContents();
}
