// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/catalog/builtincatalog.h"
#include "model/query/reasonphrases.h"
#include "model/query/statusextractor.h"
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

// Mentions are written "404 x1, 502 x3", by code.
class StatusMentionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void readsServerLogs_data();
    void readsServerLogs() { findsTheStatus(); }
    void readsClientsAndExceptions_data();
    void readsClientsAndExceptions() { findsTheStatus(); }
    void readsResponses_data();
    void readsResponses() { findsTheStatus(); }
    void countsSeveral_data();
    void countsSeveral() { findsTheStatus(); }
    void passesOtherNumbersOver_data();
    void passesOtherNumbersOver() { findsTheStatus(); }
    void readsWhatPeoplePaste_data();
    void readsWhatPeoplePaste() { findsTheStatus(); }
    void ordersLogsAndQuestions_data();
    void ordersLogsAndQuestions();
    void notesSubStatuses();
    void notesASubStatusBeforeASign();
    void stopsWhenCancelled();
    void readsPieceByPiece();
    void readsTheEndsOfAnEndlessLine();
    void knowsEveryRegisteredPhrase_data();
    void knowsEveryRegisteredPhrase();

private:
    void findsTheStatus();

    const Catalog m_catalog = readBuiltInCatalog();
};

void StatusMentionsTest::findsTheStatus()
{
    QFETCH(const QString, text);
    QFETCH(const QString, mentions);
    QList<StatusMention> found = statusMentionsIn(text);
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.code < b.code; });
    QStringList written;
    for (const StatusMention &mention : found) {
        written.append(u"%1 x%2"_s.arg(mention.code).arg(mention.count));
    }
    QCOMPARE(written.join(u", "_s), mentions);
}

void StatusMentionsTest::readsServerLogs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mentions");

    QTest::newRow("nginx access")
        << uR"(192.168.1.200 - - [10/Oct/2025:13:55:36 +0000] "GET /api/v1/users/500 HTTP/1.1" 404 153 "-" "curl/8.5.0")"_s
        << u"404 x1"_s;
    QTest::newRow("nginx access with three-digit bytes")
        << uR"(10.0.0.7 - bob [03/Feb/2025:00:00:01 +0100] "POST /login HTTP/2.0" 401 404 "https://a.example/" "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0")"_s
        << u"401 x1"_s;
    QTest::newRow("nginx access with times behind")
        << uR"(203.0.113.9 - - [10/Oct/2025:13:55:36 +0000] "GET / HTTP/1.1" 502 559 "-" "k6/0.50" 0.200 0.503)"_s
        << u"502 x1"_s;
    QTest::newRow("nginx access of a broken request")
        << uR"(198.51.100.4 - - [10/Oct/2025:13:55:36 +0000] "\x16\x03\x01" 400 157 "-" "-")"_s << u"400 x1"_s;
    QTest::newRow("nginx error with the upstream's status")
        << uR"(2025/05/02 08:11:45 [error] 2211#500: *404 upstream sent invalid status "HTTP/1.1 502 Bad Gateway" while reading response header from upstream, client: 10.0.0.4)"_s
        << u"502 x1"_s;
    QTest::newRow("nginx error without a status")
        << uR"(2025/05/02 08:11:45 [error] 2211#2211: *503 upstream timed out (110: Connection timed out) while reading response header from upstream, client: 10.0.0.4, server: example.com, request: "GET /report HTTP/1.1", upstream: "http://127.0.0.1:8080/report")"_s
        << QString();
    QTest::newRow("Apache access, common format")
        << uR"(127.0.0.1 - frank [10/Oct/2025:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 326)"_s << u"200 x1"_s;
    QTest::newRow("Apache access, a redirect without bytes")
        << uR"(127.0.0.1 - - [10/Oct/2025:13:55:36 -0700] "GET /old?id=404 HTTP/1.1" 301 - "-" "Wget/1.21.3")"_s
        << u"301 x1"_s;
    QTest::newRow("HAProxy, timed out")
        << uR"(haproxy[19]: 192.0.2.10:40200 [11/Oct/2025:08:30:01.404] fe_main api/srv2 0/0/1/-1/30001 504 194 - - sH-- 17/17/3/1/0 0/0 "POST /v1/export HTTP/1.1")"_s
        << u"504 x1"_s;
    QTest::newRow("Envoy")
        << uR"([2025-04-15T20:17:00.310Z] "POST /api/v1/locations HTTP/2" 204 - 154 0 226 100 "10.0.35.28" "nsq2http" "cc21d9b0-cf5c-432b-8c7e-98aeb7988cd2" "locations" "tcp://10.0.2.1:80")"_s
        << u"204 x1"_s;
    QTest::newRow("Envoy, upstream gone")
        << uR"([2025-04-15T20:17:00.310Z] "GET /productpage HTTP/1.1" 503 UF,URX 0 91 200 - "-" "curl/8.0" "a-b" "web" "-")"_s
        << u"503 x1"_s;
    QTest::newRow("Kubernetes event")
        << u"Warning  Unhealthy  12s (x200 over 10m)  kubelet  Readiness probe failed: HTTP probe failed with statuscode: 503"_s
        << u"503 x1"_s;
    QTest::newRow("Kubernetes image pull")
        << uR"(Failed to pull image "registry.example.com/team/app:1.4.0": failed to authorize: failed to fetch oauth token: unexpected status: 401 Unauthorized)"_s
        << u"401 x1"_s;
    QTest::newRow("a structured log")
        << uR"({"level":"error","ts":1718000404.22,"msg":"dial tcp 127.0.0.1:9000: connect: connection refused","duration":0.0005,"size":200,"status":502})"_s
        << u"502 x1"_s;
    QTest::newRow("Rails")
        << u"Completed 422 Unprocessable Entity in 200ms (Views: 0.2ms | ActiveRecord: 100.5ms | Allocations: 500)"_s
        << u"422 x1"_s;
    QTest::newRow("Django's server") << uR"([01/Mar/2025 10:00:00] "GET /favicon.ico HTTP/1.1" 404 2300)"_s
                                     << u"404 x1"_s;
    QTest::newRow("uvicorn") << uR"(INFO:     127.0.0.1:50404 - "GET /items/200 HTTP/1.1" 422 Unprocessable Entity)"_s
                             << u"422 x1"_s;
    QTest::newRow("gin") << uR"([GIN] 2025/03/01 - 10:00:00 | 500 |  250.123µs |  127.0.0.1 | GET      "/ping")"_s
                         << u"500 x1"_s;
}

