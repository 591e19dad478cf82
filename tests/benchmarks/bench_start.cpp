// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

// From the start of a process to its painted window, and its private memory then: Statusbook and an empty QWidget of
// the same size, in turn, medians. Prints JSON. Needs a display. Does not use Qt itself: pages of a library that two
// processes have mapped are no longer private to one.
//     bench_start [RUNS]

#include <spawn.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

struct Samples
{
    std::vector<double> ms;
    std::vector<double> kib;
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

long long nowNs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<long long>(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

bool sample(const std::string &program, std::string what, Samples &samples)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) {
        return false;
    }
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    std::string name = program;
    std::array<char *, 3> arguments{name.data(), what.data(), nullptr};
    pid_t child = 0;
    const long long startedAt = nowNs();
    const bool isStarted = posix_spawn(&child, program.c_str(), &actions, nullptr, arguments.data(), environ) == 0;
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    long long paintedAt = 0;
    long long kib = 0;
    FILE *answer = fdopen(ends[0], "r");
    const bool isPainted = isStarted && std::fscanf(answer, "%lld %lld", &paintedAt, &kib) == 2;
    std::fclose(answer);
    if (isStarted) {
        waitpid(child, nullptr, 0);
    }
    if (isPainted) {
        samples.ms.push_back(static_cast<double>(paintedAt - startedAt) / 1e6);
        samples.kib.push_back(static_cast<double>(kib));
    }
    return isPainted;
}

} // namespace

int main(int argc, char **argv)
{
    const int runs = argc > 1 ? std::max(1, std::atoi(argv[1])) : 20;
    const std::string program = std::filesystem::read_symlink("/proc/self/exe").parent_path() / "startprobe";
    std::string home = std::filesystem::temp_directory_path() / "bench_start.XXXXXX";
    if (mkdtemp(home.data()) == nullptr) {
        std::perror("bench_start");
        return 2;
    }
    setenv("XDG_CONFIG_HOME", home.c_str(), 1); // neither settings nor data of this machine
    setenv("XDG_DATA_HOME", home.c_str(), 1);
    Samples empty;
    Samples statusbook;
    bool isPainted = true;
    for (int i = 0; i < runs && isPainted; ++i) {
        isPainted = sample(program, "empty", empty) && sample(program, "statusbook", statusbook);
    }
    std::filesystem::remove_all(home);
    if (!isPainted) {
        std::fprintf(stderr, "bench_start: no window could be painted; is there a display?\n");
        return 2;
    }
    std::printf("{\n  \"runs\": %d,\n", runs);
    std::printf("  \"empty_ms\": %.1f,\n  \"statusbook_ms\": %.1f,\n  \"time_ratio\": %.2f,\n", median(empty.ms),
                median(statusbook.ms), median(statusbook.ms) / median(empty.ms));
    std::printf("  \"empty_private_kib\": %.0f,\n  \"statusbook_private_kib\": %.0f,\n  \"memory_ratio\": %.2f\n}\n",
                median(empty.kib), median(statusbook.kib), median(statusbook.kib) / median(empty.kib));
    return 0;
}
