// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

#include <functional>

class QAbstractButton;
class QCompleter;

// The one search field. Keys that move in a list are handed on while the caret stays here; Return, Escape and Copy
// become signals where a line edit would do nothing with them.
class SearchField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)
public:
    explicit SearchField(QWidget *parent = nullptr);

    // What the word at the caret may become, offered while typing; nothing is offered where the list is empty.
    using Completions = std::function<QStringList(const QString &word)>;
    void setCompletions(Completions completions);
    // Adds a word to the text, or takes it out.
    void setWord(const QString &word, bool isPresent);
    // Takes over what was typed elsewhere.
    void type(QKeyEvent *event);

Q_SIGNALS:
    void moved(QKeyEvent *event); // Up, Down, Page Up, Page Down
    void accepted();
    void escaped();       // in the empty field
    void copyRequested(); // with nothing selected

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateMargins();
    void placeClearButton();
    void offerCompletions();
    void complete(const QString &word);

    QAbstractButton *m_clear = nullptr;
    QCompleter *m_completer = nullptr;
    Completions m_completions;
};
