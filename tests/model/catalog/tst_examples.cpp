// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString startLine;
    QStringList fields;
    QStringList content; // its lines
};

// A response may come with interim ones before it; each starts with a status line behind an empty line.
QList<Message> messagesIn(const QStringList &lines)
{
    QList<Message> messages;
    bool isContent = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (i == 0 || (lines[i - 1].isEmpty() && line.startsWith(u"HTTP/1.1 "_s))) {
            messages.append({line, {}, {}});
            isContent = false;
        } else if (isContent) {
            messages.last().content.append(line);
        } else if (line.isEmpty()) {
            isContent = true;
        } else {
            messages.last().fields.append(line);
        }
    }
    return messages;
}

QString valueOf(const Message &message, const QString &field)
{
    for (const QString &line : message.fields) {
        if (line.startsWith(field + u": "_s, Qt::CaseInsensitive)) {
            return line.mid(field.size() + 2);
        }
    }
    return {};
}

// RFC 9110 §5.6.7: an HTTP date as it is to be sent. The same text if all is right, the weekday included.
QString rightDate(const QString &date)
{
    const QLocale locale = QLocale::c();
    const QDateTime time = locale.toDateTime(date.section(u", "_s, 1), u"dd MMM yyyy HH:mm:ss 'GMT'"_s);
    return locale.toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
}

} // namespace

// The example exchanges of the catalogs that come with the program.
class ExamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void fieldsHaveNamesAndValues_data() { addMessages(); }
    void fieldsHaveNamesAndValues();
    void lengthsAreThoseOfTheContent_data() { addMessages(); }
    void lengthsAreThoseOfTheContent();
    void datesHaveTheirWeekday_data() { addMessages(); }
    void datesHaveTheirWeekday();
    void requestsNameTheirHost_data() { addMessages(); }
    void requestsNameTheirHost();
    void answersThatEndWithTheirFieldsHaveNothingBehind_data() { addMessages(); }
    void answersThatEndWithTheirFieldsHaveNothingBehind();

private:
    static void addMessages();
};

void ExamplesTest::addMessages()
{
    QTest::addColumn<QStringList>("lines");

    const Catalog catalog = readBuiltInCatalog();
    for (const StatusCode &code : catalog.codes()) {
        const QString name = code.origin->id + u' ' + codeText(code.code) + u' ' + code.name;
        if (!code.example.request.isEmpty()) {
            QTest::newRow(qUtf8Printable(name + u", request"_s)) << code.example.request;
        }
        if (!code.example.response.isEmpty()) {
            QTest::newRow(qUtf8Printable(name + u", response"_s)) << code.example.response;
        }
    }
}

void ExamplesTest::fieldsHaveNamesAndValues()
{
    QFETCH(const QStringList, lines);
    static const QRegularExpression field(u"^[!#$%&'*+.^_`|~0-9A-Za-z-]+: \\S(.*\\S)?$"_s); // RFC 9110 §5.1, §5.5
    QStringList others;
    for (const Message &message : messagesIn(lines)) {
        std::copy_if(message.fields.begin(), message.fields.end(), std::back_inserter(others),
                     [](const QString &line) { return !field.match(line).hasMatch(); });
    }
    QCOMPARE(others, QStringList());
}

void ExamplesTest::lengthsAreThoseOfTheContent()
{
    QFETCH(const QStringList, lines);
    for (const Message &message : messagesIn(lines)) {
        const QString length = valueOf(message, u"Content-Length"_s);
        const QByteArray content = message.content.join(u'\n').toUtf8();
        const bool isLeftOut = content.isEmpty() && !message.startLine.startsWith(u"HTTP/"_s); // a large upload
        if (!length.isEmpty() && !isLeftOut) {
            QCOMPARE(length, QString::number(content.size()));
        }
        if (!content.isEmpty() && valueOf(message, u"Transfer-Encoding"_s).isEmpty()) {
            QVERIFY2(!length.isEmpty(), qUtf8Printable(message.startLine));
        }
    }
}

void ExamplesTest::datesHaveTheirWeekday()
{
    QFETCH(const QStringList, lines);
    for (const Message &message : messagesIn(lines)) {
        for (const QString &field : {u"Date"_s, u"Last-Modified"_s, u"Expires"_s, u"If-Modified-Since"_s}) {
            const QString date = valueOf(message, field);
            if (!date.isEmpty()) {
                QCOMPARE(date, rightDate(date));
            }
        }
    }
}

// RFC 9112 §3.2.
void ExamplesTest::requestsNameTheirHost()
{
    QFETCH(const QStringList, lines);
    for (const Message &message : messagesIn(lines)) {
        const bool isRequest = !message.startLine.startsWith(u"HTTP/"_s);
        QCOMPARE(!valueOf(message, u"Host"_s).isEmpty(), isRequest);
    }
}

// RFC 9110 §6.4.1 and §8.6, RFC 9112 §6.1: 1xx, 204 and 304; a length is allowed to 304 only.
void ExamplesTest::answersThatEndWithTheirFieldsHaveNothingBehind()
{
    QFETCH(const QStringList, lines);
    for (const Message &message : messagesIn(lines)) {
        const QString number = message.startLine.section(u' ', 1, 1);
        const bool isResponse = message.startLine.startsWith(u"HTTP/"_s);
        const bool hasNoLength = isResponse && (number.startsWith(u'1') || number == u"204"_s);
        if (hasNoLength) {
            QCOMPARE(valueOf(message, u"Content-Length"_s), QString());
            QCOMPARE(valueOf(message, u"Transfer-Encoding"_s), QString());
        }
        if (hasNoLength || (isResponse && number == u"304"_s)) {
            QCOMPARE(message.content.join(u'\n'), QString());
        }
    }
}

STATUSBOOK_TEST_MAIN(tst_examples, ExamplesTest, QCoreApplication)
#include "tst_examples.moc"
