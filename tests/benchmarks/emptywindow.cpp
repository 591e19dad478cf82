// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// An empty window of the size that Statusbook has at first: what bench_start measures it against.

#include <QApplication>
#include <QWidget>

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QWidget window;
    window.resize(1120, 720);
    window.show();
    return QApplication::exec();
}
