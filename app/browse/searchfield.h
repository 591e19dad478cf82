// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/searchquery.h"

#include <QFutureWatcher>
#include <QLineEdit>

#include <functional>

class QAbstractButton;
class QCompleter;

// The one search field. Keys that move in a list are handed on while the caret stays here; Return, Escape and Copy
// become signals where a line edit would do nothing with them. A text that is longer than a query is held beside the
// field, which then shows what it is, and read on another thread; whatever is typed takes its place.
class SearchField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)
public:
    explicit SearchField(QWidget *parent = nullptr);
    ~SearchField() override;

    // What the word at the caret may become, offered while typing; nothing is offered where the list is empty.
    using Completions = std::function<QStringList(const QString &word)>;
    void setCompletions(Completions completions);
    // What the text means; of a long one, as soon as it is read.
    const SearchQuery &query() const { return m_query; }
    // Takes that text, of any length, for the one that is there.
    void take(const QString &text);
    // Adds a word to the text, or takes it out.
    void setWord(const QString &word, bool isPresent);
    // Takes over what was typed elsewhere.
    void type(QKeyEvent *event);
    Q_SLOT void paste(); // in the place of QLineEdit's own, in its menu, too

Q_SIGNALS:
    void queryAboutToChange(); // the text has; what it means comes with the next signal, of a long one later
    void queryChanged(const SearchQuery &query);
    void moved(QKeyEvent *event); // Up, Down, Page Up, Page Down
    void accepted();
    void escaped();       // in the empty field
    void copyRequested(); // with nothing selected

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;

private:
    bool holdsText() const { return !m_held.isEmpty(); }
    void insertOrTake(const QString &text);
    void hold(const QString &text);
    void showHeld();
    void release();
    bool handleWhileHolding(QKeyEvent *event);
    void readText();
    void updateMargins();
    void offerCompletions();
    void complete(const QString &word);

    QAbstractButton *m_clear = nullptr;
    QCompleter *m_completer = nullptr;
    Completions m_completions;
    QFutureWatcher<SearchQuery> m_reading; // of a held text
    SearchQuery m_query;
    QString m_held;          // too long for the field
    QStringList m_heldWords; // that setWord() added to it
    QString m_standIn;       // what the field shows meanwhile
};
