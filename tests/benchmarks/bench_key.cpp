// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// What a typed key costs on the thread of the window, painting included: Statusbook and the plainest window of its
// kind over the registered codes (a QTableView on a QSortFilterProxyModel, a QTextBrowser beside it), in turn, each a
// process of its own. Types the same words into both, 120 ms from key to key, and prints JSON: the CPU time of a key,
// and the private memory at the end. Where there is no display, windows are drawn offscreen.
//     bench_key [RUNS]

#include "app/window/mainwindow.h"
#include "app/window/session.h"

#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QLineEdit>
#include <QProcess>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize windowSize{1000, 640};
constexpr int settleMs = 1500; // until catalogs and index are read
constexpr int keyMs = 120;
const QStringList queries{u"404"_s, u"rate limit"_s, u"not found"_s, u"gateway timeout"_s};

double threadMs()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

qint64 privateKiB()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    qint64 sum = 0;
    if (file.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("Private_Dirty")) { // clean pages are private or not by who else runs
                sum += line.simplified().split(' ').value(1).toLongLong();
            }
        }
    }
    return sum;
}

// Types the queries where the focus is. What a key costs is the thread's time until the next one.
class Typist final : public QObject
{
public:
    explicit Typist(QWidget *window) : m_window(window)
    {
        m_timer.setInterval(keyMs);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Typist::step);
        QTimer::singleShot(settleMs, this, [this] { m_timer.start(); });
    }

private:
    void step()
    {
        const double now = threadMs();
        if (m_isMeasuring) {
            m_costs.append(now - m_before);
        }
        m_isMeasuring = m_query < queries.size() && m_place < queries.at(m_query).size();
        m_before = now;
        if (m_isMeasuring) {
            type(queries.at(m_query).mid(m_place++, 1));
        } else if (m_query < queries.size()) { // emptied between two queries, which is not measured
            field()->clear();
            m_place = 0;
            ++m_query;
        } else {
            tell();
        }
    }

    QLineEdit *field() const { return m_window->findChild<QLineEdit *>(); }

    void type(const QString &text) const
    {
        for (const QEvent::Type kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QCoreApplication::postEvent(field(), new QKeyEvent(kind, Qt::Key_unknown, Qt::NoModifier, text));
        }
    }

    void tell() const
    {
        const QJsonObject told{{u"ms"_s, m_costs}, {u"kib"_s, privateKiB()}};
        std::printf("%s\n", QJsonDocument(told).toJson(QJsonDocument::Compact).constData());
        std::fflush(stdout);
        QCoreApplication::quit();
    }

    QWidget *m_window;
    QTimer m_timer;
    QJsonArray m_costs;
    double m_before = 0;
    qsizetype m_query = 0;
    qsizetype m_place = 0;
    bool m_isMeasuring = false;
};

QStandardItemModel *readRegistry(QObject *parent)
{
    auto *model = new QStandardItemModel(parent);
    model->setHorizontalHeaderLabels({u"Code"_s, u"Name"_s, u"Summary"_s});
    QFile file(u":/statusbook/catalogs/iana.json"_s);
    file.open(QIODevice::ReadOnly);
    const QJsonArray codes = QJsonDocument::fromJson(file.readAll()).object().value("codes"_L1).toArray();
    for (const auto &code : codes) {
        auto *number = new QStandardItem(QString::number(code["code"_L1].toInt()));
        QString page = u"<h2>%1 %2</h2><p>%3</p>"_s.arg(number->text(), code["reason"_L1].toString().toHtmlEscaped(),
                                                        code["summary"_L1].toString().toHtmlEscaped());
        const QJsonArray paragraphs = code["description"_L1].toArray();
        for (const auto &paragraph : paragraphs) {
            page += u"<p>%1</p>"_s.arg(paragraph.toString().toHtmlEscaped());
        }
        number->setData(page);
        model->appendRow({number, new QStandardItem(code["reason"_L1].toString()),
                          new QStandardItem(code["summary"_L1].toString())});
    }
    return model;
}

int showPlainWindow(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *field = new QLineEdit(&window);
    auto *splitter = new QSplitter(&window);
    auto *table = new QTableView(splitter);
    auto *page = new QTextBrowser(splitter);
    layout->addWidget(field);
    layout->addWidget(splitter, 1);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(readRegistry(&window));
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    table->setModel(&proxy);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setStretchLastSection(true);
    QObject::connect(field, &QLineEdit::textChanged, table, [&](const QString &text) {
        proxy.setFilterFixedString(text);
        table->selectRow(0);
    });
    QObject::connect(table->selectionModel(), &QItemSelectionModel::currentRowChanged, page,
                     [page](const QModelIndex &current) {
                         page->setHtml(current.siblingAtColumn(0).data(Qt::UserRole + 1).toString());
                     });
    window.resize(windowSize);
    window.show();
    field->setFocus();
    const Typist typist(&window);
    return QApplication::exec();
}

int showStatusbook(int argc, char **argv)
{
    std::unique_ptr<Typist> typist;
    return Session::runWindow(argc, argv, {}, [&typist](MainWindow &window) {
        window.resize(windowSize);
        typist = std::make_unique<Typist>(&window);
    });
}

struct Costs
{
    std::vector<double> ms;
    std::vector<double> kib;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

double mean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(std::max<size_t>(1, values.size()));
}

bool sample(const QString &what, Costs &costs)
{
    const QTemporaryDir home; // neither settings nor data of this machine
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s}) {
        environment.insert(name, home.path());
    }
    if (!environment.contains(u"DISPLAY"_s) && !environment.contains(u"WAYLAND_DISPLAY"_s)) {
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    }
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--window"_s, what});
    const bool isDone = process.waitForFinished(-1) && process.exitCode() == 0;
    const QJsonObject told = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    const QJsonArray ms = told.value("ms"_L1).toArray();
    for (const auto &cost : ms) {
        costs.ms.push_back(cost.toDouble());
    }
    costs.kib.push_back(told.value("kib"_L1).toDouble());
    return isDone && !ms.isEmpty();
}

int compare(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int runs = argc > 1 ? std::max(1, QString::fromLocal8Bit(argv[1]).toInt()) : 5;
    Costs plain;
    Costs statusbook;
    for (int i = 0; i < runs; ++i) {
        if (!sample(u"plain"_s, plain) || !sample(u"statusbook"_s, statusbook)) {
            std::fprintf(stderr, "bench_key: a window could not be typed into\n");
            return 2;
        }
    }
    const auto tell = [](const char *name, double ofPlain, double ofStatusbook) {
        std::printf(R"(  "%s": {"plain": %.2f, "statusbook": %.2f, "ratio": %.2f})", name, ofPlain, ofStatusbook,
                    ofStatusbook / ofPlain);
    };
    std::printf("{\n  \"runs\": %d,\n  \"keys\": %zu,\n", runs, statusbook.ms.size());
    tell("median_ms", median(plain.ms), median(statusbook.ms));
    std::printf(",\n");
    tell("mean_ms", mean(plain.ms), mean(statusbook.ms));
    std::printf(",\n");
    tell("private_kib", median(plain.kib), median(statusbook.kib));
    std::printf("\n}\n");
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArrayView what = argc == 3 && QByteArrayView(argv[1]) == "--window" ? argv[2] : "";
    if (what == "plain") {
        return showPlainWindow(argc, argv);
    }
    return what == "statusbook" ? showStatusbook(argc, argv) : compare(argc, argv);
}
