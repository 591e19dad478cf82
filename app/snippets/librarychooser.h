// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QComboBox>

// Names the chosen library; to choose another it asks for a list, instead of showing one of its own.
class LibraryChooser final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LibraryChooser)
public:
    explicit LibraryChooser(QWidget *parent = nullptr);

    void setLibrary(const QString &id, const QString &name);
    void showPopup() override;

Q_SIGNALS:
    // `typed` is the first letter, if it was asked for by typing.
    void listRequested(const QString &typed);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override; // a name that has no room ends in an ellipsis
};
