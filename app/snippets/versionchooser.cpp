// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/versionchooser.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

VersionChooser::VersionChooser(QWidget *parent) : QToolButton(parent)
{
    setObjectName(u"versionChooser"_s);
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setAutoRaise(true);
    setMenu(new QMenu(this));
    m_group = new QActionGroup(menu());
    connect(menu(), &QMenu::aboutToShow, this, &VersionChooser::fillMenu);
}

void VersionChooser::setLibrary(const SnippetLibrary &library, const QString &version)
{
    m_library = library.id;
    m_version = version;
    m_spans = LibraryVersions::spansOf(library);
    const auto chosen =
        std::find_if(m_spans.begin(), m_spans.end(), [&version](const auto &span) { return span.contains(version); });
    const bool isAny = version.isEmpty() || chosen == m_spans.end();
    setText(isAny ? tr("any version") : textOf(*chosen));
    setAccessibleName(tr("Version of %1: %2").arg(library.title, text()));
    setToolTip(tr("Which version of %1 do you use? Its names changed.").arg(library.title));
    setVisible(!m_spans.isEmpty());
}

QString VersionChooser::textOf(const LibraryVersions::Span &span)
{
    if (span.from.isEmpty()) {
        return tr("before %1", "version").arg(span.before);
    }
    return span.before.isEmpty() ? tr("%1 and later", "version").arg(span.from)
                                 : tr("%1 to before %2", "versions").arg(span.from, span.before);
}

void VersionChooser::fillMenu()
{
    menu()->clear();
    const auto add = [this](const QString &text, const QString &version, bool isChosen) {
        QAction *action = menu()->addAction(text);
        action->setCheckable(true);
        action->setChecked(isChosen);
        m_group->addAction(action);
        connect(action, &QAction::triggered, this, [this, version] { Q_EMIT versionChosen(m_library, version); });
    };
    add(tr("Any version"), {}, m_version.isEmpty());
    for (const LibraryVersions::Span &span : std::as_const(m_spans)) {
        add(textOf(span), span.version(), !m_version.isEmpty() && span.contains(m_version));
    }
}
