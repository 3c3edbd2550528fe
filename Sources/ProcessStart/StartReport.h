// How a child that was made by vfork tells its parent why it could not become the program.
#ifndef START_REPORT_H
#define START_REPORT_H

#include <fcntl.h>
#include <sys/types.h>

// After vfork the child's report is there or will never be. Nothing waits for the end of its pipe, which a child that
// another thread forks at this moment would hold open. The thread sanitizer makes vfork a fork, and so has to wait.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define START_REPORT_FLAGS O_CLOEXEC
#endif
#endif
#ifndef START_REPORT_FLAGS
#define START_REPORT_FLAGS (O_CLOEXEC | O_NONBLOCK)
#endif

// A copy of a descriptor beyond 0, 1 and 2, which it may be if the parent was started without those.
int start_report_out_of_the_way(int descriptor);

// The child's last act: writes errno and ends.
_Noreturn void start_report_failure(int writer, int failure);

// The parent's half: what CHILD reported, 0 or errno. Closes the pipe, and reaps a child that failed.
int start_report_read(const int report[2], pid_t child);

#endif
