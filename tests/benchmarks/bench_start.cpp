// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// What a start costs, seen from outside: from the start of a process to the last change of its window's pixels within
// two seconds, the caret aside, and its private memory then. An empty QWidget, Statusbook, and Statusbook with a query
// take turns; medians, as JSON. Needs an X server; uses no Qt, whose mapped pages two processes would share.
//     bench_start [RUNS [PROGRAM…]]     PROGRAM: other builds of Statusbook, to be compared with this one

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds watchedFor{2000};
constexpr int widestCaret = 2; // pixels

struct Sample
{
    double ms = 0;
    double kib = 0;
};

struct Candidate
{
    std::string name;
    std::vector<std::string> command;
    std::vector<Sample> samples;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

double privateKiB(pid_t process)
{
    std::ifstream file("/proc/" + std::to_string(process) + "/smaps_rollup");
    double sum = 0;
    for (std::string word; file >> word;) {
        double kib = 0;
        if (word.starts_with("Private_") && file >> kib) {
            sum += kib;
        }
    }
    return sum;
}

// A window whose pixels are compared with what they were whenever something is drawn.
class WatchedWindow
{
public:
    WatchedWindow(Display *display, Window window)
        : m_display(display), m_window(window), m_damage(XDamageCreate(display, window, XDamageReportNonEmpty))
    {
        XSelectInput(display, window, StructureNotifyMask);
    }

    // Whether any pixel is another than before, but for a line as thin as a caret.
    bool hasChanged()
    {
        XDamageSubtract(m_display, m_damage, None, None);
        XWindowAttributes attributes{};
        if (XGetWindowAttributes(m_display, m_window, &attributes) == 0 || attributes.map_state != IsViewable) {
            return false;
        }
        XImage *image = XGetImage(m_display, m_window, 0, 0, static_cast<unsigned>(attributes.width),
                                  static_cast<unsigned>(attributes.height), AllPlanes, ZPixmap);
        if (image == nullptr) {
            return false;
        }
        const auto size = static_cast<std::size_t>(image->bytes_per_line) * static_cast<std::size_t>(image->height);
        std::vector<char> pixels(image->data, image->data + size);
        const auto line = static_cast<std::size_t>(image->bytes_per_line);
        XDestroyImage(image);
        const bool isOther = pixels.size() != m_pixels.size() || widthOfChange(pixels, line) > widestCaret;
        m_pixels = std::move(pixels);
        return isOther;
    }

private:
    int widthOfChange(const std::vector<char> &pixels, std::size_t line) const
    {
        constexpr std::size_t bytesPerPixel = 4;
        std::size_t first = line;
        std::size_t last = 0;
        for (std::size_t row = 0; row + line <= pixels.size(); row += line) {
            const char *now = pixels.data() + row;
            const char *before = m_pixels.data() + row;
            if (std::memcmp(now, before, line) != 0) {
                const auto difference = std::mismatch(now, now + line, before);
                first = std::min(first, static_cast<std::size_t>(difference.first - now));
                std::size_t end = line;
                while (end > last && now[end - 1] == before[end - 1]) {
                    --end;
                }
                last = std::max(last, end);
            }
        }
        return last <= first ? 0 : static_cast<int>((last - first + bytesPerPixel - 1) / bytesPerPixel);
    }

    Display *m_display;
    Window m_window;
    Damage m_damage;
    std::vector<char> m_pixels;
};

// Windows come and go while they are looked at.
int passOver(Display * /*display*/, XErrorEvent * /*error*/)
{
    return 0;
}

bool isTopLevel(Display *display, Window window)
{
    const Atom state = XInternAtom(display, "WM_STATE", False);
    Atom type = None;
    int format = 0;
    unsigned long count = 0;
    unsigned long rest = 0;
    unsigned char *data = nullptr;
    XGetWindowProperty(display, window, state, 0, 1, False, AnyPropertyType, &type, &format, &count, &rest, &data);
    XFree(data);
    XWindowAttributes attributes{};
    return type != None && XGetWindowAttributes(display, window, &attributes) != 0 &&
           attributes.map_state == IsViewable;
}

// The client's window, below the frame that a window manager gives it; 0 if there is none yet.
Window clientWindow(Display *display, Window under)
{
    Window root = 0;
    Window parent = 0;
    Window *children = nullptr;
    unsigned count = 0;
    Window found = 0;
    if (XQueryTree(display, under, &root, &parent, &children, &count) != 0) {
        for (unsigned i = 0; i < count && found == 0; ++i) {
            found = isTopLevel(display, children[i]) ? children[i] : clientWindow(display, children[i]);
        }
        XFree(children);
    }
    return found;
}

void waitForEvents(Display *display, Clock::time_point until)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    if (XPending(display) == 0 && left > 0) {
        pollfd file{ConnectionNumber(display), POLLIN, 0};
        poll(&file, 1, static_cast<int>(std::min<long long>(left, 2)));
    }
}

