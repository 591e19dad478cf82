// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/query/words.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;

class WordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void foldsWhatLooksAlike_data();
    void foldsWhatLooksAlike();
    void splitsTextIntoWords_data();
    void splitsTextIntoWords();
    void tellsWhereAWordStood_data();
    void tellsWhereAWordStood();
    void dropsEnglishEndings_data();
    void dropsEnglishEndings();
    void givesOneStemToAllFormsOfAWord_data();
    void givesOneStemToAllFormsOfAWord();
    void countsTypingErrors_data();
    void countsTypingErrors();
    void sharesLettersWithinTheLimit();
    void knowsFillerWords_data();
    void knowsFillerWords();
};

void WordsTest::foldsWhatLooksAlike_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");

    QTest::newRow("capitals") << u"Not FOUND"_s << u"not found"_s;
    QTest::newRow("accents") << u"Café Größe"_s << u"cafe große"_s;
    QTest::newRow("accents as marks of their own") << u"Cafe\u0301"_s << u"cafe"_s;
    QTest::newRow("full width") << u"ＣＡＦＥ４０４"_s << u"cafe404"_s;
    QTest::newRow("ligatures") << u"ﬁne"_s << u"fine"_s;
    QTest::newRow("other scripts stay") << u"Страница 猫"_s << u"страница 猫"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void WordsTest::foldsWhatLooksAlike()
{
    QFETCH(const QString, text);
    QFETCH(const QString, plain);
    QCOMPARE(folded(text), plain);
}

void WordsTest::splitsTextIntoWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");

    const QStringList notFound{u"not"_s, u"found"_s};
    QTest::newRow("at blanks") << u"  not   found "_s << notFound;
    QTest::newRow("at underscores") << u"NOT_FOUND"_s << notFound;
    QTest::newRow("at hyphens") << u"not-found"_s << notFound;
    QTest::newRow("at dots and parentheses") << u"not.found()"_s << notFound;
    QTest::newRow("at the humps of camel case") << u"notFound"_s << notFound;
    QTest::newRow("at the humps of Pascal case") << u"NotFound"_s << notFound;
    QTest::newRow("behind an acronym") << u"HTTPStatus"_s << QStringList({u"http"_s, u"status"_s});
    QTest::newRow("an acronym in the middle")
        << u"requestURITooLong"_s << QStringList({u"request"_s, u"uri"_s, u"too"_s, u"long"_s});
    QTest::newRow("an acronym at the end") << u"requestURI"_s << QStringList({u"request"_s, u"uri"_s});
    QTest::newRow("all capitals are one word") << u"FOUND"_s << QStringList(u"found"_s);
    QTest::newRow("between letters and digits") << u"HTTP404error"_s << QStringList({u"http"_s, u"404"_s, u"error"_s});
    QTest::newRow("a constant with its number")
        << u"HTTP_404_NOT_FOUND"_s << QStringList({u"http"_s, u"404"_s, u"not"_s, u"found"_s});
    QTest::newRow("a scope") << u"HttpStatusCode::NotFound"_s
                             << QStringList({u"http"_s, u"status"_s, u"code"_s, u"not"_s, u"found"_s});
    QTest::newRow("not at an apostrophe") << u"I'm a teapot"_s << QStringList({u"im"_s, u"a"_s, u"teapot"_s});
    QTest::newRow("not at a curly apostrophe") << u"doesn\u2019t"_s << QStringList(u"doesnt"_s);
    QTest::newRow("at a quote that ends a word") << u"'found'"_s << QStringList(u"found"_s);
    QTest::newRow("not at an accent of its own") << u"cafe\u0301s"_s << QStringList(u"cafes"_s);
    QTest::newRow("other scripts") << u"страница не там"_s << QStringList({u"страница"_s, u"не"_s, u"там"_s});
    QTest::newRow("only punctuation") << u"(*)[?]"_s << QStringList();
    QTest::newRow("an apostrophe alone") << u"' '' '"_s << QStringList();
    QTest::newRow("a mark alone") << u"\u0301"_s << QStringList();
    QTest::newRow("nothing") << QString() << QStringList();
}

void WordsTest::splitsTextIntoWords()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, words);
    QStringList found;
    const QList<Word> split = wordsOf(text);
    for (const Word &word : split) {
        found.append(word.text);
    }
    QCOMPARE(found, words);
}

void WordsTest::tellsWhereAWordStood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("pieces");

    QTest::newRow("plain words") << u"not  found"_s << QStringList({u"not"_s, u"found"_s});
    QTest::newRow("humps") << u"HTTPStatus404"_s << QStringList({u"HTTP"_s, u"Status"_s, u"404"_s});
    QTest::newRow("accents keep their length") << u"Cafe\u0301 Größe"_s << QStringList({u"Cafe\u0301"_s, u"Größe"_s});
    QTest::newRow("an apostrophe is part of its word") << u"(I'm)"_s << QStringList(u"I'm"_s);
    QTest::newRow("characters of two units")
        << u"\U0001D400\U0001D401 a"_s << QStringList({u"\U0001D400\U0001D401"_s, u"a"_s});
}

void WordsTest::tellsWhereAWordStood()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, pieces);
    QStringList found;
    const QList<Word> split = wordsOf(text);
    for (const Word &word : split) {
        found.append(text.sliced(word.start, word.length));
    }
    QCOMPARE(found, pieces);
}

