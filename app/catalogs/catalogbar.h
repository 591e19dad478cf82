// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/catalog/catalogfile.h"

#include <QTimer>
#include <QWidget>

class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;

// A strip of the window about catalog files: which are bad, until the user has dismissed that, and how far the
// reading of a large one is. Takes no room when there is nothing to say.
class CatalogBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CatalogBar)
public:
    explicit CatalogBar(QWidget *parent = nullptr);

    void showFiles(const QList<CatalogFile> &files);
    void showProgress(const QString &fileName, int percent);
    // What was read is being made ready to be searched; said only if that takes a while.
    void setPreparing(bool isPreparing);
    // One more sentence, until it is dismissed.
    void tell(const QString &sentence);

Q_SIGNALS:
    void problemsRequested();
    void stopRequested(const QString &fileName);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupNotice();
    void setupProgress();
    void updateNotice();
    void updateProgress();
    void updateColors();

    QString m_notice;    // of the files
    QString m_sentence;  // told besides
    QString m_known;     // the problems that the notice is of
    QString m_dismissed; // the problems that the user does not want to hear of any more
    QString m_reading;   // the file that is being read, if any
    int m_readingCount = 0;
    int m_percent = 0;
    QTimer m_preparing;
    bool m_isPreparing = false;

    QFrame *m_noticeStrip = nullptr;
    QLabel *m_sign = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_show = nullptr;
    QFrame *m_progressStrip = nullptr;
    QLabel *m_progressText = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
};
