// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/searchquery.h"

#include <QFutureWatcher>
#include <QObject>

// Reads long texts on another thread. A newer text, or cancel(), ends the reading of the one before.
class AsyncQueryParser final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AsyncQueryParser)
public:
    explicit AsyncQueryParser(QObject *parent = nullptr);
    ~AsyncQueryParser() override;

    void read(const QString &text);
    void cancel();

Q_SIGNALS:
    void done(const SearchQuery &query);

private:
    QFutureWatcher<SearchQuery> m_reading;
};
