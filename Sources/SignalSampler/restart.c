#define _GNU_SOURCE
#include "memory.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/syscall.h>

#if defined(__x86_64__)

// The calls that a signal without SA_RESTART ends, and that are begun again after one with it: signal(7).
static bool is_restartable(long call) {
    switch (call) {
    case SYS_read:
    case SYS_readv:
    case SYS_write:
    case SYS_writev:
    case SYS_ioctl:
    case SYS_open:
    case SYS_openat:
    case SYS_wait4:
    case SYS_waitid:
    case SYS_accept:
    case SYS_accept4:
    case SYS_connect:
    case SYS_recvfrom:
    case SYS_recvmsg:
    case SYS_recvmmsg:
    case SYS_sendto:
    case SYS_sendmsg:
    case SYS_sendmmsg:
    case SYS_flock:
    case SYS_fcntl:
    case SYS_futex:
    case SYS_mq_timedreceive:
    case SYS_mq_timedsend:
    case SYS_getrandom:
        return true;
    default:
        return false;
    }
}

// The calls that nothing but a signal ends, and that none lets begin again. Whoever calls them takes their end for that of
// the waiting. (Who waits for something else as well, as in poll(2), looks whether it has come.)
static bool waits_for_signals(long call) { return call == SYS_pause || call == SYS_rt_sigsuspend; }

// Whether a signal that waits behind this one has a handler.
static bool has_handler(const sigset_t *waiting, const sigset_t *blocked, int number, struct sigaction *action) {
    if (sigismember(waiting, number) != 1 || sigismember(blocked, number) == 1) return false;
    if (sigaction(number, NULL, action) != 0) return false;
    return action->sa_handler != SIG_IGN && action->sa_handler != SIG_DFL;
}

// Whether one does, that ends calls which the sampler's signal lets begin again, or any at all.
static bool ends_call(const ucontext_t *context, bool can_restart) {
    sigset_t waiting;
    struct sigaction action;
    if (sigpending(&waiting) != 0) return false;
    for (int number = 1; number < NSIG; number++) {
        if (!has_handler(&waiting, &context->uc_sigmask, number, &action)) continue;
        if (!can_restart || !(action.sa_flags & SA_RESTART)) return true;
    }
    return false;
}

// The number of the call that has ended here: the instruction before it, in libc, is `mov $number, %eax`, which is B8 and
// four bytes. -1 where it is another one.
static long number_of_ended(const unsigned char *code) {
    int32_t number;
    // Not across pages, of which the first may not be there.
    if ((uintptr_t)code % 4096 < 7 || !sampler_is_call(code - 2) || code[-7] != 0xB8) return -1;
    memcpy(&number, code - 6, sizeof number);
    return number;
}

void sampler_mend_call(ucontext_t *context) {
    greg_t *registers = context->uc_mcontext.gregs;
    const unsigned char *code = (const unsigned char *)(uintptr_t)registers[REG_RIP];
    // Not across pages, of which the second may not be there.
    if ((uintptr_t)code % 4096 < 4095 && sampler_is_call(code)) {
        if (!is_restartable(registers[REG_RAX]) || !ends_call(context, true)) return;
        registers[REG_RAX] = -EINTR;
        registers[REG_RIP] += 2;
    } else if (registers[REG_RAX] == -EINTR) {
        long number = number_of_ended(code);
        if (!waits_for_signals(number) || ends_call(context, false)) return;
        registers[REG_RAX] = number;
        registers[REG_RIP] -= 2;
    }
}

#else

void sampler_mend_call(ucontext_t *context) { (void)context; }

#endif
