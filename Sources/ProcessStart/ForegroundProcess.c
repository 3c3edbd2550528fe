#define _GNU_SOURCE
#include "ForegroundProcess.h"
#include "StartReport.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

// Descriptors below this one are told apart; the usual limit of a process.
enum { NOTED_DESCRIPTORS = 1024 };

static struct {
    int is_noted;
    unsigned char ignored[NSIG];
    unsigned char open[NOTED_DESCRIPTORS];
    sigset_t blocked;
} start;

void foreground_note_start(void) {
    start.is_noted = 1;
    for (int number = 1; number < NSIG; number++) {
        struct sigaction action;
        start.ignored[number] = sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
    }
    for (int descriptor = 0; descriptor < NOTED_DESCRIPTORS; descriptor++) {
        start.open[descriptor] = fcntl(descriptor, F_GETFD) != -1;
    }
    pthread_sigmask(SIG_SETMASK, NULL, &start.blocked);
}

// The program while it runs, else 0.
static _Atomic(pid_t) running;

// Hands a signal on to the program.
//
// Not what the terminal sends, which comes from the kernel and goes to the whole group; and not what the program itself
// sends, which is meant for its parent or for a group that it belongs to.
static void relay(int number, siginfo_t *information, void *context) {
    (void)context;
    int error = errno;
    pid_t program = atomic_load(&running);
    int is_a_users = information->si_code == SI_USER || information->si_code == SI_QUEUE;
    if (program > 0 && is_a_users && information->si_pid != program) kill(program, number);
    errno = error;
}

// What is handed on: what people and supervisors send, and what would end this process. Not the signals of faults, which
// are this process's own.
static const int relayed[] = {
    SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGTSTP,
    // Ignored instead: a program that reads from the terminal in the background gets its own, and this process may
    // write there.
    SIGTTIN, SIGTTOU,
    // By default: a process that ignores it never learns how a child ended.
    SIGCHLD,
};
enum { RELAYED = sizeof relayed / sizeof relayed[0] };
static struct sigaction before[RELAYED];

static void begin_relay(void) {
    for (int i = 0; i < RELAYED; i++) {
        struct sigaction action = {.sa_flags = SA_SIGINFO | SA_RESTART, .sa_sigaction = relay};
        sigfillset(&action.sa_mask);
        if (relayed[i] == SIGTTIN || relayed[i] == SIGTTOU) action = (struct sigaction){.sa_handler = SIG_IGN};
        if (relayed[i] == SIGCHLD) action = (struct sigaction){.sa_handler = SIG_DFL};
        sigaction(relayed[i], &action, &before[i]);
    }
}

static void end_relay(void) {
    atomic_store(&running, 0);
    for (int i = 0; i < RELAYED; i++) sigaction(relayed[i], &before[i], NULL);
}

// Descriptors as this process found them: what it has opened since is its own.
static int restore_descriptors(int handed) {
    for (int descriptor = 0; descriptor < NOTED_DESCRIPTORS; descriptor++) {
        if (start.open[descriptor]) continue;
        // A closed standard stream was given a file, to keep others off its number.
        if (descriptor <= 2) close(descriptor);
        else fcntl(descriptor, F_SETFD, FD_CLOEXEC);
    }
    return handed < 0 ? 0 : fcntl(handed, F_SETFD, 0);
}

// The child's half, as in process_start.
static int become(const struct foreground_request *request, pid_t parent) {
    for (int number = 1; number < NSIG; number++) signal(number, start.ignored[number] ? SIG_IGN : SIG_DFL);
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0) return errno;
    if (getppid() != parent) _exit(1);
    if (restore_descriptors(request->descriptor) != 0) return errno;
    sigprocmask(SIG_SETMASK, &start.blocked, NULL);
    execve(request->path, request->arguments, environ);
    return errno;
}

