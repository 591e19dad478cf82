// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/query/searchquery.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

// The user's star and note on one status code. The note is plain text; its field grows with it, up to a limit. What
// is typed is reported and stays in the field whatever becomes of it.
class NotePanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NotePanel)
public:
    explicit NotePanel(QWidget *parent = nullptr);

    // `name` tells the code to people: "404 Not Found". A text that goes on from what is in the field is added to it,
    // so that the caret stays where it is.
    void showNote(const QString &name, bool isStarred, const QString &note);
    // Marks what the query hits.
    void setQuery(const SearchQuery &query);
    // Why the note is not kept; empty: it is.
    void setFailure(const QString &sentence);
    void focusNote();
    bool isBeingWritten() const; // the caret is in the note

Q_SIGNALS:
    void starToggled(bool isOn);
    void noteEdited(const QString &text);
    void left();    // the caret went elsewhere
    void escaped(); // by the key
    void retryRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setupStar();
    void setupNote();
    void setupFailure();
    void reportEdit();
    void updateStar();
    void markHits();
    void updateHeight();

    QToolButton *m_star = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QWidget *m_failure = nullptr;
    QLabel *m_reason = nullptr;
    SearchQuery m_query;
    QString m_name;
    QString m_failureOfFile;
};
