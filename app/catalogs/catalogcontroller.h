// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QPointer>

class CatalogBar;
class CatalogStore;
class CatalogsDialog;
class ProblemsDialog;
class QWidget;
class Settings;

// Between the store of catalogs and the window: the commands on catalog files, files dropped onto the window, the bar
// that tells how files fare, and which files are remembered.
class CatalogController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogController)
public:
    // All must outlive the controller.
    CatalogController(CatalogStore *store, Settings *settings, CatalogBar *bar, QWidget *window);

    // Takes the files that were named at the start, those that are remembered, and those of the folder into use.
    void open(const QStringList &named);
    void addCatalogs();
    void createCatalog();
    void manageCatalogs();
    void add(const QStringList &fileNames);
    // Adds what is dropped onto a widget, the window apart, that would take files for text.
    void takeDrops(QWidget *widget);

Q_SIGNALS:
    void told(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void remove(const QString &fileName);
    void create(const QString &fileName);
    void showProblems(const QString &fileName = {});
    void fillProblems();
    void tellWhatIsNotKept();

    CatalogStore *m_store;
    Settings *m_settings;
    CatalogBar *m_bar;
    QWidget *m_window;
    QString m_folder; // of the last file that was added
    bool m_hasToldWhatIsNotKept = false;
    QPointer<CatalogsDialog> m_list;
    QPointer<ProblemsDialog> m_problems;
    QString m_problemsOf; // the file that they are of; all if empty
};
