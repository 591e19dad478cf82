// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/welcomehtml.h"

#include "app/presentation/theme.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Welcome
{
    Q_DECLARE_TR_FUNCTIONS(Welcome)
};

} // namespace

QString welcomeHtml(int codeCount, const QPalette &palette, double pointSize)
{
    const QString quiet = Theme::quiet(palette).name();
    const auto row = [&quiet](const QString &keys, const QString &what) {
        return u"<tr><td style=\"padding:4px 18px 4px 0; white-space:nowrap;\"><b>%1</b></td>"
               u"<td style=\"padding:4px 0; color:%3;\">%2</td></tr>"_s.arg(keys.toHtmlEscaped(), what.toHtmlEscaped(),
                                                                            quiet);
    };
    return u"<p style=\"font-size:%1; margin-top:8px; margin-bottom:2px;\"><b>%2</b></p><p style=\"color:%3; margin-top:0;\">%4</p>"_s
               .arg(QString::number(pointSize * 1.7, 'f', 1) + u"pt"_s,
                    Welcome::tr("What did the server say?").toHtmlEscaped(), quiet,
                    Welcome::tr("%1 status codes, offline. Type anything you have.").arg(codeCount).toHtmlEscaped()) +
           u"<table cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:12px;\">"_s +
           row(u"404"_s, Welcome::tr("a number")) + row(u"5xx · 40x · 500-504"_s, Welcome::tr("a class or a range")) +
           row(u"gateway timeout"_s, Welcome::tr("a phrase, in any order")) +
           row(u"HttpStatus.NOT_FOUND"_s, Welcome::tr("a constant from your code")) +
           row(u"rate limit"_s, Welcome::tr("what happened")) +
           u"</table><p style=\"color:%1; margin-top:16px;\">%2</p>"_s.arg(
               quiet, Welcome::tr("↑ ↓ choose · Return copies the snippet · Ctrl+C copies the row · F1 shows every key")
                          .toHtmlEscaped());
}
