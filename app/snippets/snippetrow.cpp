// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippetrow.h"

#include "app/presentation/snippettext.h"
#include "app/presentation/theme.h"
#include "app/snippets/versionchooser.h"
#include "app/widgets/codetext.h"
#include "app/widgets/elidedlabel.h"
#include "app/widgets/glyphbutton.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SnippetRow::SnippetRow(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"snippetRow"_s);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 3, 4, 6);
    layout->setSpacing(1);
    m_head = new QHBoxLayout;
    m_head->setSpacing(4);
    m_key = new QLabel(this);
    m_title = new ElidedLabel(this);
    m_title->setObjectName(u"snippetTitle"_s);
    m_proof = new QLabel(this);
    m_pin = new GlyphButton(GlyphButton::Glyph::Pin, this);
    m_pin->setObjectName(u"pinButton"_s);
    m_copy = new GlyphButton(GlyphButton::Glyph::Copy, this);
    m_head->addWidget(m_key);
    m_head->addWidget(m_title, 1);
    m_head->addWidget(m_proof);
    m_head->addWidget(m_pin);
    m_head->addWidget(m_copy);
    layout->addLayout(m_head);
    m_text = new CodeText(this);
    m_text->setObjectName(u"snippetText"_s);
    layout->addWidget(m_text);
    m_names = new ElidedLabel(this);
    m_names->setObjectName(u"snippetNames"_s);
    layout->addWidget(m_names);
    connect(m_copy, &GlyphButton::clicked, this, &SnippetRow::copyRequested);
    connect(m_pin, &GlyphButton::clicked, this, &SnippetRow::pinToggled);
    setBackgroundRole(QPalette::Base);
    style();
}

void SnippetRow::setLine(const SnippetLine &line)
{
    m_line = line;
    m_key->setText(line.key);
    m_key->setVisible(!line.key.isEmpty());
    m_title->setText(titleText());
    m_proof->setText(SnippetText::proofWord(line.library, line.snippet));
    m_proof->setToolTip(SnippetText::proofSentence(line.library, line.snippet));
    m_proof->setVisible(line.showsProof);
    m_text->setMaxLines(line.maxLines);
    m_text->setCode(line.snippet.text, line.library.language);
    m_text->setVisible(!line.snippet.text.isEmpty());
    m_names->setText(line.otherNames);
    m_names->setVisible(!line.otherNames.isEmpty());
    fillButtons();
    fillVersion();
}

QString SnippetRow::titleText() const
{
    const Snippet &snippet = m_line.snippet;
    QStringList parts{m_line.title};
    if (snippet.text.isEmpty()) {
        parts.append(tr("nothing for this code"));
    }
    if (!snippet.note.isEmpty()) {
        parts.append(snippet.note);
    }
    if (snippet.isLiteral) {
        parts.append(tr("literal: no name for it"));
    }
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

void SnippetRow::fillButtons()
{
    const Snippet &snippet = m_line.snippet;
    const QString what = u"%1: %2"_s.arg(m_title->text(), snippet.text);
    m_copy->setObjectName(m_line.isDefault ? u"copySnippetButton"_s : u"copyFormButton"_s);
    m_copy->setEnabled(!snippet.text.isEmpty());
    m_copy->setAccessibleName(tr("Copy %1").arg(what));
    m_copy->setAccessibleDescription(SnippetText::proofSentence(m_line.library, snippet));
    m_copy->setToolTip(m_line.key.isEmpty() ? tr("Copy") : tr("Copy (%1)", "with its key").arg(m_line.key));
    m_pin->setChecked(m_line.isPinned);
    m_pin->setEnabled(m_line.isPinned || (m_line.mayBePinned && !snippet.text.isEmpty()));
    m_pin->setAccessibleName((m_line.isPinned ? tr("Unpin %1") : tr("Pin %1")).arg(m_title->text()));
    m_pin->setToolTip(m_line.isPinned      ? tr("Unpin (Ctrl+P)")
                      : m_line.mayBePinned ? tr("Pin: keep it at hand for every code (Ctrl+P)")
                                           : tr("Nine are pinned: unpin one first"));
}

void SnippetRow::fillVersion()
{
    if (m_line.asksForVersion && m_version == nullptr) {
        m_version = new VersionChooser(this);
        m_head->insertWidget(m_head->indexOf(m_proof), m_version);
        setTabOrder(m_pin, m_version);
        connect(m_version, &VersionChooser::versionChosen, this, &SnippetRow::versionChosen);
        style();
    }
    if (m_line.asksForVersion) {
        m_version->setLibrary(m_line.library, m_line.version);
    } else if (m_version != nullptr) {
        m_version->hide();
    }
}

QWidget *SnippetRow::chainAfter(QWidget *before)
{
    setTabOrder(before, m_copy);
    setTabOrder(m_copy, m_pin);
    if (m_version == nullptr) {
        return m_pin;
    }
    setTabOrder(m_pin, m_version);
    return m_version;
}

void SnippetRow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        style();
    }
}

void SnippetRow::style()
{
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.88);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF());
    QPalette quiet = palette();
    quiet.setColor(QPalette::Text, Theme::quiet(palette())); // what stands on the base
    quiet.setColor(QPalette::ButtonText, Theme::quiet(palette()));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_key, m_title, m_proof, m_names}) {
        widget->setPalette(quiet);
        widget->setFont(small);
    }
    if (m_version != nullptr) {
        m_version->setFont(small);
        m_version->setPalette(quiet);
    }
    m_text->setFont(mono);
}
