// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/window/quickstart.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <dlfcn.h>
#endif

using namespace Qt::StringLiterals;

namespace {

// Where there is no fontconfig, or it is another version, Qt reads it later as ever. Nothing of Qt may be used here:
// the thread that does so first counts as the main thread.
void initializeFontconfig()
{
#ifdef Q_OS_UNIX
    if (void *fontconfig = dlopen("libfontconfig.so.1", RTLD_LAZY)) {
        using Init = int (*)();
        if (const auto init = reinterpret_cast<Init>(dlsym(fontconfig, "FcInit"))) {
            init();
        }
    }
#endif
}

} // namespace

void QuickStart::preventBusLaunch()
{
    constexpr const char *address = "DBUS_SESSION_BUS_ADDRESS";
    const QByteArray runtimeFolder = qgetenv("XDG_RUNTIME_DIR");
    const bool hasBus = qEnvironmentVariableIsSet(address) || qEnvironmentVariableIsSet("AT_SPI_BUS_ADDRESS") ||
                        (!runtimeFolder.isEmpty() && QFile::exists(QFile::decodeName(runtimeFolder) + u"/bus"_s));
    if (!hasBus) {
        qputenv(address, "disabled:");
    }
}

std::thread QuickStart::readFontConfiguration()
{
    return std::thread(initializeFontconfig);
}
