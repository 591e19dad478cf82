// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/librarychooser.h"

#include <QKeyEvent>
#include <QStylePainter>

using namespace Qt::StringLiterals;

LibraryChooser::LibraryChooser(QWidget *parent) : QComboBox(parent)
{
    setObjectName(u"libraryChooser"_s);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(8);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("Choose another library (Ctrl+L)"));
}

void LibraryChooser::setLibrary(const QString &id, const QString &name)
{
    if (currentData() != id) {
        clear();
        addItem(name, id);
        setAccessibleName(tr("Library of the snippets: %1").arg(name));
    }
}

void LibraryChooser::showPopup()
{
    Q_EMIT listRequested({});
}

void LibraryChooser::keyPressEvent(QKeyEvent *event)
{
    const bool isText = !event->text().trimmed().isEmpty() && event->text().front().isPrint();
    if (isText && (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier) {
        Q_EMIT listRequested(event->text());
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down) {
        showPopup();
    } else {
        QComboBox::keyPressEvent(event);
    }
}

void LibraryChooser::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect room =
        style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this).adjusted(2, 0, -2, 0);
    option.currentText = fontMetrics().elidedText(option.currentText, Qt::ElideRight, room.width());
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}
