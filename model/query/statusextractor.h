// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

#include <array>
#include <functional>

// A status code that a text mentions, and how often.
struct StatusMention
{
    int code = 0;
    int count = 0;
    QList<int> subStatuses = {}; // of IIS, as in 403.14; each once, few

    bool operator==(const StatusMention &) const = default;
};

// Reads the status codes that a log, a response, an error or a question mentions, line by line, in time that grows with
// the text alone. A number counts where it stands as a status does: in the column of a log (see logline.h, and the
// #Fields of the W3C extended format), behind a protocol, a key or words such as "returned", before its phrase; bytes,
// ports, durations, dates, addresses and line numbers do not. A text with no such number is read for registered
// phrases in capitals ("Bad Gateway", BAD_GATEWAY, BadGateway). Of a line over 16,384 characters, far more than any
// log's, the first and the last half as many are read.
class StatusExtractor
{
public:
    // A question is a single line of prose: there a number that nothing speaks against is enough.
    enum class Kind { Question, Log };

    explicit StatusExtractor(Kind kind) : m_kind(kind) {}

    // Whole lines; may be called again and again.
    void read(QStringView lines);
    // Of a question, in its order. Of a log, failures (4xx, 5xx, 000) first, since the successes among them are what
    // nobody pastes a log for; then the more frequent; then the later, which in a trace is the cause and in a log the
    // newest.
    QList<StatusMention> mentions() const;

private:
    struct Tally
    {
        int count = 0;
        int order = 0; // of the mention that decides, among all
    };
    using Tallies = std::array<Tally, 1'000>;

    void readLine(QStringView line);
    void readFieldNames(QStringView line);
    bool readFields(QStringView line);
    void readNumbers(QStringView line);
    void readPhrases(QStringView line);
    void add(Tallies &tallies, int code, int count = 1);
    void addSubStatus(int code, int subStatus);
    QList<StatusMention> listed(const Tallies &tallies) const;

    Kind m_kind;
    int m_order = 0;
    bool m_hasNumbers = false;
    Tallies m_numbers{};  // what speaks for itself
    Tallies m_possible{}; // what nothing speaks for or against
    Tallies m_phrases{};
    QList<std::pair<int, int>> m_subStatuses; // with their codes
    qsizetype m_fieldCount = 0;               // of the last #Fields; 0: none
    qsizetype m_statusField = -1;
    qsizetype m_subStatusField = -1;
};

// Whether the text may be a question, by its size: one line of at most 160 units.
bool isOneShortLine(QStringView text);

// The mentions of one text. Stops early, with what it has, once isCancelled says so.
QList<StatusMention> statusMentionsIn(QStringView text, const std::function<bool()> &isCancelled = {});
