// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#include "model/snippets/codetokens.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

using Kind = CodeToken::Kind;

// What a line may begin with beside what any language has.
enum class LineStart {
    Any,
    Directive, // its first word says what it is: nginx, a shell
    Key        // a word before a colon: YAML, header fields
};

struct Language
{
    QLatin1StringView names;       // between bars
    QLatin1StringView lineComment; // empty: none
    bool hasBlockComments = false; // /* */
    QLatin1StringView quotes;      // each begins a string that ends with the same on that line
    QLatin1StringView longQuote;   // the same over several lines
    LineStart start = LineStart::Any;
    QLatin1StringView keywords; // between spaces
};

constexpr auto singleQuote = "'"_L1;
constexpr auto doubleQuote = R"(")"_L1;
constexpr auto quotes = R"("')"_L1;
constexpr auto allQuotes = R"("'`)"_L1;
constexpr auto longQuote = R"(""")"_L1;

constexpr std::array languages{
    Language{"|JavaScript|TypeScript|"_L1, "//"_L1, true, quotes, "`"_L1, LineStart::Any,
             " as async await catch const else export false for function if import instanceof let new null "
             "return throw true try undefined "_L1},
    Language{"|Java|C#|Kotlin|Scala|Dart|Swift|"_L1, "//"_L1, true, allQuotes, longQuote, LineStart::Any,
             " as await case catch class def else false final for fun func guard if import int is let "
             "match new null override private public return static throw throws true try val var void "_L1},
    Language{"|C|C++|D|"_L1, "//"_L1, true, quotes, ""_L1, LineStart::Any,
             " assert auto bool break case cast const else enum false if in int new nullptr override "
             "return sizeof static static_cast struct switch throw true void "_L1},
    Language{"|Go|V|"_L1, "//"_L1, true, quotes, "`"_L1, LineStart::Any,
             " assert case defer else false for func if import mut nil or package range return struct "
             "switch true var "_L1},
    Language{"|Rust|Zig|"_L1, "//"_L1, true, doubleQuote, ""_L1, LineStart::Any,
             " async await const else enum fn for if impl let match mod mut pub return self static struct "
             "try use "_L1},
    Language{"|PHP|"_L1, "//"_L1, true, quotes, ""_L1, LineStart::Any,
             " catch else exit false function if new null return throw true try use "_L1},
    Language{"|Delphi|"_L1, "//"_L1, false, singleQuote, ""_L1, LineStart::Any,
             " begin do else end if raise then try var "_L1},
    Language{"|F#|"_L1, "//"_L1, false, doubleQuote, longQuote, LineStart::Any,
             " do else fun if in let match then with "_L1},
    Language{"|Gleam|"_L1, "//"_L1, false, doubleQuote, ""_L1, LineStart::Any,
             " as assert case fn import let pub use "_L1},
    Language{"|OCaml|"_L1, ""_L1, false, doubleQuote, ""_L1, LineStart::Any,
             " assert else fun if in let match then with "_L1},
    Language{"|Haskell|"_L1, "--"_L1, false, doubleQuote, ""_L1, LineStart::Any,
             " case do else if in let of then where "_L1},
    Language{"|Lua|"_L1, "--"_L1, false, quotes, ""_L1, LineStart::Any,
             " do else end false for function if local nil return then true "_L1},
    Language{"|Python|GDScript|"_L1, "#"_L1, false, quotes, longQuote, LineStart::Any,
             " False None True and as assert async await def elif else except for from func if import in "
             "lambda not or pass raise return self try var with "_L1},
    Language{"|Ruby|Crystal|Elixir|Julia|Nim|"_L1, "#"_L1, false, quotes, ""_L1, LineStart::Any,
             " assert await case def discard do else elsif end except false fn function if in nil raise "
             "rescue return true try unless when "_L1},
    Language{"|Perl|R|"_L1, "#"_L1, false, quotes, ""_L1, LineStart::Any,
             " FALSE TRUE else function if my return sub unless use "_L1},
    Language{"|Clojure|Common Lisp|"_L1, ";"_L1, false, doubleQuote, ""_L1, LineStart::Any,
             " def defn fn let nil setf when "_L1},
    Language{"|Shell|"_L1, "#"_L1, false, quotes, ""_L1, LineStart::Directive,
             " do done else fi for if in then until while "_L1},
    Language{"|nginx|Apache|HAProxy|Caddyfile|Hurl|"_L1, "#"_L1, false, allQuotes, ""_L1, LineStart::Directive, ""_L1},
    Language{"|VCL|"_L1, "#"_L1, true, doubleQuote, ""_L1, LineStart::Directive, " else if return set sub unset "_L1},
    Language{"|YAML|"_L1, "#"_L1, false, quotes, ""_L1, LineStart::Key, " false null true "_L1},
    Language{"|JSON|HTTP|"_L1, ""_L1, false, doubleQuote, ""_L1, LineStart::Key, " false null true "_L1},
};
constexpr Language other{""_L1, ""_L1, false, quotes, ""_L1, LineStart::Any, ""_L1};

