// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/snippets/snippettemplatesdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString libraryText(const SnippetDigest::Library &title)
{
    return title.title.startsWith(title.language, Qt::CaseInsensitive) ? title.title
                                                                       : QString(title.language + u' ' + title.title);
}

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

SnippetTemplatesDialog::SnippetTemplatesDialog(const SnippetCollection *collection,
                                               const QList<SnippetDigest::Library> &titles, StatusCode sample,
                                               Save save, QWidget *parent)
    : QDialog(parent)
    , m_collection(collection)
    , m_sample(std::move(sample))
    , m_save(std::move(save))
    , m_templates(collection->templates())
{
    setObjectName(u"ownFormsDialog"_s);
    setWindowTitle(tr("My snippet templates"));
    auto *sides = new QHBoxLayout;
    sides->addWidget(makeListSide(), 1);
    sides->addWidget(makeEditSide(titles), 2);
    m_problem = plainLabel(u"problemLabel"_s, this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &SnippetTemplatesDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SnippetTemplatesDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(sides, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(760, 460);
    updateListTexts();
    if (m_templates.isEmpty()) {
        addTemplate();
    } else {
        m_list->setCurrentRow(0);
    }
}

QWidget *SnippetTemplatesDialog::makeListSide()
{
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    m_list = new QListWidget(side);
    m_list->setObjectName(u"ownFormsList"_s);
    m_list->setAccessibleName(tr("Your templates"));
    auto *add = new QPushButton(tr("&Add"), side);
    add->setObjectName(u"addFormButton"_s);
    m_remove = new QPushButton(tr("&Remove"), side);
    m_remove->setObjectName(u"removeFormButton"_s);
    for (QPushButton *button : {add, m_remove}) {
        button->setAutoDefault(false); // Return is for OK
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    connect(m_list, &QListWidget::currentRowChanged, this, &SnippetTemplatesDialog::showTemplate);
    connect(add, &QPushButton::clicked, this, &SnippetTemplatesDialog::addTemplate);
    connect(m_remove, &QPushButton::clicked, this, &SnippetTemplatesDialog::removeTemplate);
    return side;
}

QWidget *SnippetTemplatesDialog::makeEditSide(const QList<SnippetDigest::Library> &titles)
{
    m_form = new QWidget(this);
    auto *layout = new QFormLayout(m_form);
    layout->setContentsMargins(0, 0, 0, 0);
    m_name = new QLineEdit(m_form);
    m_name->setObjectName(u"formName"_s);
    m_library = new QComboBox(m_form);
    m_library->setObjectName(u"formLibrary"_s);
    m_library->addItem(tr("No library"), QString());
    for (const SnippetDigest::Library &title : titles) {
        m_library->addItem(libraryText(title), title.id);
    }
    m_text = new QPlainTextEdit(m_form);
    m_text->setObjectName(u"formTemplate"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_preview = plainLabel(u"previewLabel"_s, m_form);
    m_preview->setFont(m_text->font());
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_command = plainLabel(u"commandLabel"_s, m_form);
    m_command->setForegroundRole(QPalette::PlaceholderText);
    layout->addRow(tr("&Name"), m_name);
    layout->addRow(tr("&Library"), m_library);
    layout->addRow(tr("&Template"), m_text);
    layout->addRow(QString(), makePlaceholderRow());
    layout->addRow(tr("For %1").arg(codeText(m_sample.code)), m_preview);
    layout->addRow(tr("In a terminal"), m_command);
    connect(m_name, &QLineEdit::textChanged, this, &SnippetTemplatesDialog::takeTemplate);
    connect(m_library, &QComboBox::currentIndexChanged, this, &SnippetTemplatesDialog::takeTemplate);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SnippetTemplatesDialog::takeTemplate);
    return m_form;
}

QWidget *SnippetTemplatesDialog::makePlaceholderRow()
{
    auto *row = new QWidget(m_form);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const QStringList placeholders = SnippetLibrary::placeholders();
    for (const QString &placeholder : placeholders) {
        auto *button = new QPushButton(placeholder, row);
        button->setObjectName(u"insert "_s + placeholder);
        button->setAccessibleName(tr("Insert %1").arg(placeholder));
        button->setAutoDefault(false);
        layout->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, placeholder] {
            m_text->insertPlainText(placeholder);
            m_text->setFocus(Qt::OtherFocusReason);
        });
    }
    layout->addStretch();
    return row;
}

void SnippetTemplatesDialog::addTemplate()
{
    if (m_templates.size() < SnippetTemplates::mostTemplates) {
        SnippetTemplate edited{tr("Template %1").arg(m_templates.size() + 1), {}, u"{code} {reason}"_s, {}};
        m_templates.append(edited);
        for (int i = 2; !SnippetTemplates::problemWithName(m_templates, m_templates.size() - 1).isEmpty(); ++i) {
            m_templates.back().name = tr("Template %1").arg(m_templates.size() + i);
        }
        updateListTexts();
        m_list->setCurrentRow(m_list->count() - 1);
        m_name->selectAll();
        m_name->setFocus(Qt::OtherFocusReason);
    }
}

void SnippetTemplatesDialog::removeTemplate()
{
    if (const int row = m_list->currentRow(); row >= 0) {
        m_templates.removeAt(row);
        updateListTexts();
        m_list->setCurrentRow(qMin(row, m_list->count() - 1));
        showTemplate(m_list->currentRow());
    }
}

void SnippetTemplatesDialog::showTemplate(int row)
{
    const bool isOne = row >= 0 && row < m_templates.size();
    m_form->setEnabled(isOne);
    m_remove->setEnabled(isOne);
    const SnippetTemplate edited = isOne ? m_templates.at(row) : SnippetTemplate();
    {
        const QSignalBlocker name(m_name);
        const QSignalBlocker library(m_library);
        const QSignalBlocker text(m_text);
        m_name->setText(edited.name);
        if (m_library->findData(edited.library) < 0) {
            m_library->addItem(tr("%1 (not known)").arg(edited.library), edited.library);
        }
        m_library->setCurrentIndex(m_library->findData(edited.library));
        m_text->setPlainText(edited.text);
    }
    updatePreview();
}

void SnippetTemplatesDialog::takeTemplate()
{
    if (const int row = m_list->currentRow(); row >= 0) {
        SnippetTemplate &edited = m_templates[row];
        edited.name = m_name->text().simplified();
        edited.library = m_library->currentData().toString();
        edited.text = m_text->toPlainText();
        m_list->item(row)->setText(edited.name);
        updatePreview();
    }
}

void SnippetTemplatesDialog::updateListTexts()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const SnippetTemplate &edited : std::as_const(m_templates)) {
        m_list->addItem(edited.name);
    }
}

