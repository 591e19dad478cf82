// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/table/catalogsearch.h"

#include "model/files/background.h"
#include "model/snippets/snippetdigest.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// What reading and indexing took beside what they made, a tenth of the program's memory, goes back to the system.
void returnFreeMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

SearchProxyModel::Ranks ranksOf(const Catalog &catalog, int sortColumn)
{
    StatusTableModel model;
    model.setCatalog(catalog);
    return SearchProxyModel::ranksOf(model, sortColumn);
}

bool asksForMarks(const SearchQuery &query)
{
    return std::ranges::any_of(query.conditions,
                               [](const Condition &condition) { return condition.mark().has_value(); });
}

bool haveSameNotes(const Notebook &a, const Notebook &b)
{
    const auto isIn = [](const Notebook &other) {
        return [&other](const auto &entry) { return other.note(entry.first) == entry.second.note; };
    };
    const auto ofA = a.entries().asKeyValueRange();
    const auto ofB = b.entries().asKeyValueRange();
    return std::ranges::all_of(ofA, isIn(b)) && std::ranges::all_of(ofB, isIn(a));
}

} // namespace

CatalogSearch::CatalogSearch(CatalogSource readDigest, CatalogSource readCatalog, QObject *parent)
    : QObject(parent)
    , m_readDigest(std::move(readDigest))
    , m_readCatalog(std::move(readCatalog))
    , m_model(new StatusTableModel(this))
    , m_rows(new SearchProxyModel(this))
{
    setObjectName(u"catalogSearch"_s);
    m_rows->setSourceModel(m_model);
    connect(m_rows, &SearchProxyModel::ranksWanted, this, &CatalogSearch::rank);
    connect(&m_ranking, &QFutureWatcherBase::finished, this, [this] {
        if (!m_ranking.isCanceled()) {
            m_rows->setRanks(m_rows->sortColumn(), m_ranking.future().takeResult());
        }
    });
}

CatalogSearch::~CatalogSearch()
{
    m_making.cancel();
    m_ranking.cancel();
    m_workers.clear();
}

void CatalogSearch::open()
{
    m_model->setCatalog(m_readDigest());
    m_notes = NoteIndex(m_model->catalog(), m_model->notebook());
    connect(&m_making, &QFutureWatcherBase::finished, this, &CatalogSearch::take);
    if (m_making.isFinished() && m_making.future().resultCount() > 0) {
        take();
    }
}

void CatalogSearch::prepare()
{
    if (!m_index && m_making.isFinished() && m_making.future().resultCount() == 0) {
        make(m_readCatalog);
    }
}

void CatalogSearch::setCatalog(const Catalog &catalog)
{
    Q_EMIT preparing(true);
    make([catalog] { return catalog; });
}

void CatalogSearch::make(const CatalogSource &read)
{
    Background::start(m_workers, m_making, [read, column = m_rows->sortColumn()](QPromise<Made> &promise) {
        const auto isCancelled = [&promise] { return promise.isCanceled(); };
        const Catalog catalog = read();
        Made made;
        made.index = std::make_shared<const SearchIndex>(catalog, SnippetDigest::builtIn().names(), isCancelled);
        if (column >= 0 && !isCancelled()) {
            made.sortColumn = column;
            made.ranks = ranksOf(catalog, column);
        }
        returnFreeMemory();
        promise.addResult(std::move(made));
    });
}

void CatalogSearch::take()
{
    if (m_making.isCanceled() || m_making.future().resultCount() == 0) {
        return; // open() took it before the watcher told
    }
    Made made = m_making.future().takeResult();
    Q_EMIT rowsAboutToChange();
    Background::letGo(m_workers, std::exchange(m_index, std::move(made.index)));
    m_ranking.cancel();
    m_rows->setRanksToCome(made.sortColumn, std::move(made.ranks));
    m_model->setCatalog(m_index->catalog());
    m_notes = NoteIndex(m_index->catalog(), m_model->notebook());
    Q_EMIT preparing(false);
    answer();
}

void CatalogSearch::rank(int column)
{
    const auto work = [catalog = m_model->catalog(), column](QPromise<SearchProxyModel::Ranks> &promise) {
        promise.addResult(ranksOf(catalog, column));
    };
    Background::start(m_workers, m_ranking, work);
}

void CatalogSearch::setNotebook(const Notebook &notebook)
{
    m_isOutdated =
        m_isOutdated || asksForMarks(m_query) || (!m_query.isEmpty() && !haveSameNotes(m_model->notebook(), notebook));
    m_notes = NoteIndex(m_model->catalog(), notebook);
    m_model->setNotebook(notebook);
}

void CatalogSearch::refresh()
{
    if (m_isOutdated && isReady()) {
        Q_EMIT rowsAboutToChange();
        answer();
    }
}

void CatalogSearch::expectQuery()
{
    m_isQueryExpected = true;
    m_waiting.clear();
    prepare();
}

void CatalogSearch::search(const SearchQuery &query)
{
    m_isQueryExpected = false;
    m_query = query;
    if (isReady()) {
        Q_EMIT rowsAboutToChange();
        answer();
    } else {
        prepare();
    }
}

void CatalogSearch::setFilter(const SearchFilter &filter)
{
    m_filter = filter;
    if (isReady()) {
        Q_EMIT rowsAboutToChange();
        answer();
    }
}

void CatalogSearch::answer()
{
    m_isOutdated = false;
    m_rows->setResult(m_searcher.search(*m_index, m_notes, m_query, m_filter));
    Q_EMIT found(m_rows->result());
    if (isAnswered()) {
        const std::vector<std::function<void()>> commands = std::exchange(m_waiting, {});
        for (const std::function<void()> &command : commands) {
            command();
        }
    }
}

void CatalogSearch::whenAnswered(std::function<void()> command)
{
    if (isAnswered()) {
        command();
    } else {
        m_waiting.push_back(std::move(command));
        prepare();
    }
}
