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

// After vfork the child's report is there or will never be. Nothing waits for the end of its pipe, which a child that
// another thread forks at this moment would hold open. The thread sanitizer makes vfork a fork, and so has to wait.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define REPORT_FLAGS O_CLOEXEC
#endif
#endif
#ifndef REPORT_FLAGS
#define REPORT_FLAGS (O_CLOEXEC | O_NONBLOCK)
#endif

// A copy of a descriptor beyond 0, 1 and 2, which it may be if the parent was started without those.
static int out_of_the_way(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 3); }

// The child's half: gives errno if it fails and does not return if it does not. Only what is safe in a child of a
// process with threads, and nothing that its parent would notice in the memory that both share.
static int become(const struct process_request *request, pid_t parent, int output, int errors) {
    // Before anything else, so that no handler of the parent's ever runs here. Some numbers cannot be set; no matter.
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    if (setpgid(0, 0) != 0) return errno;
    // posix_spawn has no word for this.
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
    if (getppid() != parent) _exit(1);
    int input = out_of_the_way(open("/dev/null", O_RDONLY | O_CLOEXEC));
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

// The child, which tells its parent through a pipe what it could not do.
static void be_child(const struct process_request *request, pid_t parent, const int report[2]) {
    int writer = out_of_the_way(report[1]);
    int output = out_of_the_way(request->output), errors = out_of_the_way(request->errors);
    int failure = become(request, parent, output, errors);
    ssize_t written = write(writer, &failure, sizeof failure);
    _exit(written == sizeof failure ? 0 : 127);
}

// What the child reported: 0 or errno.
static int failure_of(const int report[2]) {
    int failure = 0;
    ssize_t received;
    close(report[1]);
    do received = read(report[0], &failure, sizeof failure);
    while (received < 0 && errno == EINTR);
    close(report[0]);
    return received == sizeof failure ? failure : 0;
}

pid_t process_start(const struct process_request *request) {
    int report[2];
    if (pipe2(report, REPORT_FLAGS) != 0) return -errno;
    sigset_t all, before;
    sigfillset(&all);
    pid_t parent = getpid();
    pthread_sigmask(SIG_SETMASK, &all, &before);
    // Not fork, which copies the page tables of all the matrices, and at which BLAS libraries end their threads.
    pid_t child = vfork();
    if (child == 0) be_child(request, parent, report);
    int error = child < 0 ? errno : 0;
    int failure = failure_of(report);
    if (failure != 0) {
        while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
        }
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (error != 0) return -error;
    return failure != 0 ? -failure : child;
}