void StatusMentionsTest::readsClientsAndExceptions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mentions");

    QTest::newRow("curl -v") << u"< HTTP/2 429 \n< date: Sat, 01 Mar 2025 10:00:00 GMT\n< retry-after: 120"_s
                             << u"429 x1"_s;
    QTest::newRow("curl -v with its request")
        << u"* Connected to example.com (93.184.216.34) port 443\n> GET /a/404 HTTP/1.1\n> Host: example.com\n> User-Agent: curl/8.5.0\n>\n< HTTP/1.1 301 Moved Permanently\n< Content-Length: 178\n< Location: https://www.example.com/"_s
        << u"301 x1"_s;
    QTest::newRow("curl -f") << u"curl: (22) The requested URL returned error: 403"_s << u"403 x1"_s;
    QTest::newRow("git over HTTP") << u"error: RPC failed; HTTP 413 curl 22 The requested URL returned error: 413"_s
                                   << u"413 x2"_s;
    QTest::newRow("browser console") << u"GET https://cdn.example.com/img/500x300.png 404 (Not Found)"_s << u"404 x1"_s;
    QTest::newRow("browser console, no phrase")
        << u"Failed to load resource: the server responded with a status of 431 ()"_s << u"431 x1"_s;
    QTest::newRow("browser console, WebSocket")
        << u"WebSocket connection to 'wss://chat.example.com:8443/ws' failed: Error during WebSocket handshake: Unexpected response code: 400"_s
        << u"400 x1"_s;
    QTest::newRow("browser console, line and column")
        << u"app.js:200:404 POST https://api.example.com/v1/orders 500 (Internal Server Error)"_s << u"500 x1"_s;
    QTest::newRow("axios")
        << u"AxiosError: Request failed with status code 422 at settle (axios.js:1966:12) at IncomingMessage.handleStreamEnd (axios.js:500:11)"_s
        << u"422 x1"_s;
    QTest::newRow("Go") << uR"(2025/03/01 10:00:00 unexpected status: 503 Service Unavailable, body: "upstream")"_s
                        << u"503 x1"_s;
    QTest::newRow("Go, a format of one's own")
        << uR"(Get "https://api.example.com:8443/v1/items/200": server returned 502 after 300ms)"_s << u"502 x1"_s;
    QTest::newRow("Java")
        << u"java.io.IOException: Server returned HTTP response code: 500 for URL: http://localhost:8080/api/users/404"_s
        << u"500 x1"_s;
    QTest::newRow("Spring")
        << uR"(org.springframework.web.client.HttpClientErrorException$Conflict: 409 : "{"error":"already exists"}")"_s
        << u"409 x1"_s;
    QTest::newRow("a Java trace")
        << u"feign.FeignException$NotFound: [404 Not Found] during [GET] to [http://users/users/200]\n\tat feign.FeignException.clientErrorStatus(FeignException.java:219)\n\tat feign.SynchronousMethodHandler.invoke(SynchronousMethodHandler.java:102)"_s
        << u"404 x1"_s;
    QTest::newRow("Python requests")
        << u"requests.exceptions.HTTPError: 502 Server Error: Bad Gateway for url: https://api.example.com:8443/v2/items?limit=100"_s
        << u"502 x1"_s;
    QTest::newRow("a Python trace")
        << u"  File \"/usr/lib/python3/dist-packages/requests/models.py\", line 200, in raise_for_status\n    raise HTTPError(http_error_msg, response=self)\nrequests.exceptions.HTTPError: 401 Client Error: Unauthorized for url: https://api.example.com/"_s
        << u"401 x1"_s;
    QTest::newRow("Python urllib") << u"urllib.error.HTTPError: HTTP Error 403: Forbidden"_s << u"403 x1"_s;
    QTest::newRow("urllib3")
        << uR"(DEBUG:urllib3.connectionpool:https://api.example.com:443 "GET /v1/items/404 HTTP/1.1" 200 512)"_s
        << u"200 x1"_s;
    QTest::newRow("httpx") << uR"(HTTP Request: POST https://api.example.com/v1/messages "HTTP/1.1 529 Overloaded")"_s
                           << u"529 x1"_s;
    QTest::newRow(".NET")
        << u"System.Net.Http.HttpRequestException: Response status code does not indicate success: 404 (Not Found)."_s
        << u"404 x1"_s;
    QTest::newRow(".NET, older")
        << u"System.Net.WebException: The remote server returned an error: (401) Unauthorized."_s << u"401 x1"_s;
    QTest::newRow("Ruby") << uR"(RestClient::NotFound: 404 Not Found from app/models/user.rb:200:in `fetch')"_s
                          << u"404 x1"_s;
    QTest::newRow("Ruby open-uri")
        << u"/usr/lib/ruby/3.1.0/open-uri.rb:364:in `open_http': 503 Service Unavailable (OpenURI::HTTPError)"_s
        << u"503 x1"_s;
    QTest::newRow("Faraday") << u"Faraday::ServerError: the server responded with status 500"_s << u"500 x1"_s;
    QTest::newRow("PHP Guzzle")
        << u"Client error: `GET https://api.example.com/v1/users/500` resulted in a `404 Not Found` response:"_s
        << u"404 x1"_s;
    QTest::newRow("Rust reqwest")
        << u"HTTP status client error (429 Too Many Requests) for url (https://api.example.com/v1/items/200)"_s
        << u"429 x1"_s;
    QTest::newRow("npm") << u"npm ERR! 404 Not Found - GET https://registry.npmjs.org/@acme%2flib - Not found"_s
                         << u"404 x1"_s;
    QTest::newRow("wget") << u"HTTP request sent, awaiting response... 416 Requested Range Not Satisfiable"_s
                          << u"416 x1"_s;
    QTest::newRow("apt")
        << u"Err:4 http://deb.debian.org/debian bookworm/main amd64 curl amd64 7.88.1-10\n  404  Not Found [IP: 151.101.2.132 80]"_s
        << u"404 x1"_s;
    QTest::newRow("Docker") << u"Error response from daemon: received unexpected HTTP status: 502 Bad Gateway"_s
                            << u"502 x1"_s;
    QTest::newRow("gRPC over HTTP")
        << u"rpc error: code = Unavailable desc = unexpected HTTP status code received from server: 504 (Gateway Timeout); transport: received unexpected content-type \"text/html\""_s
        << u"504 x1"_s;
}

