// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/contextwords.h"

#include <QList>
#include <QSet>

#include <array>

namespace {

using Words = QSet<QStringView>;

// Of a literal, with a space between the words.
Words wordsIn(QStringView literal)
{
    const QList<QStringView> words = literal.split(u' ');
    return {words.begin(), words.end()};
}

} // namespace

bool is(ContextWord kind, QStringView word)
{
    static const std::array words{
        // Announcing
        wordsIn(u"status code statuscode http response returned returns return returning answered "
                "responded got received error failed fails unexpected e err replied gave sc sent "
                "completed threw throws crawled"),
        // Measure
        wordsIn(u"ms s sec secs second seconds us ns \u03bcs milliseconds millis msec min mins minute "
                "minutes hour hours day days byte bytes b kb mb gb px percent calls requests responses "
                "items rows users times records lines characters chars tokens connections entries files "
                "points messages events threads retries attempts packets pods replicas workers columns "
                "pages results objects documents queries errors failures tests steps weeks months rps "
                "qps meters dollars euros eur usd people customers clients servers bit bits k m g ki mi "
                "gi hz kbps"),
        // OtherName
        wordsIn(u"port line pid id took bytes size length after thread column row timeout limit page "
                "version chapter room exit signal process build revision offset index attempt retry over "
                "least most than about every requests responses count total issue ticket order errno "
                "session worker batch range tid uid gid errors failures skipped passed run"),
        // Failure
        wordsIn(u"client server error access unauthorised denied too not unavailable bad rate "
                "unauthorized invalid page internal gateway timeout proxy request overloaded forbidden "
                "service"),
        // OtherThing
        wordsIn(u"exit zip postal country area color key char product item promo currency language sql "
                "order discount sub win process substatus"),
        // StatusKey
        wordsIn(u"status statuscode httpstatus code httpcode error http response err sc"),
        // Prefix
        wordsIn(u"http status code error err e"),
    };
    return words.at(static_cast<std::size_t>(kind)).contains(word);
}
