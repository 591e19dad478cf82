// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// Writes plausible catalogs with N entries of about 500 characters, the same for the same seed.
//     make_catalog N SEED > FILE      one catalog
//     make_catalog N SEED FOLDER      a catalog, and an origin, for every 1,000 entries

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int entriesPerFile = 1'000; // in a folder
constexpr int numberCount = 1'000;    // 0 to 999
constexpr int wordCount = 20'000;

// The same numbers from any standard library, which its distributions do not promise.
class Dice
{
public:
    explicit Dice(std::uint32_t seed) : m_engine(seed) {}

    int below(int limit) { return static_cast<int>(m_engine() % static_cast<std::uint32_t>(limit)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    std::uint32_t next() { return static_cast<std::uint32_t>(m_engine()); }

private:
    std::mt19937 m_engine;
};

QStringList httpWords()
{
    return u"the a of to request server response client is not status code and for that in resource was header with "
           u"by gateway cache timeout error message method service method proxy content connection token session "
           u"quota limit rate retry later upstream redirect location permanent temporary moved found missing gone "
           u"conflict duplicate locked forbidden unauthorized login password permission denied payment required "
           u"invalid malformed syntax field parameter query path body payload large long empty partial range length "
           u"type media encoding charset language accept negotiate version upgrade protocol tls certificate handshake "
           u"dns address network host port socket reset closed refused unreachable overload capacity maintenance "
           u"unavailable failed internal unexpected loop detected precondition etag modified validator lock delete "
           u"create update replace patch upload download file document collection property webdav early hint "
           u"continue switching accepted processed batch queue job pending asynchronous deadline expired slow idle "
           u"teapot legal censorship region blocked firewall bot captcha challenge origin edge cdn worker backend "
           u"health check deployment container pod cluster ingress route tenant account subscription billing key "
           u"signature timestamp nonce replay csrf cors preflight cookie policy schema validation semantic"_s.split(
               u' ');
}

// Words by falling frequency: those of HTTP are strewn among made-up ones.
QStringList vocabulary(Dice &dice)
{
    static constexpr char16_t starts[] = u"bcdfghjklmnprstvwz";
    static constexpr char16_t vowels[] = u"aeiouaeio";
    static constexpr char16_t ends[] = u"nrstlmdk";
    const QStringList real = httpWords();
    QStringList words;
    QSet<QString> known(real.begin(), real.end());
    qsizetype nextReal = 0;
    while (words.size() < wordCount) {
        if (nextReal < real.size() && words.size() >= nextReal * nextReal / 40) {
            words.append(real.at(nextReal++));
            continue;
        }
        QString word;
        for (int syllables = dice.between(2, 4); syllables > 0; --syllables) {
            word += QChar(starts[dice.below(18)]);
            word += QChar(vowels[dice.below(9)]);
            word += dice.below(3) == 0 ? QString(QChar(ends[dice.below(8)])) : QString();
        }
        if (!known.contains(word)) {
            known.insert(word);
            words.append(word);
        }
    }
    return words;
}

// Draws words so that the n-th comes about as often as 1/n (Zipf).
class Speaker
{
public:
    explicit Speaker(std::uint32_t seed) : m_dice(seed), m_words(vocabulary(m_dice))
    {
        std::uint32_t sum = 0;
        for (std::uint32_t rank = 0; rank < static_cast<std::uint32_t>(m_words.size()); ++rank) {
            constexpr std::uint32_t unit = 100'000'000;
            sum += unit / (rank + 3);
            m_sums.push_back(sum);
        }
    }

    Dice &dice() { return m_dice; }

    QString word()
    {
        const std::uint32_t drawn = m_dice.next() % m_sums.back();
        const auto found = std::upper_bound(m_sums.begin(), m_sums.end(), drawn);
        return m_words.at(found - m_sums.begin());
    }

    QString words(int count)
    {
        QStringList drawn;
        while (drawn.size() < count) {
            drawn.append(word());
        }
        return drawn.join(u' ');
    }

    QString sentence(qsizetype length)
    {
        QString text = word();
        text[0] = text.at(0).toUpper();
        for (QString next = word(); text.size() + next.size() + 2 <= length; next = word()) {
            text += u' ' + next;
        }
        return text + u'.';
    }

private:
    Dice m_dice;
    QStringList m_words;
    std::vector<std::uint32_t> m_sums;
};

QString titleCase(const QString &words)
{
    QString text = words;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (i == 0 || text.at(i - 1) == u' ') {
            text[i] = text.at(i).toUpper();
        }
    }
    return text;
}

QJsonArray keywords(Speaker &speaker)
{
    QJsonArray found;
    for (int left = speaker.dice().between(4, 7); left > 0; --left) {
        found.append(speaker.words(speaker.dice().between(1, 3)));
    }
    return found;
}

QJsonObject entry(int place, Speaker &speaker)
{
    const int round = place / numberCount;
    const QString suffix = round == 0 ? QString() : u"_%1"_s.arg(round + 1);
    const QString phrase = speaker.words(speaker.dice().between(2, 4));
    return {{u"code"_s, place % numberCount},
            {u"name"_s, QString(phrase.toUpper().replace(u' ', u'_') + suffix)},
            {u"reason"_s, titleCase(phrase)},
            {u"state"_s, u"unofficial"_s},
            {u"summary"_s, speaker.sentence(80)},
            {u"description"_s, QJsonArray{speaker.sentence(130), speaker.sentence(90)}},
            {u"use"_s, QJsonArray{speaker.sentence(60)}},
            {u"keywords"_s, keywords(speaker)}};
}

QByteArray catalog(int number, int entries, Speaker &speaker)
{
    QJsonArray codes;
    for (int i = 0; i < entries; ++i) {
        codes.append(entry(i, speaker));
    }
    const QJsonObject origin{{u"id"_s, u"made-%1"_s.arg(number)},
                             {u"title"_s, titleCase(speaker.words(2))},
                             {u"kind"_s, number == 0 ? u"custom"_s : u"vendor"_s}};
    const QJsonObject file{{u"format"_s, 1}, {u"origin"_s, origin}, {u"codes"_s, codes}};
    return QJsonDocument(file).toJson(QJsonDocument::Compact) + '\n';
}

bool write(const QByteArray &bytes, const QString &fileName)
{
    QFile file(fileName);
    const bool isOpen = fileName.isEmpty() ? file.open(stdout, QIODevice::WriteOnly) : file.open(QIODevice::WriteOnly);
    return isOpen && file.write(bytes) == bytes.size() && file.flush();
}

} // namespace

int main(int argc, char **argv)
{
    bool isCount = false;
    bool isSeed = false;
    const int count = argc > 2 ? QString::fromLocal8Bit(argv[1]).toInt(&isCount) : 0;
    const std::uint32_t seed = argc > 2 ? QString::fromLocal8Bit(argv[2]).toUInt(&isSeed) : 0;
    const QString folder = argc > 3 ? QString::fromLocal8Bit(argv[3]) : QString();
    if (!isCount || !isSeed || count < 0 || (!folder.isEmpty() && !QDir().mkpath(folder))) {
        std::fprintf(stderr, "usage: make_catalog N SEED [FOLDER]\n");
        return 2;
    }
    Speaker speaker(seed);
    const int perFile = folder.isEmpty() ? std::max(1, count) : entriesPerFile;
    for (int number = 0; number * perFile < std::max(1, count); ++number) {
        const int entries = std::min(perFile, count - number * perFile);
        const QString fileName = folder.isEmpty() ? QString() : folder + u"/made-%1.json"_s.arg(number);
        if (!write(catalog(number, entries, speaker), fileName)) {
            std::fprintf(stderr, "make_catalog: cannot write\n");
            return 1;
        }
    }
    return 0;
}
