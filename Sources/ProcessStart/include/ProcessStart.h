// Starting a program that leads a process group of its own and does not outlive its parent.
#ifndef PROCESS_START_H
#define PROCESS_START_H

#include <sys/types.h>

// What is started, and how. Both lists end with a null pointer.
struct process_request {
    const char *path;
    char *const *arguments;
    char *const *environment;
    // Where it starts, or null for its parent's working directory.
    const char *directory;
    // What its standard output and standard error are. Its standard input is empty; it gets no other descriptor.
    int output;
    int errors;
};

// Gives the process, or the negative errno of what failed. The process is killed when the calling *thread* ends: stay
// in it.
pid_t process_start(const struct process_request *request);

#endif
