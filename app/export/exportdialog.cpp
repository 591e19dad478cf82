// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/export/exportdialog.h"

#include <QFileInfo>

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