void SnippetTemplatesDialog::updatePreview()
{
    const int row = m_list->currentRow();
    QString preview;
    QString command;
    if (row >= 0 && problemOf(row).isEmpty()) {
        const SnippetTemplate &edited = m_templates.at(row);
        const auto libraryOf = [this](const QString &id) { return m_collection->library(id); };
        const SnippetLibrary own = SnippetTemplates::asLibrary({edited}, libraryOf);
        preview = own.defaultSnippetFor(m_sample).text;
        if (preview.isEmpty()) {
            preview = tr("(Nothing: %1 has no name for %2.)").arg(m_library->currentText(), codeText(m_sample.code));
        }
        command = u"statusbook --snippet %1:%2 %3"_s.arg(own.id, edited.id(), codeText(m_sample.code));
    }
    m_preview->setText(preview);
    m_command->setText(command);
    const QString wrong = problem();
    m_problem->setText(wrong.isEmpty() ? QString() : QString(u"⚠ "_s + wrong));
    m_ok->setEnabled(wrong.isEmpty());
}

QString SnippetTemplatesDialog::problemOf(qsizetype row) const
{
    const QString name = SnippetTemplates::problemWithName(m_templates, row);
    return name.isEmpty() ? SnippetTemplates::problemWithText(m_templates.at(row).text) : name;
}

QString SnippetTemplatesDialog::problem() const
{
    if (const int row = m_list->currentRow(); row >= 0 && !problemOf(row).isEmpty()) {
        return problemOf(row);
    }
    for (qsizetype row = 0; row < m_templates.size(); ++row) {
        if (const QString other = problemOf(row); !other.isEmpty()) {
            return u"%1: %2"_s.arg(m_templates.at(row).name, other);
        }
    }
    return {};
}

void SnippetTemplatesDialog::accept()
{
    if (!problem().isEmpty()) {
        return;
    }
    if (const QString failure = m_save(m_templates); !failure.isEmpty()) {
        m_problem->setText(tr("⚠ Not kept, and still here: %1").arg(failure));
        return;
    }
    QDialog::accept();
}