void StatusMentionsTest::readsResponses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mentions");

    QTest::newRow("raw")
        << u"HTTP/1.1 503 Service Unavailable\r\nServer: nginx/1.25.200\r\nContent-Length: 190\r\nRetry-After: 300\r\nContent-Type: text/html\r\n\r\n"_s
        << u"503 x1"_s;
    QTest::newRow("raw, no phrase") << u"HTTP/1.1 200 \r\nContent-Length: 404\r\nAge: 500\r\n\r\n"_s << u"200 x1"_s;
    QTest::newRow("raw, early hints first")
        << u"HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 300\r\n\r\n"_s
        << u"103 x1, 200 x1"_s;
    QTest::newRow("raw with a page")
        << u"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 157\r\n\r\n<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><center><h1>502 Bad Gateway</h1></center></body></html>"_s
        << u"502 x3"_s;
    QTest::newRow("JSON")
        << uR"({"status": 404, "error": "Not Found", "path": "/api/users/500", "timestamp": 1740823200500})"_s
        << u"404 x1"_s;
    QTest::newRow("JSON, statusCode")
        << uR"({"statusCode":400,"message":["name must be at least 100 characters"],"error":"Bad Request"})"_s
        << u"400 x1"_s;
    QTest::newRow("JSON, nested")
        << uR"({"error": {"code": 429, "message": "Quota exceeded for quota metric, limit 300 calls per hour", "status": "RESOURCE_EXHAUSTED"}})"_s
        << u"429 x1"_s;
    QTest::newRow("problem+json")
        << uR"({"type":"https://example.com/probs/out-of-credit","title":"You do not have enough credit.","status":403,"detail":"Your current balance is 300, but that costs 500.","instance":"/account/123/msgs/200"})"_s
        << u"403 x1"_s;
    QTest::newRow("JSON:API, a status in quotes")
        << uR"({"errors":[{"status":"422","source":{"pointer":"/data/attributes/name"},"title":"Invalid attribute","detail":"at most 200 characters"}]})"_s
        << u"422 x1"_s;
    QTest::newRow("HTTP/2 pseudo-header") << u":status: 308\nlocation: /items/200\ncontent-length: 0"_s << u"308 x1"_s;
}

