#define _GNU_SOURCE
#include "StartReport.h"

#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

int start_report_out_of_the_way(int descriptor) { return fcntl(descriptor, F_DUPFD_CLOEXEC, 3); }

void start_report_failure(int writer, int failure) {
    ssize_t written = write(writer, &failure, sizeof failure);
    _exit(written == sizeof failure ? 0 : 127);
}

int start_report_read(const int report[2], pid_t child) {
    int failure = 0;
    ssize_t received;
    close(report[1]);
    do received = read(report[0], &failure, sizeof failure);
    while (received < 0 && errno == EINTR);
    close(report[0]);
    if (received != sizeof failure) return 0;
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
    }
    return failure;
}
