// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/catalogs/catalogsdialog.h"

#include "model/catalog/catalogstore.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

CatalogsDialog::CatalogsDialog(CatalogStore *store, QWidget *parent) : QDialog(parent), m_store(store)
{
    setObjectName(u"catalogsDialog"_s);
    setWindowTitle(tr("Catalogs"));
    m_model = new CatalogListModel(this);
    m_model->setBuiltIn(m_store->builtIn());
    m_model->setFiles(m_store->files());
    setupTable();
    auto *hint =
        new QLabel(tr("What lies in %1 is always in use.").arg(QDir::toNativeSeparators(m_store->folder())), this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    hint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *commands = new QHBoxLayout;
    commands->addWidget(
        addButton(u"addCatalogButton"_s, tr("&Add…"), [this](const QString &) { Q_EMIT addRequested(); }));
    m_remove = addButton(u"removeCatalogButton"_s, tr("&Remove"),
                         [this](const QString &name) { Q_EMIT removeRequested(name); });
    m_reload =
        addButton(u"reloadCatalogButton"_s, tr("Re&load"), [this](const QString &name) { m_store->reload(name); });
    m_stop = addButton(u"stopCatalogButton"_s, tr("&Stop"), [this](const QString &name) { m_store->stop(name); });
    m_problems = addButton(u"catalogProblemsButton"_s, tr("&Problems…"),
                           [this](const QString &name) { Q_EMIT problemsRequested(name); });
    connect(m_table, &QTableView::activated, m_problems, &QPushButton::click);
    for (QPushButton *button : {m_remove, m_reload, m_stop, m_problems}) {
        commands->addWidget(button);
    }
    commands->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    commands->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addWidget(hint);
    layout->addLayout(commands);
    connect(m_store, &CatalogStore::filesChanged, this, [this] {
        const QString name = currentName();
        m_model->setFiles(m_store->files());
        select(name);
        updateButtons();
    });
    connect(m_store, &CatalogStore::progressed, m_model, &CatalogListModel::setProgress);
    resize(900, 480);
    updateButtons();
}

void CatalogsDialog::setupTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(u"catalogsTable"_s);
    m_table->setAccessibleName(tr("Catalogs in use"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    constexpr int titleWidth = 190;
    constexpr int originWidth = 110;
    constexpr int entriesWidth = 70;
    constexpr int stateWidth = 240;
    int column = 0;
    for (const int width : {titleWidth, originWidth, entriesWidth, stateWidth}) {
        m_table->setColumnWidth(column++, width);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CatalogsDialog::updateButtons);
}

QPushButton *CatalogsDialog::addButton(const QString &name, const QString &text,
                                       const std::function<void(const QString &)> &run)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this, run] { run(currentName()); });
    return button;
}

void CatalogsDialog::select(const QString &fileName)
{
    for (int row = 0; m_model->fileAt(row) != nullptr; ++row) {
        if (m_model->fileAt(row)->fileName == fileName) {
            m_table->setCurrentIndex(m_model->index(row, 0));
        }
    }
}

void CatalogsDialog::updateButtons()
{
    const CatalogFile *file = currentFile();
    m_remove->setEnabled(file != nullptr);
    m_reload->setEnabled(file != nullptr);
    m_stop->setEnabled(file != nullptr && file->state == CatalogFile::State::Reading);
    m_problems->setEnabled(file != nullptr && !file->allProblems().isEmpty());
}

const CatalogFile *CatalogsDialog::currentFile() const
{
    return m_model->fileAt(m_table->currentIndex().row());
}

QString CatalogsDialog::currentName() const
{
    const CatalogFile *file = currentFile();
    return file != nullptr ? file->fileName : QString();
}
