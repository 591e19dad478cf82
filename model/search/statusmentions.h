// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QStringView>

// A status code that a pasted text mentions, and how often.
struct StatusMention
{
    int code = 0;
    int count = 0;

    bool operator==(const StatusMention &) const = default;
};

// The three-digit numbers from 100 to 599 (and 000, 999) of a log line, a response or an error message that stand where
// a status stands: behind a protocol version or words such as "status", before a reason phrase, in the column of an
// access log. Bytes, ports, durations, dates and addresses are passed over; in a text as short as a question a
// number that nothing speaks against is enough. The most telling first, then by place.
QList<StatusMention> statusMentionsIn(QStringView text);
