// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/snippets/snippetcollection.h"
#include "model/snippets/snippetdigest.h"

#include <QList>
#include <QWidget>

#include <optional>

class ElidedLabel;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

// The lines to paste for one status code in the library that the reader chose.
class SnippetPanel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SnippetPanel)
public:
    explicit SnippetPanel(QWidget *parent = nullptr);
    ~SnippetPanel() override;

    // The collection must outlive the panel.
    void setCollection(const SnippetCollection *collection, const QString &libraryId);
    void showCode(const StatusCode &code);
    QString libraryId() const;
    // What Return copies; the text is empty if there is nothing to copy.
    Snippet defaultSnippet() const;
    // Lists all libraries in the chooser; until then it holds the chosen one, so that a start reads one file.
    void fillChooser(const QList<SnippetDigest::Title> &titles);
    void openChooser();
    void setCopyMenu(QMenu *menu);

Q_SIGNALS:
    void copyRequested(const QString &text);
    void libraryChanged(const QString &id);
    void libraryChosen(); // by a click or a key: the reader is done with the chooser

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row
    {
        QWidget *widget = nullptr;
        ElidedLabel *title = nullptr;
        ElidedLabel *text = nullptr;
        QToolButton *copy = nullptr;
    };

    void setupHeader(QVBoxLayout *layout);
    Row makeRow();
    void showSnippets();
    void fillRow(const Row &row, const Snippet &snippet, bool isDefault);
    void styleRows();

    const SnippetCollection *m_collection = nullptr;
    std::optional<StatusCode> m_code;
    QList<Snippet> m_snippets;
    QComboBox *m_chooser = nullptr;
    QPushButton *m_more = nullptr;
    ElidedLabel *m_source = nullptr;
    QScrollArea *m_area = nullptr;
    QVBoxLayout *m_rowLayout = nullptr;
    QList<Row> m_rows;
};
