// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/snippets/snippetlines.h"
#include "model/snippets/snippetchoice.h"
#include "model/snippets/snippetcollection.h"

#include <QWidget>

#include <optional>

class LibraryChooser;
class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;
class SnippetPicker;
class SnippetRowArea;

// The lines to paste for one status code: of the library by whose name it was searched, then of what the user pinned,
// then, if asked for, all forms of one chosen library. Nothing is built before it is visible and has a code.
class SnippetPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetPanel)
public:
    explicit SnippetPanel(QWidget *parent = nullptr);

    // The collection must outlive the panel. A library that it does not have gives way to the default one.
    void setCollection(const SnippetCollection *collection, const SnippetChoice &choice);
    // `typed` is what the user searched for.
    void showCode(const StatusCode &code, const QString &typed = {});
    // The collection has other forms now.
    void refresh();
    const SnippetChoice &choice() const { return m_choice; }
    // What Return copies: the first pinned form; the text is empty if there is nothing to copy.
    Snippet defaultSnippet() const;
    void setCopyMenu(QMenu *menu);

    // Each needs a code; without one nothing happens.
    void openChooser(const QString &typed = {}); // of the library
    void openFinder();                           // of all forms of all libraries
    void toggleAllForms();                       // of the chosen library
    // Pins or unpins the row that has the focus; else what the search named; else the chosen library's first form.
    void togglePin();
    void chooseLibrary(const QString &id);
    void copyByDigit(int digit); // the nth pin; 0: what the search named

Q_SIGNALS:
    void copyRequested(const QString &text);
    void choiceChanged(const SnippetChoice &choice);
    void done(); // the user has chosen: what had the focus before may have it again

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void setupHeader(QVBoxLayout *layout);
    void setupRows(QVBoxLayout *layout);
    void checkLibrary();
    void showSnippets();
    SnippetLines lines() const;
    void changeChoice(const SnippetChoice &choice);
    void chooseVersion(const QString &library, const QString &version);
    void togglePinOf(const SnippetLine &line);
    SnippetPicker *picker();

    const SnippetCollection *m_collection = nullptr;
    SnippetChoice m_choice;
    std::optional<StatusCode> m_code;
    QString m_found; // the library that the search named
    QMenu *m_copyMenu = nullptr;
    SnippetPicker *m_picker = nullptr;

    LibraryChooser *m_chooser = nullptr; // the first of what build() makes
    QToolButton *m_all = nullptr;
    QPushButton *m_more = nullptr;
    SnippetRowArea *m_area = nullptr;
};
