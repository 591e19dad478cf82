// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/search/suggestions.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QList<Named> libraries{{u"cpp-httplib"_s, u"C++ cpp-httplib"_s},
                             {u"go-net-http"_s, u"Go net/http"_s},
                             {u"java-spring"_s, u"Java Spring HttpStatus"_s},
                             {u"python-starlette"_s, u"Python Starlette and FastAPI"_s},
                             {u"clojure-ring"_s, u"Ring"_s},
                             {u"curl"_s, u"curl"_s},
                             {u"test-mockmvc"_s, u"Spring MockMvc"_s}};

} // namespace

class NearestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void namesWhatWasMeant_data();
    void namesWhatWasMeant();
    void namesNoMoreThanAsked();
};

void NearestTest::namesWhatWasMeant_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("ids");

    QTest::newRow("a letter too few") << u"go-net-htp"_s << QStringList{u"go-net-http"_s};
    QTest::newRow("two letters swapped") << u"java-sprign"_s << QStringList{u"java-spring"_s};
    QTest::newRow("capitals") << u"Go-Net-HTTP"_s << QStringList{u"go-net-http"_s};
    QTest::newRow("a word of the id comes before one of a title")
        << u"spring"_s << QStringList{u"java-spring"_s, u"test-mockmvc"_s};
    QTest::newRow("a word of the id with a slip") << u"sprng"_s << QStringList{u"java-spring"_s};
    QTest::newRow("a word comes before a part of one")
        << u"http"_s << QStringList{u"go-net-http"_s, u"cpp-httplib"_s, u"java-spring"_s};
    QTest::newRow("what only the title says") << u"fastapi"_s << QStringList{u"python-starlette"_s};
    QTest::newRow("a slip counts only where nothing holds the text")
        << u"pring"_s << QStringList{u"java-spring"_s, u"test-mockmvc"_s};
    QTest::newRow("one slip in a short word") << u"crl"_s << QStringList{u"curl"_s};
    QTest::newRow("two slips in a short word are another word") << u"cul2"_s << QStringList{};
    QTest::newRow("as many slips in a word as may be") << u"sprxxing"_s << QStringList{u"java-spring"_s};
    QTest::newRow("one more") << u"sprxxxing"_s << QStringList{};
    QTest::newRow("something else") << u"cobol"_s << QStringList{};
    QTest::newRow("very long") << QString(1000, u'x') << QStringList{};
    QTest::newRow("nothing") << QString() << QStringList{};
}

void NearestTest::namesWhatWasMeant()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, ids);
    QCOMPARE(suggestedIds(typed, libraries, 3), ids);
}

void NearestTest::namesNoMoreThanAsked()
{
    QCOMPARE(suggestedIds(u"spring"_s, libraries, 1), QStringList{u"java-spring"_s});
    QCOMPARE(suggestedIds(u"spring"_s, libraries, 0), QStringList());
}

STATUSBOOK_TEST_MAIN(tst_suggestions, NearestTest, QCoreApplication)
#include "tst_suggestions.moc"
