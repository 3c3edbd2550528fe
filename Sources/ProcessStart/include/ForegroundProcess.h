// Starting a program that takes this process's place at the terminal, while this process watches it.
#ifndef FOREGROUND_PROCESS_H
#define FOREGROUND_PROCESS_H

#include <sys/resource.h>
#include <sys/types.h>

// What is started. The list ends with a null pointer; the environment is this process's own.
struct foreground_request {
    const char *path;
    char *const *arguments;
    // One descriptor of this process's own that the program gets, by the same number; -1 for none.
    int descriptor;
};

// How a program ended, as wait4 has it: with what it used, and what those of its own children did that it waited for.
struct foreground_ending {
    int status;
    struct rusage use;
};

// Notes what this process was started with: ignored and blocked signals, open descriptors. A program that is started
// later gets the same, whatever has been changed meanwhile. To be called before anything is.
void foreground_note_start(void);

// Gives the process, or the negative errno of what failed. One at a time.
//
// The program is of this process's group and session and has its streams, so that a terminal's keys reach it as if it had
// been started alone. Until it has ended, signals for this process are handed on to it; the terminal's are not, since
// the terminal sends them to both. The program is killed when the calling *thread* ends, in whatever way: who kills the
// process that he started means the program.
pid_t foreground_start(const struct foreground_request *request);

// Whether the program has ended: 1, and then never ask again, or 0; negative errno if the system does not know.
// Waits for it, if asked to. When a program is stopped, this process stops likewise, for the shell to see.
int foreground_look(pid_t program, int waits, struct foreground_ending *ending);

// The name of a signal, e.g. SIGSEGV without its SIG; null for numbers that have none.
const char *foreground_signal_name(int number);

// In the started process, where it is this same executable: takes off what its language's runtime has put on since,
// signal handlers and their stack, and gives the process the NAME that lists of processes show.
void foreground_shed_runtime(const char *name);

// Ends this process as the program ended: by its exit status or by the same signal, without a second core file.
_Noreturn void foreground_end_likewise(int status);

// The same without a look back: nothing is flushed, no function of atexit is called. For a handler of signals.
_Noreturn void foreground_end_at_once(int status);

// The status with which foreground_look last found a program to have ended.
int foreground_last_status(void);

#endif
