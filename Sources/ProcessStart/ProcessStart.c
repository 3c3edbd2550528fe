#define _GNU_SOURCE
#include "ProcessStart.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// The child's half: gives errno if it fails and does not return if it does not. Only what is safe in a child of a
// process with threads, and nothing that its parent would notice in the memory that both share.
static int become(const struct process_request *request, pid_t parent) {
    // Before anything else, so that no handler of the parent's ever runs here. Some numbers cannot be set; no matter.
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    if (setpgid(0, 0) != 0) return errno;
    // posix_spawn has no word for this.
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
    if (getppid() != parent) _exit(1);
    // Out of the way of 0, 1 and 2, which they are if the parent was started without those.
    int input = fcntl(open("/dev/null", O_RDONLY | O_CLOEXEC), F_DUPFD_CLOEXEC, 3);
    int output = fcntl(request->output, F_DUPFD_CLOEXEC, 3);
    int errors = fcntl(request->errors, F_DUPFD_CLOEXEC, 3);
    if (input < 0 || output < 0 || errors < 0) return errno;
    if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(errors, 2) < 0) return errno;
    // All others, with whatever the parent's libraries left open, where the kernel knows how (5.11 and later).
#ifdef SYS_close_range
    syscall(SYS_close_range, 3u, ~0u, 4u /* CLOSE_RANGE_CLOEXEC */);
#endif
    if (request->directory && chdir(request->directory) != 0) return errno;
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(request->path, request->arguments, request->environment);
    return errno;
}

pid_t process_start(const struct process_request *request) {
    volatile int failure = 0;
    sigset_t all, before;
    sigfillset(&all);
    pid_t parent = getpid();
    pthread_sigmask(SIG_SETMASK, &all, &before);
    // Not fork, which copies the page tables of all the matrices, and at which BLAS libraries end their threads.
    pid_t child = vfork();
    if (child == 0) {
        failure = become(request, parent);
        _exit(127);
    }
    int error = child < 0 ? errno : failure;
    if (child > 0 && error != 0) {
        while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
        }
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return error != 0 ? -error : child;
}
