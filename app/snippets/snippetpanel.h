// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/snippets/snippetfinder.h"
#include "app/snippets/snippetrow.h"
#include "model/snippets/snippetchoice.h"
#include "model/snippets/snippetcollection.h"

#include <QList>
#include <QWidget>

#include <optional>

class ElidedLabel;
class LibraryChooser;
class QMenu;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;
class VersionChooser;

// The lines to paste for one status code: of the library by whose name it was searched, then of what the reader pinned,
// then, if asked for, all forms of one chosen library. Nothing is built before it is visible and has a code.
class SnippetPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetPanel)
public:
    explicit SnippetPanel(QWidget *parent = nullptr);
    ~SnippetPanel() override;

    // The collection must outlive the panel. A library that it does not have gives way to the default one.
    void setCollection(const SnippetCollection *collection, const SnippetChoice &choice);
    // `typed` is what the reader searched for.
    void showCode(const StatusCode &code, const QString &typed = {});
    // The collection has other forms now.
    void refresh();
    const SnippetChoice &choice() const { return m_choice; }
    // What Return copies: the first pinned form; the text is empty if there is nothing to copy.
    Snippet defaultSnippet() const;
    void setCopyMenu(QMenu *menu);

    // Each needs a code; without one nothing happens.
    void openChooser();    // of the library
    void openFinder();     // of all forms of all libraries
    void toggleAllForms(); // of the chosen library
    // Pins or unpins the row that has the focus; else what the search named; else the chosen library's first form.
    void togglePin();
    void chooseLibrary(const QString &id);
    void copyByDigit(int digit); // the nth pin; 0: what the search named

Q_SIGNALS:
    void copyRequested(const QString &text);
    void choiceChanged(const SnippetChoice &choice);
    void done(); // the reader has chosen: what had the focus before may have it again

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void setupHeader(QVBoxLayout *layout);
    void setupRows(QVBoxLayout *layout);
    SnippetRow *makeRow(QVBoxLayout *layout);
    void fill(QList<SnippetRow *> &rows, QVBoxLayout *layout, const QList<SnippetLine> &lines);
    void checkLibrary();
    void showSnippets();
    void orderTabs();
    SnippetLines lines() const;
    void changeChoice(const SnippetChoice &choice);
    void chooseVersion(const QString &library, const QString &version);
    void togglePinOf(const SnippetLine &line);
    void openChooserWith(const QString &typed);
    void style();
    QList<SnippetFinderModel::Entry> formEntries() const;
    QList<SnippetFinderModel::Entry> ownFormEntries() const;
    QList<SnippetFinderModel::Entry> libraryEntries() const;

    const SnippetCollection *m_collection = nullptr;
    SnippetChoice m_choice;
    std::optional<StatusCode> m_code;
    QString m_found; // the library that the search named
    QMenu *m_copyMenu = nullptr;

    LibraryChooser *m_chooser = nullptr; // the first of what build() makes
    QToolButton *m_all = nullptr;
    QPushButton *m_more = nullptr;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_pinLayout = nullptr;
    QVBoxLayout *m_formLayout = nullptr;
    ElidedLabel *m_formTitle = nullptr;
    VersionChooser *m_version = nullptr;
    ElidedLabel *m_source = nullptr;
    QList<SnippetRow *> m_pinRows; // what the search named among them
    QList<SnippetRow *> m_formRows;
};