pid_t foreground_start(const struct foreground_request *request) {
    if (!start.is_noted) foreground_note_start();
    int report[2];
    if (pipe2(report, START_REPORT_FLAGS) != 0) return -errno;
    sigset_t all, mask;
    sigfillset(&all);
    pid_t parent = getpid();
    pthread_sigmask(SIG_SETMASK, &all, &mask);
    begin_relay();
    pid_t child = vfork();
    if (child == 0) {
        int writer = start_report_out_of_the_way(report[1]);
        start_report_failure(writer, become(request, parent));
    }
    int error = child < 0 ? errno : 0;
    int failure = start_report_read(report, child);
    if (error == 0 && failure == 0) atomic_store(&running, child);
    else end_relay();
    // Not those that were blocked at the start: who starts a program so passes the block on to it, and this process is to
    // hear them all.
    sigemptyset(&mask);
    pthread_sigmask(SIG_SETMASK, &mask, NULL);
    if (error != 0) return -error;
    return failure != 0 ? -failure : child;
}

static volatile sig_atomic_t last_status;

int foreground_last_status(void) { return last_status; }

// Stops this process by the same signal, for the shell to say the same of it, until somebody continues it.
static void stop_likewise(pid_t program, int number) {
    struct sigaction plain = {.sa_handler = SIG_DFL}, kept;
    sigaction(number, &plain, &kept);
    raise(number);
    sigaction(number, &kept, NULL);
    // A shell continues the whole group. Who continues this process alone means the program.
    siginfo_t seen = {0};
    int is_known = waitid(P_PID, (id_t)program, &seen, WCONTINUED | WNOHANG) == 0;
    if (is_known && seen.si_pid == 0) kill(program, SIGCONT);
}

int foreground_look(pid_t program, int waits, struct foreground_ending *ending) {
    int flags = WEXITED | WSTOPPED | (waits ? 0 : WNOHANG);
    while (1) {
        siginfo_t seen = {0};
        // Left to be asked again: until then the number is no other process's, and may be sent signals.
        if (waitid(P_PID, (id_t)program, &seen, flags | WNOWAIT) != 0) {
            if (errno == EINTR) continue;
            return -errno;
        }
        if (seen.si_pid == 0) return 0;
        int has_stopped = seen.si_code == CLD_STOPPED;
        if (!has_stopped) end_relay();
        pid_t result;
        do result = wait4(program, &ending->status, WUNTRACED | WNOHANG, &ending->use);
        while (result < 0 && errno == EINTR);
        if (result == program && !WIFSTOPPED(ending->status)) {
            end_relay();
            last_status = ending->status;
            return 1;
        }
        // It may have been continued meanwhile.
        if (result == program) stop_likewise(program, WSTOPSIG(ending->status));
        if (!waits) return 0;
    }
}

const char *foreground_signal_name(int number) { return sigabbrev_np(number); }

void foreground_shed_runtime(const char *name) {
    for (int number = 1; number < NSIG; number++) {
        struct sigaction action;
        if (sigaction(number, NULL, &action) == 0 && action.sa_handler != SIG_IGN) signal(number, SIG_DFL);
    }
    stack_t none = {.ss_flags = SS_DISABLE};
    sigaltstack(&none, NULL);
    prctl(PR_SET_NAME, name);
}

_Noreturn void foreground_end_at_once(int status) {
    if (!WIFSIGNALED(status)) _exit(WEXITSTATUS(status));
    int number = WTERMSIG(status);
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // Where a program collects cores, limits do not keep one from it.
    prctl(PR_SET_DUMPABLE, 0);
    signal(number, SIG_DFL);
    sigset_t only;
    sigemptyset(&only);
    sigaddset(&only, number);
    pthread_sigmask(SIG_UNBLOCK, &only, NULL);
    // By this thread: of one that is sent to the process another thread may take care, a moment too late.
    raise(number);
    // The first process of a container is spared by signals of its own: a status as shells have it.
    _exit(128 + number);
}

_Noreturn void foreground_end_likewise(int status) {
    if (!WIFSIGNALED(status)) exit(WEXITSTATUS(status));
    foreground_end_at_once(status);
}
