// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippetfinder.h"

#include "app/presentation/theme.h"
#include "model/snippets/codetokens.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QTextLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 10;
constexpr double titlePart = 0.38; // of an entry that has a line beside its title

void drawLine(QPainter *painter, const QRect &area, const QString &code, const QString &language,
              const QStyleOptionViewItem &option)
{
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(option.font.pointSizeF());
    const QString first = code.section(u'\n', 0, 0).replace(u'\t', u"    "_s);
    const QString whole = code.trimmed().contains(u'\n') ? QString(first + u" …"_s) : first;
    const QString shown = QFontMetrics(mono).elidedText(whole, Qt::ElideRight, area.width());
    int state = 0;
    QList<QTextLayout::FormatRange> formats;
    const QList<CodeToken> tokens = CodeTokens::ofLine(shown, language, state);
    for (const CodeToken &token : tokens) {
        QTextCharFormat format;
        format.setForeground(Theme::code(token.kind, option.palette));
        formats.append({static_cast<int>(token.start), static_cast<int>(token.length), format});
    }
    QTextLayout layout(shown, mono);
    layout.setFormats(formats);
    layout.beginLayout();
    layout.createLine().setLineWidth(area.width());
    layout.endLayout();
    painter->setPen(option.palette.color(QPalette::Text));
    layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - layout.boundingRect().height()) / 2));
}

void drawPlain(QPainter *painter, const QRect &area, const QString &text, const QColor &color)
{
    painter->setPen(color);
    painter->drawText(area, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace

void SnippetFinderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    const QString title = index.data().toString();
    QFont font = option.font;
    if (index.data(SnippetFinderModel::HeadingRole).toBool()) {
        font.setBold(true);
        painter->setFont(font);
        drawPlain(painter, area, title, Theme::quiet(option.palette));
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, Theme::selection(option.palette));
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
    }
    const QString detail = index.data(SnippetFinderModel::DetailRole).toString();
    QRect titleArea = area.adjusted(margin, 0, 0, 0);
    if (!detail.isEmpty()) {
        titleArea.setWidth(static_cast<int>(area.width() * titlePart) - 2 * margin);
        drawLine(painter, area.adjusted(static_cast<int>(area.width() * titlePart), 0, 0, 0), detail,
                 index.data(SnippetFinderModel::LanguageRole).toString(), option);
    }
    painter->setFont(font);
    const bool isPinned = index.data(SnippetFinderModel::PinnedRole).toBool();
    drawPlain(painter, titleArea, isPinned ? tr("%1 · pinned").arg(title) : title,
              option.palette.color(QPalette::Text));
    painter->restore();
}

QSize SnippetFinderDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    constexpr int air = 8;
    return {0, QFontMetrics(option.font).height() + air};
}

SnippetFinder::SnippetFinder(const QString &name, const QString &placeholder, QWidget *parent, Qt::WindowFlags flags)
    : QDialog(parent, flags), m_model(new SnippetFinderModel(this))
{
    setWindowTitle(name);
    setAttribute(Qt::WA_DeleteOnClose);
    m_field = new QLineEdit(this);
    m_field->setObjectName(u"finderField"_s);
    m_field->setAccessibleName(name);
    m_field->setPlaceholderText(placeholder);
    m_field->installEventFilter(this);
    m_list = new QListView(this);
    m_list->setObjectName(u"finderList"_s);
    m_list->setAccessibleName(name);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SnippetFinderDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_none = new QLabel(tr("Nothing is called that"), m_list);
    m_none->setObjectName(u"finderNone"_s);
    m_none->setMargin(12);
    m_none->hide();
    m_hint = new QLabel(this);
    m_hint->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    connect(m_field, &QLineEdit::textChanged, this, &SnippetFinder::narrow);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (index == m_list->currentIndex()) { // headings cannot be current
            chooseCurrent();
        }
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SnippetFinder::tellCurrent);
}

void SnippetFinder::setHint(const QString &hint)
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Theme::quiet(palette()));
    m_hint->setPalette(quiet);
    m_hint->setText(hint);
    m_hint->show();
}

void SnippetFinder::setCurrentRow(int row)
{
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
    }
}

// The list has its size only now.
void SnippetFinder::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    layout()->activate();
    m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::PositionAtCenter);
    reveal();
}

// The first choice is shown with its heading.
void SnippetFinder::reveal()
{
    if (m_list->currentIndex().row() == m_model->choiceFrom(0, 1)) {
        m_list->scrollToTop();
    }
}

void SnippetFinder::showBeside(const QWidget *widget, QSize size)
{
    const QRect place(widget->mapToGlobal(QPoint()), widget->size());
    const QRect screen = widget->screen()->availableGeometry();
    const int below = screen.bottom() - place.bottom();
    const int above = place.top() - screen.top();
    size.setWidth(qMax(size.width(), place.width()));
    size.setHeight(qMin(size.height(), qMax(below, above)));
    const int left = qBound(screen.left(), place.left(), qMax(screen.left(), screen.right() - size.width()));
    const int top = below >= size.height() ? place.bottom() + 1 : place.top() - size.height();
    setGeometry(QRect(QPoint(left, top), size));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void SnippetFinder::narrow(const QString &typed)
{
    m_model->setFilter(typed);
    setCurrentRow(m_model->choiceFrom(0, 1));
    reveal();
    m_none->setVisible(m_model->rowCount() == 0);
    tellCurrent();
}

void SnippetFinder::chooseCurrent()
{
    const SnippetFinderModel::Entry entry = m_model->entryAt(m_list->currentIndex().row());
    if (!entry.library.isEmpty()) {
        close();
        Q_EMIT chosen(entry);
    }
}

void SnippetFinder::type(const QString &text)
{
    if (!text.isEmpty()) {
        m_field->insert(text);
    }
}

// The list does not have the focus, so that a screen reader learns from the field where it is.
void SnippetFinder::tellCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const QString detail = current.data(SnippetFinderModel::DetailRole).toString();
    m_field->setAccessibleDescription(
        current.isValid() ? current.data(Qt::AccessibleTextRole).toString() + u' ' + detail : m_none->text());
}

bool SnippetFinder::move(int key)
{
    const int row = m_list->currentIndex().row();
    const int page = qMax(1, m_list->viewport()->height() / qMax(1, m_list->sizeHintForRow(0)) - 1);
    const int last = m_model->rowCount() - 1;
    int to = -1;
    switch (key) {
    case Qt::Key_Down:
        to = m_model->choiceFrom(row + 1, 1);
        break;
    case Qt::Key_Up:
        to = m_model->choiceFrom(row - 1, -1);
        break;
    case Qt::Key_PageDown:
        to = m_model->choiceFrom(qMin(last, row + page), -1);
        break;
    case Qt::Key_PageUp:
        to = m_model->choiceFrom(qMax(0, row - page), 1);
        break;
    default:
        return false;
    }
    if (to >= 0) {
        m_list->setCurrentIndex(m_model->index(to));
    }
    reveal();
    return true;
}

bool SnippetFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        chooseCurrent();
        return true;
    }
    if (key->key() == Qt::Key_P && key->modifiers() == Qt::ControlModifier) {
        if (const auto entry = m_model->entryAt(m_list->currentIndex().row()); !entry.library.isEmpty()) {
            Q_EMIT pinToggled(entry);
        }
        return true;
    }
    return move(key->key()) || QDialog::eventFilter(watched, event);
}
