// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QTextDocument>
#include <QWidget>

// Source in colours, as many lines as it has: indented as it is, never broken. A line that has no room ends in an
// ellipsis; the tool tip tells the whole.
class CodeText final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeText)
public:
    explicit CodeText(QWidget *parent = nullptr);

    const QString &text() const { return m_text; }
    void setCode(const QString &text, const QString &language);
    // Of a longer text so many lines are shown, the last of which says how many follow. 0: all.
    void setMaxLines(int count);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QStringList shownLines() const;
    void layOut();
    void highlight();

    QString m_text;
    QString m_language;
    int m_maxLines = 0;
    bool m_isCut = false; // something is not shown
    QTextDocument m_document;
};
