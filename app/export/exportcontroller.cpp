// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/export/exportcontroller.h"

#include "app/export/pdfexport.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMessageBox>
#include <QStandardPaths>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

using Format = TableExport::Format;

QString filterOf(Format format)
{
    return u"%1 (*.%2)"_s.arg(TableExport::title(format), TableExport::suffix(format));
}

std::optional<Format> formatOfSuffix(const QString &suffix)
{
    for (int i = 0; i < TableExport::formatCount; ++i) {
        const auto format = static_cast<Format>(i);
        if (suffix.compare(TableExport::suffix(format), Qt::CaseInsensitive) == 0) {
            return format;
        }
    }
    return {};
}

} // namespace

ExportDialog::ExportDialog(QWidget *parent) : QFileDialog(parent, tr("Export the table"))
{
    setObjectName(u"exportDialog"_s);
    setAcceptMode(AcceptSave);
    setFileMode(AnyFile);
    setLabelText(Accept, tr("&Export"));
    QStringList filters;
    for (int i = 0; i < TableExport::formatCount; ++i) {
        filters.append(filterOf(static_cast<Format>(i)));
    }
    setNameFilters(filters);
    connect(this, &QFileDialog::filterSelected, this, &ExportDialog::followFilter);
    setDefaultSuffix(TableExport::suffix(chosenFormat()));
    selectFile(u"status-codes.%1"_s.arg(defaultSuffix()));
}

TableExport::Format ExportDialog::formatOf(const QString &fileName) const
{
    return formatOfSuffix(QFileInfo(fileName).suffix()).value_or(chosenFormat());
}

TableExport::Format ExportDialog::chosenFormat() const
{
    return static_cast<Format>(qMax(qsizetype(0), nameFilters().indexOf(selectedNameFilter())));
}

void ExportDialog::followFilter()
{
    const QString suffix = TableExport::suffix(chosenFormat());
    setDefaultSuffix(suffix);
    const QFileInfo name(selectedFiles().value(0));
    if (formatOfSuffix(name.suffix())) {
        selectFile(name.completeBaseName() + u'.' + suffix);
    }
}

ExportController::ExportController(QWidget *window)
    : QObject(window), m_window(window), m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{}

void ExportController::start(const TableExport::Content &content)
{
    auto *dialog = new ExportDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(QDir(m_folder).exists() ? m_folder : QDir::homePath());
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, content](const QString &fileName) {
        m_folder = QFileInfo(fileName).absolutePath();
        prepare(content, dialog->formatOf(fileName), fileName);
    });
    dialog->open();
}

QList<SafeFile::Content> ExportController::filesOf(const TableExport::Content &content, TableExport::Format format,
                                                   const QString &fileName)
{
    switch (format) {
    case Format::Csv:
        return {{fileName, TableExport::toCsv(content)}};
    case Format::Json:
        return TableExport::toCatalogFiles(content, fileName);
    case Format::Markdown:
        return {{fileName, TableExport::toMarkdown(content).toUtf8()}};
    case Format::Html:
        return {{fileName, TableExport::toHtml(content).toUtf8()}};
    case Format::Pdf:
        return {{fileName, PdfExport::toPdf(content)}};
    }
    return {};
}

void ExportController::prepare(const TableExport::Content &content, TableExport::Format format, const QString &fileName)
{
    if (const QString objection = TableExport::objection(content, format); !objection.isEmpty()) {
        explain(objection);
        return;
    }
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const QList<SafeFile::Content> files = filesOf(content, format, fileName);
    QGuiApplication::restoreOverrideCursor();
    QStringList present;
    for (const SafeFile::Content &file : files) {
        if (file.fileName != fileName && QFileInfo::exists(file.fileName)) { // the dialog has asked for that one
            present.append(QFileInfo(file.fileName).fileName());
        }
    }
    if (present.isEmpty()) {
        write(files);
        return;
    }
    constexpr qsizetype mostNamed = 8;
    const QString names =
        present.size() > mostNamed ? QString(present.first(mostNamed).join(u", "_s) + u" …"_s) : present.join(u", "_s);
    auto *question = new QMessageBox(QMessageBox::Question, tr("Export the table"),
                                     tr("The codes come from several catalogs, so there is a file for each. Replace "
                                        "the files that are there already?\n\n%1")
                                         .arg(names),
                                     QMessageBox::Cancel, m_window);
    question->setObjectName(u"exportQuestion"_s);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addButton(tr("&Replace"), QMessageBox::AcceptRole);
    connect(question, &QDialog::accepted, this, [this, files] { write(files); });
    question->open();
}

void ExportController::write(const QList<SafeFile::Content> &files)
{
    if (const QString failure = SafeFile::write(files); !failure.isEmpty()) {
        explain(failure);
        return;
    }
    const QString first = QDir::toNativeSeparators(files.front().fileName);
    Q_EMIT exported(
        files.size() == 1
            ? tr("Exported: %1").arg(first)
            : tr("Exported: %1 and %2 more, a file for each catalog").arg(first, QString::number(files.size() - 1)));
}

void ExportController::explain(const QString &sentence)
{
    auto *message =
        new QMessageBox(QMessageBox::Warning, tr("Nothing was exported"), sentence, QMessageBox::Ok, m_window);
    message->setObjectName(u"exportFailure"_s);
    message->setTextFormat(Qt::PlainText);
    message->setAttribute(Qt::WA_DeleteOnClose);
    message->open();
}
