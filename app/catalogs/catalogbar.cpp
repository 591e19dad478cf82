// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/catalogs/catalogbar.h"

#include "app/presentation/catalogtext.h"
#include "app/presentation/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int sideMargin = 16;
constexpr int patienceMs = 400; // what takes less need not be told

QFrame *makeStrip(const QString &name, QWidget *parent)
{
    auto *strip = new QFrame(parent);
    strip->setObjectName(name);
    strip->setAutoFillBackground(true);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(sideMargin, 4, sideMargin, 4);
    row->setSpacing(10);
    strip->hide();
    return strip;
}

} // namespace

CatalogBar::CatalogBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"catalogBar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    setupNotice();
    setupProgress();
    layout->addWidget(m_noticeStrip);
    layout->addWidget(m_progressStrip);
    m_preparing.setSingleShot(true);
    m_preparing.setInterval(patienceMs);
    connect(&m_preparing, &QTimer::timeout, this, [this] {
        m_isPreparing = true;
        updateProgress();
    });
    updateColors();
}

void CatalogBar::setupNotice()
{
    m_noticeStrip = makeStrip(u"catalogNotice"_s, this);
    m_sign = new QLabel(u"⚠"_s, m_noticeStrip);
    m_text = new QLabel(m_noticeStrip);
    m_text->setObjectName(u"catalogNoticeText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_show = new QPushButton(tr("&Show"), m_noticeStrip);
    m_show->setObjectName(u"showProblemsButton"_s);
    m_show->setAccessibleName(tr("Show the problems of the catalogs"));
    auto *close = new QToolButton(m_noticeStrip);
    close->setObjectName(u"dismissButton"_s);
    close->setText(u"×"_s);
    close->setAutoRaise(true);
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss this message"));
    close->setFocusPolicy(Qt::TabFocus);
    m_noticeStrip->layout()->addWidget(m_sign);
    static_cast<QHBoxLayout *>(m_noticeStrip->layout())->addWidget(m_text, 1);
    m_noticeStrip->layout()->addWidget(m_show);
    m_noticeStrip->layout()->addWidget(close);
    connect(m_show, &QPushButton::clicked, this, &CatalogBar::problemsRequested);
    connect(close, &QToolButton::clicked, this, [this] {
        m_dismissed = m_known;
        m_sentence.clear();
        updateNotice();
    });
}

void CatalogBar::setupProgress()
{
    m_progressStrip = makeStrip(u"catalogProgress"_s, this);
    m_progressText = new QLabel(m_progressStrip);
    m_progressText->setObjectName(u"catalogProgressText"_s);
    m_progressText->setTextFormat(Qt::PlainText);
    m_progress = new QProgressBar(m_progressStrip);
    m_progress->setObjectName(u"catalogProgressBar"_s);
    m_progress->setAccessibleName(tr("How much of the catalog is read"));
    m_stop = new QPushButton(tr("Ca&ncel"), m_progressStrip);
    m_stop->setObjectName(u"stopReadingButton"_s);
    m_stop->setAccessibleName(tr("Cancel reading the catalog"));
    m_progressStrip->layout()->addWidget(m_progressText);
    static_cast<QHBoxLayout *>(m_progressStrip->layout())->addWidget(m_progress, 1);
    m_progressStrip->layout()->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, [this] { Q_EMIT stopRequested(QString(m_reading)); });
}

void CatalogBar::showFiles(const QList<CatalogFile> &files)
{
    QList<CatalogFile> bad;
    m_reading.clear();
    m_readingCount = 0;
    for (const CatalogFile &file : files) {
        if (file.isBad()) {
            bad.append(file);
        }
        if (file.state == CatalogFile::State::Reading && file.percent >= 0 && m_readingCount++ == 0) {
            m_reading = file.fileName;
            m_percent = file.percent;
        }
    }
    m_notice = CatalogText::noticeOf(files);
    m_known = CatalogText::problemLines(bad);
    updateNotice();
    updateProgress();
}

void CatalogBar::showProgress(const QString &fileName, int percent)
{
    if (fileName == m_reading) {
        m_percent = percent;
        m_progress->setValue(percent);
    }
}

void CatalogBar::setPreparing(bool isPreparing)
{
    if (isPreparing) {
        m_preparing.start();
    } else {
        m_preparing.stop();
        m_isPreparing = false;
        updateProgress();
    }
}

void CatalogBar::tell(const QString &sentence)
{
    m_sentence = sentence;
    updateNotice();
}

void CatalogBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_progressStrip != nullptr) {
        updateColors();
    }
}

void CatalogBar::updateNotice()
{
    if (m_notice.isEmpty()) {
        m_dismissed.clear();
    }
    const bool isNews = !m_notice.isEmpty() && m_known != m_dismissed;
    QStringList sentences;
    if (isNews) {
        sentences.append(m_notice);
    }
    if (!m_sentence.isEmpty()) {
        sentences.append(m_sentence);
    }
    const QString text = sentences.join(u' ');
    const bool isOther = text != m_text->text();
    m_text->setText(text);
    m_show->setVisible(isNews);
    m_noticeStrip->setVisible(!text.isEmpty());
    if (isOther && !text.isEmpty()) {
        m_noticeStrip->setAccessibleName(text);
        QAccessibleEvent alert(m_noticeStrip, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void CatalogBar::updateProgress()
{
    const bool isReading = !m_reading.isEmpty();
    m_progressStrip->setVisible(isReading || m_isPreparing);
    m_stop->setVisible(isReading);
    m_progress->setRange(0, isReading ? 100 : 0);
    m_progress->setTextVisible(isReading);
    if (isReading) {
        m_progress->setValue(m_percent);
        const QString name = tr("Reading “%1”").arg(QFileInfo(m_reading).fileName());
        m_progressText->setText(m_readingCount == 1 ? name : tr("%1 and %2 more").arg(name).arg(m_readingCount - 1));
    } else {
        m_progressText->setText(tr("Making the catalog ready to be searched"));
    }
}

void CatalogBar::updateColors()
{
    const QColor amber = Theme::accent(StatusClass::ClientError, palette());
    QPalette notice = palette();
    notice.setColor(QPalette::Window, Theme::wash(amber, palette()));
    m_noticeStrip->setPalette(notice);
    QPalette sign = notice;
    sign.setColor(QPalette::WindowText, amber);
    m_sign->setPalette(sign);
}