void WordsTest::dropsEnglishEndings_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("stem");

    QTest::newRow("a plural") << u"limits"_s << u"limit"_s;
    QTest::newRow("a plural in -ies") << u"queries"_s << u"query"_s;
    QTest::newRow("a plural in -sses") << u"addresses"_s << u"address"_s;
    QTest::newRow("-ss stays") << u"address"_s << u"address"_s;
    QTest::newRow("-us stays") << u"status"_s << u"status"_s;
    QTest::newRow("-ing") << u"redirecting"_s << u"redirect"_s;
    QTest::newRow("-ed") << u"redirected"_s << u"redirect"_s;
    QTest::newRow("-ed behind two letters alike") << u"stopped"_s << u"stop"_s;
    QTest::newRow("two letters alike that belong to the word") << u"calling"_s << u"call"_s;
    QTest::newRow("-ing without a vowel before it stays") << u"string"_s << u"string"_s;
    QTest::newRow("a word of three letters stays") << u"its"_s << u"its"_s;
    QTest::newRow("other scripts stay") << u"страницы"_s << u"страницы"_s;
    QTest::newRow("a number stays") << u"4040"_s << u"4040"_s;
    QTest::newRow("nothing stays") << QString() << QString();
}

void WordsTest::dropsEnglishEndings()
{
    QFETCH(const QString, word);
    QFETCH(const QString, stem);
    QCOMPARE(stemOf(word), stem);
}

void WordsTest::givesOneStemToAllFormsOfAWord_data()
{
    QTest::addColumn<QStringList>("forms");

    QTest::newRow("redirect") << QStringList({u"redirect"_s, u"redirects"_s, u"redirected"_s, u"redirecting"_s});
    QTest::newRow("limit") << QStringList({u"limit"_s, u"limits"_s, u"limited"_s, u"limiting"_s});
    QTest::newRow("cache") << QStringList({u"cache"_s, u"caches"_s, u"cached"_s, u"caching"_s});
    QTest::newRow("throttle") << QStringList({u"throttle"_s, u"throttles"_s, u"throttled"_s, u"throttling"_s});
    QTest::newRow("authorize") << QStringList({u"authorize"_s, u"authorizes"_s, u"authorized"_s, u"authorizing"_s});
    QTest::newRow("retry") << QStringList({u"retry"_s, u"retries"_s});
    QTest::newRow("proxy") << QStringList({u"proxy"_s, u"proxies"_s});
    QTest::newRow("patch") << QStringList({u"patch"_s, u"patches"_s, u"patched"_s, u"patching"_s});
}

void WordsTest::givesOneStemToAllFormsOfAWord()
{
    QFETCH(const QStringList, forms);
    for (const QString &form : forms) {
        QCOMPARE(stemOf(form), stemOf(forms.front()));
    }
}

void WordsTest::countsTypingErrors_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("limit");
    QTest::addColumn<bool>("toPrefix");
    QTest::addColumn<int>("errors");

    QTest::newRow("none") << u"gone"_s << u"gone"_s << 2 << false << 0;
    QTest::newRow("one letter too many") << u"goone"_s << u"gone"_s << 2 << false << 1;
    QTest::newRow("one letter too few") << u"gne"_s << u"gone"_s << 2 << false << 1;
    QTest::newRow("one at the end") << u"gon"_s << u"gone"_s << 2 << false << 1;
    QTest::newRow("another letter") << u"gane"_s << u"gone"_s << 2 << false << 1;
    QTest::newRow("two that are swapped") << u"goen"_s << u"gone"_s << 2 << false << 1;
    QTest::newRow("the first two swapped") << u"ogne"_s << u"gone"_s << 2 << false << 1;
    QTest::newRow("at the limit") << u"gxxe"_s << u"gone"_s << 2 << false << 2;
    QTest::newRow("over the limit") << u"xxxe"_s << u"gone"_s << 2 << false << 3;
    QTest::newRow("far over the limit") << u"xxxxxxxx"_s << u"gone"_s << 2 << false << 3;
    QTest::newRow("a beginning that is no prefix search") << u"go"_s << u"gone"_s << 1 << false << 2;
    QTest::newRow("a beginning") << u"gatew"_s << u"gateway"_s << 1 << true << 0;
    QTest::newRow("a beginning with an error") << u"gatw"_s << u"gateway"_s << 1 << true << 1;
    QTest::newRow("no beginning") << u"teway"_s << u"gateway"_s << 1 << true << 2;
    QTest::newRow("nothing") << QString() << u"ab"_s << 2 << false << 2;
    QTest::newRow("as long as can be") << QString(32, u'a') << QString(32, u'a') << 2 << false << 0;
    QTest::newRow("longer") << QString(33, u'a') << QString(33, u'a') << 2 << false << 3;
}

void WordsTest::countsTypingErrors()
{
    QFETCH(const QString, word);
    QFETCH(const QString, other);
    QFETCH(const int, limit);
    QFETCH(const bool, toPrefix);
    QFETCH(const int, errors);
    QCOMPARE(editDistance(word, other, limit, toPrefix), errors);
}

void WordsTest::sharesLettersWithinTheLimit()
{
    QCOMPARE(lettersOf(u"gone"), lettersOf(u"genoo"));
    QCOMPARE(qPopulationCount(lettersOf(u"gone") ^ lettersOf(u"gane")), 2U); // an o is gone, an a is new
    QCOMPARE(lettersOf({}), 0U);
}

void WordsTest::knowsFillerWords_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isFiller");

    QTest::newRow("the shortest") << u"a"_s << true;
    QTest::newRow("which") << u"which"_s << true;
    QTest::newRow("a telling word") << u"timeout"_s << false;
    QTest::newRow("a long word") << u"authorization"_s << false;
    QTest::newRow("the start of one") << u"whic"_s << false;
}

void WordsTest::knowsFillerWords()
{
    QFETCH(const QString, word);
    QFETCH(const bool, isFiller);
    QCOMPARE(isFillerWord(word), isFiller);
}

STATUSBOOK_TEST_MAIN(tst_words, WordsTest, QCoreApplication)
#include "tst_words.moc"
