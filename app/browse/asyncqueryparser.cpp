// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/asyncqueryparser.h"

#include "model/query/queryparser.h"

#include <QPromise>
#include <QThreadPool>

#include <memory>

AsyncQueryParser::AsyncQueryParser(QObject *parent) : QObject(parent)
{
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        if (!m_reading.isCanceled()) {
            Q_EMIT done(m_reading.result());
        }
    });
}

AsyncQueryParser::~AsyncQueryParser()
{
    cancel();
}

void AsyncQueryParser::read(const QString &text)
{
    cancel();
    const auto promise = std::make_shared<QPromise<SearchQuery>>();
    m_reading.setFuture(promise->future()); // which passes over what the one before has yet to tell
    QThreadPool::globalInstance()->start([promise, text] {
        promise->start();
        promise->addResult(QueryParser::parse(text, [&promise] { return promise->isCanceled(); }));
        promise->finish();
    });
}

void AsyncQueryParser::cancel()
{
    m_reading.cancel();
}
