// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

// What the line of a log says in its column for the status.
struct LogStatus
{
    int code = 0;
    int subStatus = 0;    // of IIS; 0: none
    int second = -1;      // what the server behind a load balancer answered; -1: the format has no such column
    int count = 1;        // in a summary, how many
    bool isRecord = true; // the line is a record of columns: what else it holds is no status
};

// A line whose columns mean something by their place. The text must outlive it; asking for every number of a line takes
// time that grows with the line alone.
class LogLine
{
public:
    explicit LogLine(QStringView line) : m_line(line) {}

    // Whether the three digits at `start` stand in the status column of one of these, and what the columns beside it
    // say.
    //   access logs: the status behind the quoted request (Apache and NCSA combined and common, nginx, Caddy, Traefik,
    //     Envoy, gunicorn, uvicorn, werkzeug, PHP-FPM); behind the client, as chi writes
    //   HAProxy, HTTP format (Configuration Manual, 8.2.3): behind the five timers
    //   AWS Application and Classic Load Balancers: behind the three times; the target's own comes next
    //   Squid and Traffic Server: behind the slash of the result, as in TCP_MISS/404
    //   the W3C extended format (IIS) without its #Fields: the first of at least three numbers in a row
    //   method, address, status: morgan dev and tiny, Next.js, browser consoles, CloudFront
    //   ASP.NET Core's "Request finished …"; gin, fiber and Artifactory with strokes between the columns
    //   the counts of hey, vegeta and uniq -c
    std::optional<LogStatus> statusAt(qsizetype start);

private:
    bool followsQuotedRequest(qsizetype start) const;
    bool followsTimers(qsizetype start) const;
    bool followsTarget(qsizetype start);
    bool followsResult(qsizetype start) const;
    bool followsClient(qsizetype start) const;
    bool followsFinished(qsizetype start);
    bool isBetweenStrokes(qsizetype start);
    std::optional<LogStatus> balancersAt(qsizetype start) const;
    std::optional<LogStatus> extendedAt(qsizetype start);
    std::optional<LogStatus> countedAt(qsizetype start) const;

    QChar lastUnitBefore(qsizetype start) const;
    bool hasMethodBetweenStrokes();
    qsizetype methodColumn();

    static constexpr qsizetype unknown = -2;
    static constexpr qsizetype nowhere = -1;

    QStringView m_line;
    qsizetype m_method = unknown;   // where the first column that holds a method begins
    qsizetype m_finished = unknown; // where "Request finished" stands
    std::optional<bool> m_hasMethodBetweenStrokes;
};
