// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QPalette>
#include <QRectF>

class QPainter;

// The signs of a user's star and note, drawn in quiet, so that no font need have them.
namespace NoteMarks {

struct Marks
{
    bool isStarred = false;
    bool isNoted = false;
    bool isNoteHit = false; // the search hit the note
};

// At the right end of the area, in its middle, as high as `size`.
void paint(QPainter *painter, const Marks &marks, const QRectF &area, double size, const QPalette &palette);

} // namespace NoteMarks
