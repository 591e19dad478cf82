// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/catalogs/catalogcontroller.h"

#include "app/catalogs/catalogbar.h"
#include "app/catalogs/catalogsdialog.h"
#include "app/catalogs/problemsdialog.h"
#include "model/catalog/catalogstore.h"
#include "model/catalog/catalogtemplate.h"
#include "model/files/safefile.h"
#include "model/user/settings.h"

#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

using Source = CatalogFile::Source;

// The catalog files among what is dragged.
QStringList filesIn(const QMimeData *data)
{
    QStringList fileNames;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        const QString fileName = url.toLocalFile();
        if (fileName.endsWith(u".json"_s, Qt::CaseInsensitive)) {
            fileNames.append(fileName);
        }
    }
    return fileNames;
}

void bringUp(QWidget *dialog)
{
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace

CatalogController::CatalogController(CatalogStore *store, Settings *settings, CatalogBar *bar, QWidget *window)
    : QObject(window), m_store(store), m_settings(settings), m_bar(bar), m_window(window), m_folder(QDir::homePath())
{
    takeDrops(m_window);
    connect(m_store, &CatalogStore::filesChanged, this, [this] {
        m_bar->showFiles(m_store->files());
        fillProblems();
    });
    connect(m_store, &CatalogStore::progressed, m_bar, &CatalogBar::showProgress);
    connect(m_bar, &CatalogBar::stopRequested, m_store, &CatalogStore::stop);
    connect(m_bar, &CatalogBar::problemsRequested, this, [this] { showProblems(); });
}

void CatalogController::takeDrops(QWidget *widget)
{
    widget->setAcceptDrops(true);
    widget->installEventFilter(this);
}

void CatalogController::open(const QStringList &named)
{
    m_store->add(named, Source::CommandLine);
    m_store->add(m_settings->catalogs(), Source::Added);
    m_store->openFolder();
}

void CatalogController::addCatalogs()
{
    auto *dialog = new QFileDialog(m_window, tr("Add catalogs"), m_folder, tr("Catalogs (*.json);;All files (*)"));
    dialog->setObjectName(u"addCatalogDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &CatalogController::add);
    dialog->open();
}

void CatalogController::add(const QStringList &fileNames)
{
    if (fileNames.isEmpty()) {
        return;
    }
    m_folder = QFileInfo(fileNames.back()).absolutePath();
    m_store->add(fileNames, Source::Added);
    const QStringList added = m_store->namesFrom(Source::Added); // not what lies in the folder
    for (const QString &fileName : fileNames) {
        const QString path = CatalogStore::pathOf(fileName);
        if (added.contains(path) && !m_settings->addCatalog(path)) {
            tellWhatIsNotKept();
        }
    }
}

void CatalogController::remove(const QString &fileName)
{
    if (!m_store->remove(fileName)) {
        m_bar->tell(tr("“%1” could not be moved to the trash.").arg(QDir::toNativeSeparators(fileName)));
    } else if (!m_settings->removeCatalog(fileName)) {
        tellWhatIsNotKept();
    }
}

void CatalogController::createCatalog()
{
    auto *dialog = new QFileDialog(m_window, tr("New catalog"), m_folder, tr("Catalogs (*.json)"));
    dialog->setObjectName(u"newCatalogDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"my-api.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &CatalogController::create);
    dialog->open();
}

void CatalogController::create(const QString &fileName)
{
    const QString failure =
        SafeFile::write(fileName, CatalogTemplate::bytesFor(QFileInfo(fileName).completeBaseName()));
    if (!failure.isEmpty()) {
        m_bar->tell(failure);
        return;
    }
    add({fileName});
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(fileName))) {
        m_bar->tell(tr("%1 is written; no program for such files was found.").arg(QDir::toNativeSeparators(fileName)));
    }
    Q_EMIT told(tr("Written: %1").arg(QDir::toNativeSeparators(fileName)));
}

void CatalogController::manageCatalogs()
{
    if (m_list == nullptr) {
        m_list = new CatalogsDialog(m_store, m_window);
        m_list->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_list, &CatalogsDialog::addRequested, this, &CatalogController::addCatalogs);
        connect(m_list, &CatalogsDialog::removeRequested, this, &CatalogController::remove);
        connect(m_list, &CatalogsDialog::problemsRequested, this, &CatalogController::showProblems);
    }
    bringUp(m_list);
}

// Those of one file, or of all.
void CatalogController::showProblems(const QString &fileName)
{
    if (m_problems == nullptr) {
        m_problems = new ProblemsDialog(m_window);
        m_problems->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_problemsOf = fileName;
    fillProblems();
    bringUp(m_problems);
}

void CatalogController::fillProblems()
{
    if (m_problems != nullptr) {
        QList<CatalogFile> files = m_store->files();
        files.removeIf(
            [this](const CatalogFile &file) { return !m_problemsOf.isEmpty() && file.fileName != m_problemsOf; });
        m_problems->showFiles(files);
    }
}

// Once: it stays so until somebody gives room or rights.
void CatalogController::tellWhatIsNotKept()
{
    if (!std::exchange(m_hasToldWhatIsNotKept, true)) {
        m_bar->tell(tr("Which catalogs are in use cannot be remembered: %1 cannot be written.")
                        .arg(QDir::toNativeSeparators(Settings::defaultFileName())));
    }
}

bool CatalogController::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *move = static_cast<QDragMoveEvent *>(event);
        if (!filesIn(move->mimeData()).isEmpty()) {
            move->acceptProposedAction();
            return true;
        }
        break;
    }
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        if (const QStringList fileNames = filesIn(drop->mimeData()); !fileNames.isEmpty()) {
            drop->acceptProposedAction();
            add(fileNames);
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}
