// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QLineEdit>

// The one search field. Keys that move in a list are handed on while the caret stays here; Return, Escape and Copy
// become signals where a line edit would do nothing with them.
class SearchField final : public QLineEdit
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)
public:
    explicit SearchField(QWidget *parent = nullptr);

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

private:
    void updateMargins();
};
