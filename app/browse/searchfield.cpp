// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/browse/searchfield.h"

#include "app/presentation/theme.h"
#include "model/files/background.h"
#include "model/query/queryparser.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QSignalBlocker>
#include <QStringListModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostEdits = 1'000; // that can be undone

bool movesInList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

// The cross at the end of the field. QLineEdit's own looks for an icon theme on the disk, which a start can do without.
class ClearButton final : public QAbstractButton
{
public:
    explicit ClearButton(QWidget *parent) : QAbstractButton(parent)
    {
        setCursor(Qt::ArrowCursor);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor color = underMouse() ? palette().color(QPalette::Text) : Theme::quiet(palette());
        painter.setPen(QPen(color, 1.7, Qt::SolidLine, Qt::RoundCap));
        const double arm = height() * 0.16;
        const QPointF middle = QRectF(rect()).center();
        painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
        painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
    }
};

} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setObjectName(u"searchField"_s);
    setAccessibleName(tr("Search status codes"));
    setPlaceholderText(tr("Number, phrase, constant, or what happened"));
    m_clear = new ClearButton(this);
    m_clear->setObjectName(u"clearSearchButton"_s);
    m_clear->setAccessibleName(tr("Clear the search"));
    m_clear->hide();
    connect(m_clear, &QAbstractButton::clicked, this, &SearchField::clear);
    connect(this, &QLineEdit::textChanged, m_clear,
            [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    connect(this, &QLineEdit::textChanged, this, &SearchField::readText);
    connect(this, &QLineEdit::textChanged, this, [this, edits = 0](const QString &text) mutable {
        if (++edits > mostEdits && text.isEmpty()) {
            edits = 0;
            setText(text); // forgets what could be undone, which would grow all day
        }
    });
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        if (!m_reading.isCanceled()) {
            m_query = m_reading.result();
            Q_EMIT queryChanged(m_query);
        }
    });
    setDragEnabled(true);
    updateMargins();
}

SearchField::~SearchField()
{
    m_reading.cancel();
}

void SearchField::setCompletions(Completions completions)
{
    m_completions = std::move(completions);
    connect(this, &QLineEdit::textEdited, this, &SearchField::offerCompletions);
}

void SearchField::readText()
{
    if (holdsText()) {
        if (text() == m_standIn) {
            return; // what it stands for is being read
        }
        release();
    }
    Q_EMIT queryAboutToChange();
    m_query = QueryParser::parse(text());
    Q_EMIT queryChanged(m_query);
}

void SearchField::take(const QString &text)
{
    if (text.size() > SearchQuery::maxLength) {
        hold(text);
    } else {
        setText(text);
    }
}

void SearchField::hold(const QString &text)
{
    if (m_held != text || !m_heldWords.isEmpty()) {
        Q_EMIT queryAboutToChange();
    }
    m_held = text;
    m_heldWords.clear();
    showHeld();
}

void SearchField::showHeld()
{
    constexpr qsizetype longest = 100;
    const QStringView held = QStringView(m_held).trimmed();
    const QString first = held.first(std::min(held.size(), longest)).toString().section(u'\n', 0, 0).simplified();
    const QString size = locale().formattedDataSize(m_held.toUtf8().size(), 1, QLocale::DataSizeTraditionalFormat);
    const QString words = m_heldWords.join(u' ');
    m_standIn =
        tr("Pasted text, %1: %2", "size, first line").arg(size, first + (words.isEmpty() ? u""_s : u" … "_s) + words);
    setText(m_standIn);
    home(false);
    const QString text = words.isEmpty() ? m_held : QString(m_held + u'\n' + words);
    // A newer text ends the reading of the one before.
    Background::start(*QThreadPool::globalInstance(), m_reading, [text](QPromise<SearchQuery> &promise) {
        promise.addResult(QueryParser::parse(text, [&promise] { return promise.isCanceled(); }));
    });
}

void SearchField::release()
{
    m_reading.cancel();
    m_held.clear();
    m_heldWords.clear();
    // So that undoing does not bring back the words that stood for it.
    const QSignalBlocker blocker(this);
    const int position = cursorPosition();
    setText(text());
    setCursorPosition(position);
}

void SearchField::paste()
{
    insertOrTake(QGuiApplication::clipboard()->text());
}

void SearchField::insertOrTake(const QString &text)
{
    if (text.size() > SearchQuery::maxLength) {
        hold(text);
    } else if (holdsText()) {
        setText(text);
    } else {
        insert(text);
    }
}

void SearchField::setWord(const QString &word, bool isPresent)
{
    if (holdsText()) {
        Q_EMIT queryAboutToChange();
        m_heldWords.removeAll(word);
        m_heldWords += isPresent ? QStringList{word} : QStringList();
        showHeld();
        return;
    }
    QStringList words = text().split(u' ', Qt::SkipEmptyParts);
    words.removeAll(word);
    if (isPresent) {
        words.append(word);
    }
    setText(words.join(u' ') + (words.isEmpty() ? u""_s : u" "_s));
}

