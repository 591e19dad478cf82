// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/statusextractor.h"

#include "model/query/logline.h"
#include "model/query/numbercontext.h"
#include "model/query/reasonphrases.h"
#include "model/query/textcolumns.h"

#include <algorithm>
#include <limits>

namespace {

constexpr qsizetype codeSize = 3;
constexpr int leastFailure = 400;
// Far longer than any log's; of a longer one the two ends are read.
constexpr qsizetype longestLine = 16'384;

// Elsewhere than in a column of its own, a number must look like a status.
bool isPlausible(int number)
{
    return (number >= 100 && number <= 599) || number == 0 || number == 999;
}

// The next three digits that stand alone, from `at` on; the size of the line if there are none.
qsizetype nextNumber(QStringView line, qsizetype at)
{
    while (at < line.size()) {
        if (!isDigit(line.at(at))) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        while (at < line.size() && isDigit(line.at(at))) {
            ++at;
        }
        if (at - start == codeSize) {
            return start;
        }
    }
    return line.size();
}

// Both without the digits of a number that was cut.
QStringView beginningOf(QStringView line)
{
    line.truncate(longestLine / 2);
    dropAtEnd(line, u"0123456789");
    return line;
}

QStringView endOf(QStringView line)
{
    line = line.last(longestLine / 2);
    return line.sliced(std::ranges::find_if_not(line, isDigit) - line.begin());
}

// A single short line of prose, without the signs of logs and data.
bool isQuestion(QStringView text)
{
    return isOneShortLine(text) &&
           std::ranges::none_of(text, [](QChar c) { return QStringView(u"[]{}<>=|\\;").contains(c); });
}

bool isFailure(int code)
{
    return code >= leastFailure || code == 0;
}

} // namespace

void StatusExtractor::read(QStringView lines)
{
    qsizetype start = 0;
    while (start < lines.size()) {
        const qsizetype found = lines.indexOf(u'\n', start);
        const qsizetype end = found < 0 ? lines.size() : found;
        QStringView line = lines.sliced(start, end - start);
        dropAtEnd(line, u"\r");
        if (line.size() <= longestLine) {
            readLine(line);
        } else {
            readLine(beginningOf(line));
            readLine(endOf(line));
        }
        start = end + 1;
    }
}

void StatusExtractor::readLine(QStringView line)
{
    if (line.startsWith(u"#Fields:")) {
        readFieldNames(line);
    } else if (m_fieldCount == 0 || !readFields(line)) {
        readNumbers(line);
    }
    if (m_kind == Kind::Log && !m_hasNumbers) {
        readPhrases(line);
    }
}

void StatusExtractor::readFieldNames(QStringView line)
{
    const QList<QStringView> names = line.sliced(line.indexOf(u':') + 1).trimmed().split(u' ', Qt::SkipEmptyParts);
    m_statusField = names.indexOf(u"sc-status");
    m_subStatusField = names.indexOf(u"sc-substatus");
    m_fieldCount = m_statusField < 0 ? 0 : names.size();
}

// Whether the line has as many fields as #Fields named and a number where the status stands.
bool StatusExtractor::readFields(QStringView line)
{
    const QChar separator = line.contains(u'\t') ? u'\t' : u' ';
    QStringView status;
    QStringView subStatus;
    qsizetype field = 0;
    for (qsizetype start = 0; start < line.size(); ++field) {
        const qsizetype found = line.indexOf(separator, start);
        const qsizetype end = found < 0 ? line.size() : found;
        if (field == m_statusField) {
            status = line.sliced(start, end - start);
        } else if (field == m_subStatusField) {
            subStatus = line.sliced(start, end - start);
        }
        start = end + 1;
    }
    if (field != m_fieldCount || status.size() != codeSize || nextNumber(status, 0) != 0) {
        return false;
    }
    m_hasNumbers = true;
    add(m_numbers, status.toInt());
    addSubStatus(status.toInt(), subStatus.toInt());
    return true;
}

