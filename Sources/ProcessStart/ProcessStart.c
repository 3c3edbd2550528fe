#define _GNU_SOURCE
#include "ProcessStart.h"
#include "StartReport.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

// The child's half: gives errno if it fails and does not return if it does not. Only what is safe in a child of a
// process with threads, and nothing that its parent would notice in the memory that both share.
static int become(const struct process_request *request, pid_t parent, int output, int errors) {
    // Before anything else, so that no handler of the parent's ever runs here. Some numbers cannot be set; no matter.
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    if (setpgid(0, 0) != 0) return errno;
    // posix_spawn has no word for this.
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
    if (getppid() != parent) _exit(1);
    int input = start_report_out_of_the_way(open("/dev/null", O_RDONLY | O_CLOEXEC));
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
    int writer = start_report_out_of_the_way(report[1]);
    int output = start_report_out_of_the_way(request->output), errors = start_report_out_of_the_way(request->errors);
    start_report_failure(writer, become(request, parent, output, errors));
}

pid_t process_start(const struct process_request *request) {
    int report[2];
    if (pipe2(report, START_REPORT_FLAGS) != 0) return -errno;
    sigset_t all, before;
    sigfillset(&all);
    pid_t parent = getpid();
    pthread_sigmask(SIG_SETMASK, &all, &before);
    // Not fork, which copies the page tables of all the matrices, and at which BLAS libraries end their threads.
    pid_t child = vfork();
    if (child == 0) be_child(request, parent, report);
    int error = child < 0 ? errno : 0;
    int failure = start_report_read(report, child);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (error != 0) return -error;
    return failure != 0 ? -failure : child;
}
