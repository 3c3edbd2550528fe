#define _GNU_SOURCE
#include "stubs.h"

#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

CallTable *calls_make(int file, size_t *offset) {
    struct stat status;
    if (fstat(file, &status) != 0) return NULL;
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    *offset = ((size_t)status.st_size + page - 1) / page * page;
    if (ftruncate(file, (off_t)(*offset + sizeof(CallTable))) != 0) return NULL;
    void *address = mmap(NULL, sizeof(CallTable), PROT_READ | PROT_WRITE, MAP_SHARED, file, (off_t)*offset);
    return address == MAP_FAILED ? NULL : address;
}

void calls_unmap(CallTable *table) { munmap(table, sizeof *table); }

bool calls_totals(const CallTable *table, CallTotals *totals) {
    if (!atomic_load_explicit(&table->is_ready, memory_order_acquire)) return false;
    *totals = table->totals;
    return true;
}

uint32_t calls_capacity(void) { return CALLS_SITES + 1; }

const CallSite *calls_site(const CallTable *table, uint32_t index) {
    return &table->sites[index < CALLS_SITES ? index : CALLS_SITES];
}

const char *calls_text(const CallTable *table, uint32_t offset) {
    // The program writes the table, whatever it does to its own memory.
    if (offset >= CALLS_TEXT || memchr(table->text + offset, 0, CALLS_TEXT - offset) == NULL) return "";
    return table->text + offset;
}