void SearchField::offerCompletions()
{
    const QString word = text().left(cursorPosition()).section(u' ', -1);
    const QStringList offers = word.contains(u':') ? m_completions(word) : QStringList();
    if (offers.isEmpty() || offers == QStringList{word}) {
        if (m_completer != nullptr) {
            m_completer->popup()->hide();
        }
        return;
    }
    if (m_completer == nullptr) {
        m_completer = new QCompleter(this);
        m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
        m_completer->setWidget(this);
        m_completer->popup()->setObjectName(u"completions"_s);
        connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &SearchField::complete);
    }
    m_completer->setModel(new QStringListModel(offers, m_completer));
    m_completer->complete();
}

void SearchField::complete(const QString &word)
{
    const QString before = text().left(cursorPosition());
    const QString kept = before.left(before.lastIndexOf(u' ') + 1);
    const QString after = text().mid(cursorPosition());
    setText(kept + word + u' ' + after.trimmed());
    setCursorPosition(static_cast<int>(kept.size() + word.size()) + 1);
}

void SearchField::type(QKeyEvent *event)
{
    setFocus(Qt::ShortcutFocusReason);
    end(false);
    if (!handleWhileHolding(event)) {
        QLineEdit::keyPressEvent(event);
    }
}

// A held text is one thing: it goes as a whole. Whether the event needs nothing further.
bool SearchField::handleWhileHolding(QKeyEvent *event)
{
    if (!holdsText()) {
        return false;
    }
    const bool cuts = event->matches(QKeySequence::Cut) && hasSelectedText();
    if (cuts || (event->matches(QKeySequence::Copy) && hasSelectedText())) {
        QGuiApplication::clipboard()->setText(m_held);
    }
    const bool erases = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    const bool writes = !event->text().isEmpty() && event->text().front().isPrint() &&
                        (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != Qt::ControlModifier;
    if (cuts || erases) {
        clear();
    } else if (writes) {
        selectAll();
    }
    return cuts || erases || (event->matches(QKeySequence::Copy) && hasSelectedText());
}

// Keys that a line edit takes on this desktop and the window needs: to delete a letter and to go to the end, there are
// Delete and End.
bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOfWindow = key->key() == Qt::Key_D || key->key() == Qt::Key_E;
        if (key->modifiers() == Qt::ControlModifier && isOfWindow) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && m_completer != nullptr && m_completer->popup()->isVisible() &&
        m_completer->popup()->currentIndex().isValid()) {
        event->ignore(); // so that the completer takes it
    } else if (movesInList(event->key()) && (modifiers & ~Qt::ShiftModifier) == Qt::NoModifier) {
        Q_EMIT moved(event);
    } else if (isReturn && modifiers == Qt::NoModifier) {
        Q_EMIT accepted();
    } else if (event->key() == Qt::Key_Escape) {
        if (text().isEmpty()) {
            Q_EMIT escaped();
        } else {
            clear();
        }
    } else if (event->matches(QKeySequence::Copy) && !hasSelectedText()) {
        Q_EMIT copyRequested();
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (!handleWhileHolding(event)) {
        QLineEdit::keyPressEvent(event);
    }
}

// The middle button pastes what is selected elsewhere, where the window system knows of that.
void SearchField::mouseReleaseEvent(QMouseEvent *event)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (event->button() == Qt::MiddleButton && clipboard->supportsSelection()) {
        deselect();
        setCursorPosition(cursorPositionAt(event->position().toPoint()));
        insertOrTake(clipboard->text(QClipboard::Selection));
        return;
    }
    QLineEdit::mouseReleaseEvent(event);
}

void SearchField::dropEvent(QDropEvent *event)
{
    const QString text = event->mimeData()->text();
    if (text.size() > SearchQuery::maxLength || holdsText()) {
        event->acceptProposedAction();
        take(text);
        return;
    }
    QLineEdit::dropEvent(event);
}

void SearchField::inputMethodEvent(QInputMethodEvent *event)
{
    if (holdsText() && (!event->commitString().isEmpty() || !event->preeditString().isEmpty())) {
        selectAll();
    }
    QLineEdit::inputMethodEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double size = fontMetrics().capHeight() * 1.05;
    const double middle = height() / 2.0 - 1;
    const QRectF lens(fontMetrics().height() * 0.6, middle - size * 0.6, size, size);
    painter.setPen(QPen(Theme::quiet(palette()), 1.7, Qt::SolidLine, Qt::RoundCap));
    painter.drawEllipse(lens);
    const QPointF rim = lens.center() + QPointF(size, size) * 0.36;
    painter.drawLine(rim, rim + QPointF(size, size) * 0.42);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateMargins();
    }
}

void SearchField::updateMargins()
{
    const int line = fontMetrics().height();
    setTextMargins(line * 3 / 2, line / 3, line * 3 / 2, line / 3);
    m_clear->setGeometry(width() - height(), 0, height(), height());
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    updateMargins();
}
