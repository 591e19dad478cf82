// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/resourcebytes.h"

#include <QResource>

QByteArray resourceBytes(const QString &path)
{
    const QResource resource(path);
    return QByteArray::fromRawData(reinterpret_cast<const char *>(resource.data()), resource.size());
}
