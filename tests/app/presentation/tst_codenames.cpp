// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "app/presentation/codenames.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QList<StatusClass> everyClass{StatusClass::None,        StatusClass::Informational, StatusClass::Successful,
                                    StatusClass::Redirection, StatusClass::ClientError,   StatusClass::ServerError};

} // namespace

class CodeNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesEveryClass();
    void namesEveryState();
};

void CodeNamesTest::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support|QStandardPaths: .*XDG_RUNTIME_DIR)"_s));
}

void CodeNamesTest::namesEveryClass()
{
    QSet<QString> names;
    for (const StatusClass statusClass : everyClass) {
        names.insert(CodeNames::className(statusClass));
    }
    QCOMPARE(names.size(), everyClass.size());
    QVERIFY(!names.contains(QString()));
    QCOMPARE(CodeNames::className(StatusClass::ClientError), u"Client error"_s);
    QCOMPARE(CodeNames::classRange(StatusClass::Informational), u"1xx"_s);
    QCOMPARE(CodeNames::classRange(StatusClass::ServerError), u"5xx"_s);
    QCOMPARE(CodeNames::classRange(StatusClass::None), QString());
}

void CodeNamesTest::namesEveryState()
{
    QSet<QString> names;
    for (int state = 0; state <= static_cast<int>(StatusCode::State::Unofficial); ++state) {
        names.insert(CodeNames::stateName(static_cast<StatusCode::State>(state)));
    }
    QCOMPARE(names.size(), fileWords(StatusCode::State()).size());
    QVERIFY(!names.contains(QString()));
}

STATUSBOOK_TEST_MAIN(tst_codenames, CodeNamesTest, QCoreApplication)
#include "tst_codenames.moc"
