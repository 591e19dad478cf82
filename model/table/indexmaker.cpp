// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/table/indexmaker.h"

#include "model/snippets/snippetdigest.h"
#include "model/table/statustablemodel.h"

namespace {

SearchProxyModel::Ranks ranksOf(const Catalog &catalog, int sortColumn)
{
    if (sortColumn < 0) {
        return {};
    }
    StatusTableModel model;
    model.setCatalog(catalog);
    return SearchProxyModel::ranksOf(model, sortColumn);
}

} // namespace

IndexMaker::IndexMaker(QObject *parent) : QObject(parent)
{
    m_workers.setMaxThreadCount(1);
}

IndexMaker::~IndexMaker()
{
    m_workers.clear();
    m_workers.waitForDone();
}

std::shared_ptr<const SearchIndex> IndexMaker::indexOf(const Catalog &catalog)
{
    return std::make_shared<const SearchIndex>(catalog, SnippetDigest::readBuiltIn().names);
}

void IndexMaker::make(const Catalog &catalog, int sortColumn)
{
    m_workers.start([this, catalog, sortColumn, ticket = ++m_ticket] {
        const Made result{indexOf(catalog), sortColumn, ranksOf(catalog, sortColumn)};
        QMetaObject::invokeMethod(
            this,
            [this, result, ticket] {
                if (ticket == m_ticket) {
                    Q_EMIT made(result);
                }
            },
            Qt::QueuedConnection);
    });
}
