// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/detaillinks.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString keywordScheme = u"keyword:"_s;
const QString codeScheme = u"code:"_s;
const QString compareScheme = u"compare:"_s;

StatusKey keyIn(const QString &link, const QString &scheme)
{
    bool isNumber = false;
    const int code = link.section(u':', 1, 1).toInt(&isNumber);
    return isNumber && link.startsWith(scheme) ? StatusKey{code, link.section(u':', 2, 2), link.section(u':', 3)}
                                               : StatusKey();
}

// Neither an origin's id nor a name holds a colon.
QString linkTo(const StatusKey &key, const QString &scheme)
{
    const QString name = key.name.isEmpty() ? QString() : QString(u':' + key.name);
    return scheme + QString::number(key.code) + u':' + key.origin + name;
}

} // namespace

QString DetailLinks::toKeyword(const QString &keyword)
{
    return keywordScheme + QString::fromLatin1(QUrl::toPercentEncoding(keyword));
}

QString DetailLinks::toCode(const StatusKey &key)
{
    return linkTo(key, codeScheme);
}

QString DetailLinks::toComparison(const StatusKey &key)
{
    return linkTo(key, compareScheme);
}

QString DetailLinks::toCopyOfExample()
{
    return u"copy:example"_s;
}

QString DetailLinks::keywordOf(const QString &link)
{
    return link.startsWith(keywordScheme) ? QUrl::fromPercentEncoding(link.mid(keywordScheme.size()).toLatin1())
                                          : QString();
}

StatusKey DetailLinks::codeOf(const QString &link)
{
    return keyIn(link, codeScheme);
}

StatusKey DetailLinks::comparedCodeOf(const QString &link)
{
    return keyIn(link, compareScheme);
}

bool DetailLinks::leadsSomewhere(const QString &address)
{
    static const QStringList schemes{keywordScheme, codeScheme, compareScheme, u"copy:"_s, u"https:"_s};
    return std::any_of(schemes.begin(), schemes.end(),
                       [&address](const QString &scheme) { return address.startsWith(scheme); });
}

QString DetailLinks::subStatusAnchor()
{
    return u"substatus"_s;
}
