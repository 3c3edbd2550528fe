#define _GNU_SOURCE
#include "memory.h"

#include <errno.h>
#include <signal.h>
#include <sys/syscall.h>

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

// Whether a signal that waits behind this one has a handler that ends system calls.
static bool ends_calls(const sigset_t *waiting, const sigset_t *blocked, int number) {
    if (sigismember(waiting, number) != 1 || sigismember(blocked, number) == 1) return false;
    struct sigaction action;
    if (sigaction(number, NULL, &action) != 0 || (action.sa_flags & SA_RESTART)) return false;
    return action.sa_handler != SIG_IGN && action.sa_handler != SIG_DFL;
}

void sampler_give_way(ucontext_t *context) {
#if defined(__x86_64__)
    greg_t *registers = context->uc_mcontext.gregs;
    const unsigned char *code = (const unsigned char *)(uintptr_t)registers[REG_RIP];
    // `syscall` is 0F 05; not across pages, of which the second may not be there.
    if ((uintptr_t)code % 4096 == 4095 || code[0] != 0x0F || code[1] != 0x05) return;
    if (!is_restartable(registers[REG_RAX])) return;
    sigset_t waiting;
    if (sigpending(&waiting) != 0) return;
    for (int number = 1; number < NSIG; number++) {
        if (!ends_calls(&waiting, &context->uc_sigmask, number)) continue;
        registers[REG_RAX] = -EINTR;
        registers[REG_RIP] += 2;
        return;
    }
#endif
}
