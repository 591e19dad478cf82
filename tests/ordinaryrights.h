// SPDX-FileCopyrightText: 2026 The Statusbook authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <linux/capability.h>
#include <linux/securebits.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#endif

// While it lives, root may do with files what their owner may, and no more: a read-only folder denies. It holds for
// this thread and the processes that it starts. Where there is no Linux, or no root, nothing is changed.
class OrdinaryRights
{
public:
    Q_DISABLE_COPY_MOVE(OrdinaryRights)
#ifdef Q_OS_LINUX
    OrdinaryRights() : m_bits(prctl(PR_GET_SECUREBITS))
    {
        prctl(PR_SET_SECUREBITS, m_bits | SECBIT_NOROOT); // a program that is started gets no rights for being root's
        syscall(SYS_capget, &m_header, m_sets.data());
        auto sets = m_sets;
        sets[0].effective &= ~((1U << CAP_DAC_OVERRIDE) | (1U << CAP_DAC_READ_SEARCH));
        syscall(SYS_capset, &m_header, sets.data());
    }
    ~OrdinaryRights()
    {
        syscall(SYS_capset, &m_header, m_sets.data());
        prctl(PR_SET_SECUREBITS, m_bits);
    }

private:
    int m_bits;
    __user_cap_header_struct m_header{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, 2> m_sets{};
#else
    OrdinaryRights() = default;
#endif
};