void StatusMentionsTest::countsSeveral_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mentions");

    const QString line = uR"(10.0.0.%1 - - [10/Oct/2025:13:55:3%1 +0000] "GET /a HTTP/1.1" %2 157 "-" "-")"_s + u'\n';
    QTest::newRow("lines of one log") << QString(line.arg(1).arg(502) + line.arg(2).arg(200) + line.arg(3).arg(502) +
                                                 line.arg(4).arg(404) + line.arg(5).arg(502))
                                      << u"200 x1, 404 x1, 502 x3"_s;
    QTest::newRow("a redirect followed")
        << u"< HTTP/1.1 302 Found\n< location: /login\n< HTTP/1.1 302 Found\n< HTTP/1.1 200 OK\n"_s
        << u"200 x1, 302 x2"_s;
    QTest::newRow("a question with two") << u"what is the difference between 401 and 403 for an API"_s
                                         << u"401 x1, 403 x1"_s;
    QTest::newRow("a count, and half of the brackets around its status")
        << u"[503]\t12 responses\nHTTP 404]\t12 responses\n"_s << u"404 x1, 503 x12"_s;
    QTest::newRow("failures begin with 400")
        << u"HTTP 404\nthe 399 error of it\nthe 400 error of it\n"_s << u"400 x1, 404 x1"_s;
    QTest::newRow("a chain of proxies")
        << u"the gateway returned 502 because the backend answered 500 Internal Server Error"_s << u"500 x1, 502 x1"_s;
}

