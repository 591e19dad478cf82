// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/notepanel.h"

#include "app/presentation/theme.h"
#include "model/query/highlights.h"
#include "model/user/notebook.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 20;
constexpr int mostLines = 7;
constexpr int sign = 14; // the size of a message's sign

bool isKeyOfWindow(const QKeyEvent &event)
{
    return event.modifiers() == Qt::ControlModifier && (event.key() == Qt::Key_D || event.key() == Qt::Key_E);
}

} // namespace

NotePanel::NotePanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"notePanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, 8, margin, 8);
    layout->setSpacing(6);
    setupStar();
    setupNote();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_star, 0, Qt::AlignTop);
    row->addWidget(m_note, 1);
    layout->addLayout(row);
    setupFailure();
    layout->addWidget(m_failure);
    updateStar();
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

void NotePanel::setupStar()
{
    m_star = new QToolButton(this);
    m_star->setObjectName(u"starButton"_s);
    m_star->setCheckable(true);
    m_star->setAutoRaise(true);
    m_star->setFocusPolicy(Qt::TabFocus);
    m_star->setToolTip(tr("Ctrl+D"));
    connect(m_star, &QToolButton::toggled, this, &NotePanel::updateStar);
    connect(m_star, &QToolButton::clicked, this, &NotePanel::starToggled);
}

void NotePanel::setupNote()
{
    m_note = new QPlainTextEdit(this);
    m_note->setObjectName(u"noteField"_s);
    m_note->setAccessibleName(tr("Your note"));
    m_note->setTabChangesFocus(true);
    m_note->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_note->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_note->installEventFilter(this);
    connect(m_note, &QPlainTextEdit::textChanged, this, &NotePanel::reportEdit);
}

void NotePanel::setupFailure()
{
    m_failure = new QWidget(this);
    m_failure->setObjectName(u"noteFailure"_s);
    auto *row = new QHBoxLayout(m_failure);
    row->setContentsMargins(0, 0, 0, 0);
    auto *mark = new QLabel(u"⚠"_s, m_failure);
    mark->setMinimumWidth(sign);
    mark->setAccessibleName(tr("Warning"));
    m_reason = new QLabel(m_failure);
    m_reason->setObjectName(u"noteFailureText"_s);
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *retry = new QPushButton(tr("&Try again"), m_failure);
    retry->setObjectName(u"retryNoteButton"_s);
    connect(retry, &QPushButton::clicked, this, &NotePanel::retryRequested);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(m_reason, 1);
    row->addWidget(retry, 0, Qt::AlignTop);
    m_failure->hide();
}

void NotePanel::showNote(const QString &name, bool isStarred, const QString &note)
{
    m_star->setChecked(isStarred);
    m_star->setAccessibleName(tr("Star on %1").arg(name));
    m_note->setPlaceholderText(tr("Your note on %1 (Ctrl+E)").arg(name));
    const QString shown = m_note->toPlainText();
    const bool isSameCode = m_name == name;
    m_name = name;
    // A blank note is kept as none, and stays blank while it is being written.
    const bool isBlank = note.isEmpty() && shown.trimmed().isEmpty();
    if (isSameCode && (shown == note || (isBeingWritten() && isBlank))) {
        return;
    }
    const QSignalBlocker blocker(m_note);
    if (isSameCode && isBeingWritten() && note.startsWith(shown)) {
        QTextCursor end(m_note->document());
        end.movePosition(QTextCursor::End);
        end.insertText(note.sliced(shown.size()));
    } else {
        m_note->setPlainText(note);
    }
    markHits();
    updateHeight();
    setFailure(m_failureOfFile);
}

void NotePanel::setQuery(const SearchQuery &query)
{
    if (m_query != query) {
        m_query = query;
        markHits();
    }
}

void NotePanel::setFailure(const QString &sentence)
{
    m_failureOfFile = sentence;
    const qsizetype tooMany = m_note->toPlainText().size() - Notebook::longestNote;
    const QString tooLong =
        tooMany > 0 ? tr("A note takes %1 characters. This one has %2 more and is not kept until it is shorter.")
                          .arg(Notebook::longestNote)
                          .arg(tooMany)
                    : QString();
    m_reason->setText(tooLong.isEmpty() ? tr("Not kept, and still here: %1").arg(sentence) : tooLong);
    m_failure->setVisible(!tooLong.isEmpty() || !sentence.isEmpty());
}

void NotePanel::focusNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->moveCursor(QTextCursor::End);
}

bool NotePanel::isBeingWritten() const
{
    return m_note->hasFocus();
}

void NotePanel::reportEdit()
{
    const QString text = m_note->toPlainText();
    updateHeight();
    markHits();
    setFailure(m_failureOfFile);
    if (text.size() <= Notebook::longestNote) {
        Q_EMIT noteEdited(text);
    }
}

// Told by shape and word, not by colour alone.
void NotePanel::updateStar()
{
    m_star->setText(m_star->isChecked() ? tr("★ Starred") : tr("☆ Star"));
}

void NotePanel::markHits()
{
    QList<QTextEdit::ExtraSelection> marks;
    const QList<Highlight> hits = highlightsIn(m_note->toPlainText(), m_query);
    for (const Highlight &hit : hits) {
        QTextEdit::ExtraSelection mark;
        mark.format.setBackground(Theme::mark(palette()));
        mark.cursor = QTextCursor(m_note->document());
        mark.cursor.setPosition(static_cast<int>(hit.start));
        mark.cursor.setPosition(static_cast<int>(hit.start + hit.length), QTextCursor::KeepAnchor);
        marks.append(mark);
    }
    m_note->setExtraSelections(marks);
}

// As high as its lines, from one to a few; then it scrolls.
void NotePanel::updateHeight()
{
    int lines = 0;
    for (QTextBlock block = m_note->document()->begin(); block.isValid() && lines < mostLines; block = block.next()) {
        m_note->document()->documentLayout()->blockBoundingRect(block); // lays it out
        lines += std::max(1, block.layout()->lineCount());
    }
    const int frame = 2 * m_note->frameWidth() + static_cast<int>(2 * m_note->document()->documentMargin());
    m_note->setFixedHeight(std::clamp(lines, 1, mostLines) * m_note->fontMetrics().lineSpacing() + frame);
    m_note->setVerticalScrollBarPolicy(lines < mostLines ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
}

bool NotePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_note) {
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusOut) {
        Q_EMIT left();
    } else if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (isKeyOfWindow(*key)) {
            event->ignore();
            return true;
        }
        if (event->type() == QEvent::KeyPress && key->key() == Qt::Key_Escape) {
            Q_EMIT escaped();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NotePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateHeight();
    } else if (event->type() == QEvent::PaletteChange) {
        markHits();
    }
}

void NotePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateHeight();
}
