// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/codenames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

QString CodeNames::className(StatusClass statusClass)
{
    switch (statusClass) {
    case StatusClass::Informational:
        return QCoreApplication::translate("CodeNames", "Informational", "class of status codes");
    case StatusClass::Successful:
        return QCoreApplication::translate("CodeNames", "Successful", "class of status codes");
    case StatusClass::Redirection:
        return QCoreApplication::translate("CodeNames", "Redirection", "class of status codes");
    case StatusClass::ClientError:
        return QCoreApplication::translate("CodeNames", "Client error", "class of status codes");
    case StatusClass::ServerError:
        return QCoreApplication::translate("CodeNames", "Server error", "class of status codes");
    case StatusClass::None:
        break;
    }
    return QCoreApplication::translate("CodeNames", "No class", "class of status codes");
}

QString CodeNames::classRange(StatusClass statusClass)
{
    return statusClass == StatusClass::None ? QString() : u"%1xx"_s.arg(static_cast<int>(statusClass));
}

QString CodeNames::stateName(StatusCode::State state)
{
    switch (state) {
    case StatusCode::State::Standard:
        return QCoreApplication::translate("CodeNames", "Standard");
    case StatusCode::State::Experimental:
        return QCoreApplication::translate("CodeNames", "Experimental");
    case StatusCode::State::Temporary:
        return QCoreApplication::translate("CodeNames", "Temporary");
    case StatusCode::State::Deprecated:
        return QCoreApplication::translate("CodeNames", "Deprecated");
    case StatusCode::State::Obsolete:
        return QCoreApplication::translate("CodeNames", "Obsolete");
    case StatusCode::State::Unused:
        return QCoreApplication::translate("CodeNames", "Unused");
    case StatusCode::State::Unofficial:
        return QCoreApplication::translate("CodeNames", "Unofficial");
    }
    return {};
}