void StatusExtractor::readNumbers(QStringView line)
{
    // Of a line that is longer than any log's, the rest is passed over once so many numbers in a row were none.
    constexpr int mostInVain = 1'000;
    int inVain = 0;
    LogLine log(line);
    for (qsizetype at = nextNumber(line, 0); at < line.size() && inVain < mostInVain;
         at = nextNumber(line, at + codeSize)) {
        if (const std::optional<LogStatus> status = log.statusAt(at)) {
            m_hasNumbers = true;
            add(m_numbers, status->code, status->count);
            addSubStatus(status->code, status->subStatus);
            if (status->second >= 0) {
                add(m_numbers, status->second);
            }
            if (status->isRecord) {
                return;
            }
            inVain = 0;
            continue;
        }
        ++inVain;
        const int code = line.sliced(at, codeSize).toInt();
        if (!isPlausible(code)) {
            continue;
        }
        const NumberContext context = NumberContext::of(line, at, at + codeSize);
        if (context.evidence == NumberContext::Evidence::For) {
            m_hasNumbers = true;
            inVain = 0;
            add(m_numbers, code);
            addSubStatus(code, context.subStatus);
        } else if (context.evidence == NumberContext::Evidence::None && m_kind == Kind::Question) {
            add(m_possible, code);
        }
    }
}

void StatusExtractor::readPhrases(QStringView line)
{
    for (qsizetype at = 0; at < line.size(); ++at) {
        const bool mayBegin = line.at(at).isUpper() && (at == 0 || !line.at(at - 1).isLetter());
        const ReasonPhrases::Found found = mayBegin ? ReasonPhrases::foundAt(line.sliced(at)) : ReasonPhrases::Found();
        if (found.code >= 0) {
            add(m_phrases, found.code);
            at += found.end - 1;
        }
    }
}

void StatusExtractor::add(Tallies &tallies, int code, int count)
{
    constexpr int most = std::numeric_limits<int>::max();
    Tally &tally = tallies.at(static_cast<std::size_t>(code));
    const bool firstDecides = m_kind == Kind::Question && tally.count > 0;
    tally.count = tally.count > most - count ? most : tally.count + count;
    ++m_order;
    tally.order = firstDecides ? tally.order : m_order;
}

void StatusExtractor::addSubStatus(int code, int subStatus)
{
    constexpr qsizetype most = 32;
    const std::pair pair{code, subStatus};
    if (subStatus > 0 && m_subStatuses.size() < most && !m_subStatuses.contains(pair)) {
        m_subStatuses.append(pair);
    }
}

QList<StatusMention> StatusExtractor::listed(const Tallies &tallies) const
{
    QList<StatusMention> mentions;
    for (std::size_t code = 0; code < tallies.size(); ++code) {
        if (tallies.at(code).count > 0) {
            mentions.append({static_cast<int>(code), tallies.at(code).count});
        }
    }
    for (const auto &[code, subStatus] : m_subStatuses) {
        for (StatusMention &mention : mentions) {
            if (mention.code == code) {
                mention.subStatuses.append(subStatus);
            }
        }
    }
    const auto orderOf = [&tallies](const StatusMention &mention) {
        return tallies.at(static_cast<std::size_t>(mention.code)).order;
    };
    std::ranges::sort(mentions, [&](const StatusMention &a, const StatusMention &b) {
        if (m_kind == Kind::Question) {
            return orderOf(a) < orderOf(b);
        }
        if (isFailure(a.code) != isFailure(b.code)) {
            return isFailure(a.code);
        }
        return a.count != b.count ? a.count > b.count : orderOf(a) > orderOf(b);
    });
    return mentions;
}

QList<StatusMention> StatusExtractor::mentions() const
{
    if (m_hasNumbers) {
        return listed(m_numbers);
    }
    return listed(m_kind == Kind::Question ? m_possible : m_phrases);
}

bool isOneShortLine(QStringView text)
{
    constexpr qsizetype longest = 160;
    const QStringView line = text.trimmed();
    return line.size() <= longest && !line.contains(u'\n');
}

QList<StatusMention> statusMentionsIn(QStringView text, const std::function<bool()> &isCancelled)
{
    constexpr qsizetype sliceSize = 262'144;
    StatusExtractor extractor(isQuestion(text) ? StatusExtractor::Kind::Question : StatusExtractor::Kind::Log);
    for (qsizetype start = 0; start < text.size() && !(isCancelled && isCancelled());) {
        const qsizetype end = text.indexOf(u'\n', std::min(text.size(), start + sliceSize));
        const qsizetype next = end < 0 ? text.size() : end + 1;
        extractor.read(text.sliced(start, next - start));
        start = next;
    }
    return extractor.mentions();
}
