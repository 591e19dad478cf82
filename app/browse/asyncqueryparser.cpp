// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/asyncqueryparser.h"

#include "model/files/background.h"
#include "model/query/queryparser.h"

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
    Background::start(*QThreadPool::globalInstance(), m_reading, [text](QPromise<SearchQuery> &promise) {
        promise.addResult(QueryParser::parse(text, [&promise] { return promise.isCanceled(); }));
    });
}

void AsyncQueryParser::cancel()
{
    m_reading.cancel();
}
