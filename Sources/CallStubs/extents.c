#define _GNU_SOURCE
#include "stubs.h"

#include <link.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    SamplerRange *ranges;  // by address
    size_t count;
    size_t room;
} Extents;

static Extents extents;

// As Sampling's SharedObject has them: they work on behalf of who calls them.
static bool is_system(const char *path) {
    static const char *const names[] = {
        "libc.so", "libc-", "libm.so", "libm-", "libpthread", "libdl.so", "libdl-", "librt.so", "ld-linux", "ld-2",
        "libstdc++", "libgcc_s", "linux-vdso", "libc.musl",
    };
    const char *slash = strrchr(path, '/');
    const char *name = slash != NULL ? slash + 1 : path;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strncmp(name, names[i], strlen(names[i])) == 0) return true;
    }
    return false;
}

static void add_range(SamplerRange range) {
    if (extents.count == extents.room) {
        size_t room = extents.room == 0 ? 256 : extents.room * 2;
        SamplerRange *grown = realloc(extents.ranges, room * sizeof *grown);
        if (grown == NULL) return;
        extents.ranges = grown;
        extents.room = room;
    }
    extents.ranges[extents.count++] = range;
}

static int add_object(struct dl_phdr_info *object, size_t size, void *in_python) {
    (void)size;
    // The program itself has no name.
    if (object->dlpi_name == NULL || object->dlpi_name[0] == 0 || is_system(object->dlpi_name)) return 0;
    size_t before = extents.count;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *segment = &object->dlpi_phdr[i];
        if (segment->p_type != PT_LOAD || !(segment->p_flags & PF_X)) continue;
        uint64_t low = object->dlpi_addr + segment->p_vaddr;
        SamplerRange range = {low, low + segment->p_memsz};
        if ((uint64_t)(uintptr_t)in_python >= range.low && (uint64_t)(uintptr_t)in_python < range.high) {
            extents.count = before;
            return 0;
        }
        add_range(range);
    }
    return 0;
}

static int by_address(const void *a, const void *b) {
    uint64_t left = ((const SamplerRange *)a)->low, right = ((const SamplerRange *)b)->low;
    return left < right ? -1 : left > right;
}

void calls_find_extensions(const void *in_python) {
    extents.count = 0;
    dl_iterate_phdr(add_object, (void *)in_python);
    if (extents.count > 0) qsort(extents.ranges, extents.count, sizeof *extents.ranges, by_address);
}

bool calls_is_extension(const void *address) {
    uint64_t wanted = (uint64_t)(uintptr_t)address;
    size_t low = 0, high = extents.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (extents.ranges[middle].high <= wanted) low = middle + 1;
        else high = middle;
    }
    return low < extents.count && extents.ranges[low].low <= wanted;
}