constexpr int inComment = 1; // states
constexpr int inLongString = 2;

const Language &factsOf(const QString &name)
{
    const QString barred = u'|' + name + u'|';
    for (const Language &language : languages) {
        if (language.names.contains(barred)) {
            return language;
        }
    }
    return other;
}

bool isWordStart(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

// Reads one line from left to right.
class Scanner
{
public:
    Scanner(QStringView line, const Language &language, int state) : m_line(line), m_language(language), m_state(state)
    {}

    int state() const { return m_state; }

    QList<CodeToken> tokens()
    {
        if (m_state == inComment) {
            readTo("*/"_L1, 0, Kind::Comment);
        } else if (m_state == inLongString) {
            readTo(m_language.longQuote, 0, Kind::String);
        } else {
            readStart();
        }
        while (m_at < m_line.size()) {
            readNext();
        }
        return m_tokens;
    }

private:
    QStringView rest() const { return m_line.sliced(m_at); }

    bool isHere(QLatin1StringView mark) const { return !mark.isEmpty() && rest().startsWith(mark); }

    void add(qsizetype start, Kind kind) { m_tokens.append({start, m_at - start, kind}); }

    void readStart()
    {
        qsizetype start = 0;
        while (start < m_line.size() && (m_line.at(start).isSpace() || m_line.sliced(start).startsWith("- "_L1))) {
            ++start;
        }
        qsizetype end = start;
        while (end < m_line.size() && (isWordPart(m_line.at(end)) || uR"(-./$")"_s.contains(m_line.at(end)))) {
            ++end;
        }
        const bool isKey = m_language.start == LineStart::Key && end < m_line.size() && m_line.at(end) == u':';
        const bool isDirective =
            m_language.start == LineStart::Directive && start < end && isWordStart(m_line.at(start));
        if ((isKey && start < end) || isDirective) {
            m_at = end;
            add(start, Kind::Keyword);
        }
    }

    void readNext()
    {
        const qsizetype start = m_at;
        const QChar c = m_line.at(m_at);
        const bool isAfterWord = m_at > 0 && isWordPart(m_line.at(m_at - 1));
        if (isHere(m_language.lineComment) && isApart()) {
            m_at = m_line.size();
            add(start, Kind::Comment);
        } else if (m_language.hasBlockComments && isHere("/*"_L1)) {
            m_state = inComment;
            readTo("*/"_L1, 2, Kind::Comment);
        } else if (isHere(m_language.longQuote)) {
            m_state = inLongString;
            readTo(m_language.longQuote, m_language.longQuote.size(), Kind::String);
        } else if (m_language.quotes.contains(c) && !(isAfterWord && c == u'\'')) {
            readString(c);
        } else if (c.isDigit() && !isAfterWord) {
            while (m_at < m_line.size() && (isWordPart(m_line.at(m_at)) || isPoint())) {
                ++m_at;
            }
            add(start, Kind::Number);
        } else if (isWordStart(c)) {
            readWord();
        } else {
            ++m_at;
        }
    }

    // "#" begins a comment at the start of a word only: not in "$#" or an address.
    bool isApart() const { return m_language.lineComment != "#"_L1 || m_at == 0 || m_line.at(m_at - 1).isSpace(); }

    bool isPoint() const
    {
        return m_line.at(m_at) == u'.' && m_at + 1 < m_line.size() && m_line.at(m_at + 1).isDigit();
    }

    void readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_line.size() && isWordPart(m_line.at(m_at))) {
            ++m_at;
        }
        const QStringView word = m_line.sliced(start, m_at - start);
        const bool isMember = start > 0 && u".:$"_s.contains(m_line.at(start - 1));
        if (!isMember && m_language.keywords.contains(QString(u' ' + word + u' '))) {
            add(start, Kind::Keyword);
        }
    }

    void readString(QChar quote)
    {
        const qsizetype start = m_at++;
        while (m_at < m_line.size() && m_line.at(m_at) != quote) {
            m_at += m_line.at(m_at) == u'\\' ? 2 : 1;
        }
        m_at = std::min(m_line.size(), m_at + 1);
        add(start, Kind::String);
    }

    // From `skipped` characters on to the end of the mark, or of the line, which then leaves it open.
    void readTo(QLatin1StringView mark, qsizetype skipped, Kind kind)
    {
        const qsizetype start = m_at;
        const qsizetype end = m_line.indexOf(mark, m_at + skipped);
        m_state = end < 0 ? m_state : 0;
        m_at = end < 0 ? m_line.size() : end + mark.size();
        add(start, kind);
    }

    QStringView m_line;
    const Language &m_language;
    int m_state;
    qsizetype m_at = 0;
    QList<CodeToken> m_tokens;
};

} // namespace

QList<CodeToken> CodeTokens::ofLine(QStringView line, const QString &language, int &state)
{
    Scanner scanner(line, factsOf(language), state);
    QList<CodeToken> tokens = scanner.tokens();
    state = scanner.state();
    return tokens;
}