void StatusMentionsTest::passesOtherNumbersOver_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mentions");

    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no number") << u"upstream timed out while reading response header"_s << QString();
    QTest::newRow("calls") << u"we are limited to 300 calls per hour by the API"_s << QString();
    QTest::newRow("requests") << u"allow at most 100 requests per minute for each key"_s << QString();
    QTest::newRow("seconds") << u"it waits for 300 seconds and gives up"_s << QString();
    QTest::newRow("bytes") << u"read 512 bytes of 404 KB and stopped"_s << QString();
    QTest::newRow("a port") << u"listening on localhost:443 and on port 500 of the host"_s << QString();
    QTest::newRow("an address") << u"no route to host 192.168.100.200 from 10.0.0.404"_s << QString();
    QTest::newRow("a date") << u"restarted on 2025-03-01 at 10:15:00.503 by the watchdog of the host"_s << QString();
    QTest::newRow("an id") << u"see order #404 and ticket ABC-500 and user id 301 for more"_s << QString();
    QTest::newRow("a path") << u"open the page at /articles/404/comments/500 in the browser"_s << QString();
    QTest::newRow("a decimal") << u"load average is 200.5 and the rest is 0.404 today"_s << QString();
    QTest::newRow("thousands") << u"it has 100,200 rows in it, and 1,404 of these are old"_s << QString();
    QTest::newRow("a line number") << u"panic in main.go:404 near line 500 of the file"_s << QString();
    QTest::newRow("a percentage") << u"the disk of the node is 100% full again and again"_s << QString();
    QTest::newRow("four digits") << u"error 4040 of 5000 in the year 2004"_s << QString();
    QTest::newRow("out of range") << u"the status was 600, or 099, or 777, I think"_s << QString();
    QTest::newRow("a stack frame") << u"at Object.<anonymous> (/srv/app/index.js:404:13) in node v18"_s << QString();
    QTest::newRow("letters around it") << u"model x200 with the h264 codec and the v404b firmware"_s << QString();
}

// tests/pasted.txt says itself how it is written.
void StatusMentionsTest::readsWhatPeoplePaste_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("mentions");

    QFile file(QStringLiteral(STATUSBOOK_PASTED));
    QVERIFY(file.open(QFile::ReadOnly));
    const QStringList entries = QString::fromUtf8(file.readAll()).split(u"\n@ "_s).mid(1);
    for (const QString &entry : entries) {
        const QString expected = entry.section(u'\n', 1, 1).mid(2);
        QTest::newRow(entry.section(u'\n', 0, 0).toUtf8().constData())
            << entry.section(u'\n', 2) << (expected == u"none"_s ? QString() : expected);
    }
}

void StatusMentionsTest::ordersLogsAndQuestions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("codes");

    QTest::newRow("of a question, as typed")
        << u"the gateway returned 502 because the backend answered 500"_s << QList<int>{502, 500};
    QTest::newRow("of a log, failures before the rest")
        << u"\"GET / HTTP/1.1\" 200 1\n\"GET / HTTP/1.1\" 200 1\n\"GET / HTTP/1.1\" 502 1\n"_s << QList<int>{502, 200};
    QTest::newRow("of failures, the more frequent")
        << u"HTTP 404\nHTTP 500\nHTTP 404\nHTTP 500\nHTTP 404\n"_s << QList<int>{404, 500};
    QTest::newRow("of equally many, the later: the cause")
        << u"answered 502\n\tat a.b(C.java:1)\nCaused by: HTTP 500\n"_s << QList<int>{500, 502};
    QTest::newRow("000 is a failure") << u"HTTP 200\nHTTP 200\nhttp_code=000\n"_s << QList<int>{0, 200};
}

void StatusMentionsTest::ordersLogsAndQuestions()
{
    QFETCH(const QString, text);
    QFETCH(const QList<int>, codes);
    QList<int> found;
    const QList<StatusMention> mentions = statusMentionsIn(text);
    for (const StatusMention &mention : mentions) {
        found.append(mention.code);
    }
    QCOMPARE(found, codes);
}

void StatusMentionsTest::notesSubStatuses()
{
    const QList<StatusMention> mentions = statusMentionsIn(
        u"2025-09-02 10:00:00 10.0.0.4 GET /a - 443 - 10.0.0.9 - - 403 14 5 9\nHTTP Error 403.14 - Forbidden\n"
        "HTTP Error 403.1 - Forbidden\nHTTP Error 500.0 - Internal Server Error\n");
    QCOMPARE(mentions.size(), 2);
    QCOMPARE(mentions.at(0), StatusMention({403, 3, {14, 1}}));
    QCOMPARE(mentions.at(1), StatusMention({500, 1, {}}));
}