std::optional<Sample> sampleOf(Display *display, const std::vector<std::string> &command)
{
    std::vector<char *> arguments;
    for (const std::string &word : command) {
        arguments.push_back(const_cast<char *>(word.c_str()));
    }
    arguments.push_back(nullptr);
    int damageEvent = 0;
    int damageError = 0;
    XDamageQueryExtension(display, &damageEvent, &damageError);
    pid_t child = 0;
    const Clock::time_point startedAt = Clock::now();
    if (posix_spawn(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0) {
        return std::nullopt;
    }
    const Clock::time_point end = startedAt + watchedFor;
    std::optional<WatchedWindow> window;
    Clock::time_point changedAt = startedAt;
    while (Clock::now() < end) {
        waitForEvents(display, end);
        bool isDrawn = false;
        while (XPending(display) > 0) {
            XEvent event{};
            XNextEvent(display, &event);
            isDrawn |= event.type == damageEvent + XDamageNotify;
        }
        if (!window) {
            if (const Window found = clientWindow(display, DefaultRootWindow(display)); found != 0) {
                window.emplace(display, found);
                isDrawn = true;
            }
        }
        const Clock::time_point now = Clock::now();
        if (isDrawn && window && window->hasChanged()) {
            changedAt = now;
        }
    }
    const Sample sample{std::chrono::duration<double, std::milli>(changedAt - startedAt).count(), privateKiB(child)};
    kill(child, SIGTERM);
    waitpid(child, nullptr, 0);
    while (clientWindow(display, DefaultRootWindow(display)) != 0) {
        waitForEvents(display, Clock::now() + std::chrono::milliseconds(2));
    }
    XSync(display, True);
    return window ? std::optional(sample) : std::nullopt;
}

void print(const std::vector<Candidate> &candidates)
{
    const auto medianOf = [](const Candidate &candidate, double Sample::*what) {
        std::vector<double> values;
        for (const Sample &sample : candidate.samples) {
            values.push_back(sample.*what);
        }
        return median(values);
    };
    const double emptyMs = medianOf(candidates.front(), &Sample::ms);
    const double emptyKiB = medianOf(candidates.front(), &Sample::kib);
    std::printf("{\"runs\": %zu", candidates.front().samples.size());
    for (const Candidate &candidate : candidates) {
        const double ms = medianOf(candidate, &Sample::ms);
        const double kib = medianOf(candidate, &Sample::kib);
        std::printf(",\n  \"%s\": {\"ms\": %.1f, \"ratio\": %.2f, \"privateKiB\": %.0f, \"overEmptyMiB\": %.1f}",
                    candidate.name.c_str(), ms, ms / emptyMs, kib, (kib - emptyKiB) / 1024);
    }
    std::printf("\n}\n");
}

} // namespace

int main(int argc, char **argv)
{
    const int runs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 10;
    std::string home = std::filesystem::temp_directory_path() / "bench_start.XXXXXX";
    Display *display = XOpenDisplay(nullptr);
    if (display == nullptr || mkdtemp(home.data()) == nullptr) {
        std::fputs("bench_start: needs an X server and a folder for temporary files\n", stderr);
        return 2;
    }
    XSetErrorHandler(passOver);
    if (clientWindow(display, DefaultRootWindow(display)) != 0) {
        std::fputs("bench_start: needs a display on which no other window is open\n", stderr);
        return 2;
    }
    setenv("XDG_CONFIG_HOME", home.c_str(), 1); // neither settings nor data of this machine
    setenv("XDG_DATA_HOME", home.c_str(), 1);
    setenv("QT_QPA_PLATFORM", "xcb", 1);
    std::vector<Candidate> candidates{{"empty", {STATUSBOOK_EMPTY_WINDOW}, {}}};
    std::vector<std::string> programs{STATUSBOOK_PROGRAM};
    programs.insert(programs.end(), argv + std::min(argc, 2), argv + argc);
    for (std::size_t i = 0; i < programs.size(); ++i) {
        const std::string name = i == 0 ? "statusbook" : "other " + std::to_string(i);
        candidates.push_back({name, {programs[i]}, {}});
        candidates.push_back({name + " 404", {programs[i], "404"}, {}});
        candidates.push_back({name + " rate limit", {programs[i], "rate limit"}, {}});
    }
    for (int run = 0; run < runs; ++run) {
        for (Candidate &candidate : candidates) {
            const std::optional<Sample> sample = sampleOf(display, candidate.command);
            if (!sample) {
                std::fprintf(stderr, "bench_start: %s showed no window\n", candidate.command.front().c_str());
                return 2;
            }
            candidate.samples.push_back(*sample);
        }
    }
    print(candidates);
    std::filesystem::remove_all(home);
    XCloseDisplay(display);
    return 0;
}