void StatusMentionsTest::stopsWhenCancelled()
{
    const QString log = u"HTTP 500 and some more words that fill the line\n"_s.repeated(100'000);
    int questions = 0;
    const QList<StatusMention> all = statusMentionsIn(log, [] { return false; });
    const QList<StatusMention> some = statusMentionsIn(log, [&questions] { return ++questions > 2; });
    QCOMPARE(all.value(0).count, 100'000);
    QCOMPARE(some.size(), 1);
    QCOMPARE_LT(some.front().count, 50'000);
}

void StatusMentionsTest::readsPieceByPiece()
{
    StatusExtractor extractor(StatusExtractor::Kind::Log);
    extractor.read(u"#Fields: date sc-status\r\n");
    extractor.read(u"2025-09-02 404\r\n2025-09-02 500\r\n");
    extractor.read(u"2025-09-02 404");
    QCOMPARE(extractor.mentions(), QList<StatusMention>({{404, 2}, {500, 1}}));
}

// The cuts fall into a number: what is left of it must not pass for a status.
void StatusMentionsTest::readsTheEndsOfAnEndlessLine()
{
    const QString middle = u"status=500,4"_s.repeated(100'000);
    const QString line = u"status=503 "_s + QString(1'000'000, u'4') + middle + u" status=404"_s;
    const QList<StatusMention> mentions = statusMentionsIn(line);
    const auto countOf = [&mentions](int code) {
        const auto at = std::find_if(mentions.begin(), mentions.end(),
                                     [code](const StatusMention &mention) { return mention.code == code; });
        return at == mentions.end() ? 0 : at->count;
    };
    QCOMPARE(mentions.size(), 3);
    QCOMPARE(countOf(503), 1);
    QCOMPARE(countOf(404), 1);
    QVERIFY(countOf(500) > 100 && countOf(500) < 10'000);
}

void StatusMentionsTest::knowsEveryRegisteredPhrase_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("phrase");

    for (const StatusCode &code : m_catalog.codes()) {
        if (code.origin->kind != Origin::Kind::Registry) {
            continue;
        }
        QStringList phrases{code.reason};
        for (const StatusCode::FormerPhrase &former : code.formerly) {
            phrases.append(former.phrase);
        }
        phrases.removeAll(u"(Unused)"_s);
        for (const QString &phrase : std::as_const(phrases)) {
            QTest::addRow("%d %s", code.code, qPrintable(phrase)) << code.code << phrase;
        }
    }
}

void StatusMentionsTest::knowsEveryRegisteredPhrase()
{
    QFETCH(const int, code);
    QFETCH(const QString, phrase);
    QVERIFY(ReasonPhrases::isAt(QString(u" "_s + phrase), code));
    QVERIFY(ReasonPhrases::isAt(QString(u": \""_s + phrase.toUpper()), code));
    QVERIFY(!ReasonPhrases::isAt(QString(u" "_s + phrase), code + 1));
    const QStringList words = phrase.split(u' ');
    const bool isLarge =
        std::all_of(words.begin(), words.end(), [](const QString &word) { return word.at(0).isUpper(); });
    const bool isLong = phrase.contains(u' ') || phrase.contains(u'-');
    QCOMPARE(ReasonPhrases::foundAt(phrase).code, isLarge && isLong ? code : -1);
    QCOMPARE(ReasonPhrases::foundAt(phrase.toLower()).code, -1);
}

void StatusMentionsTest::notesASubStatusBeforeASign()
{
    for (const QString &behind : {u"."_s, u".\n"_s, u". Then"_s, u", and"_s, u" -"_s, QString()}) {
        QCOMPARE(statusMentionsIn(QString(u"HTTP Error 403.14"_s + behind)), QList<StatusMention>({{403, 1, {14}}}));
    }
    for (const QString &behind : {u".1"_s, u"ms"_s, u"00"_s}) {
        const QList<StatusMention> mentions = statusMentionsIn(QString(u"HTTP Error 403.14"_s + behind));
        QVERIFY2(mentions.isEmpty() || mentions.front().subStatuses.isEmpty(), qPrintable(behind));
    }
}

STATUSBOOK_TEST_MAIN(tst_statusextractor, StatusMentionsTest, QCoreApplication)
#include "tst_statusextractor.moc"
