#define _GNU_SOURCE
#include "memory.h"

#include <string.h>
#include <sys/uio.h>

#define PAGE 4096u
// A frame, its locals aside, takes 80 bytes at most; see frames.def.
#define FRAME_ROOM 96u

// A piece of the process's memory, as it was when it was copied.
typedef struct {
    pid_t process;
    uint64_t low;
    size_t size;
    unsigned char bytes[PAGE + FRAME_ROOM];
} Window;

bool sampler_read(pid_t process, uint64_t address, void *bytes, size_t size) {
    struct iovec here = {bytes, size};
    struct iovec there = {(void *)address, size};
    return process_vm_readv(process, &here, 1, &there, 1, 0) == (ssize_t)size;
}

// SIZE bytes at ADDRESS, null if they cannot be read. A copy by the kernel instead of a plain access: a thread that gives
// up a frame may have unmapped the memory an instruction before its state says so. The copy begins at the page's start,
// since the frames that called this one lie right before it.
static const unsigned char *look(Window *window, uint64_t address, size_t size) {
    if (window->size == 0 || address < window->low || address + size > window->low + window->size) {
        uint64_t low = address & ~(uint64_t)(PAGE - 1);
        size_t wanted = (size_t)(address + size - low);
        window->size = 0;
        if (!sampler_read(window->process, low, window->bytes, wanted)) return NULL;
        window->low = low;
        window->size = wanted;
    }
    return window->bytes + (address - window->low);
}

static bool look_at_word(Window *window, uint64_t address, uint64_t *word) {
    const unsigned char *bytes = look(window, address, sizeof *word);
    if (bytes == NULL) return false;
    memcpy(word, bytes, sizeof *word);
    return true;
}

static bool innermost(Window *window, const SamplerLayout *layout, uint64_t state, uint64_t *frame) {
    if (layout->has_cframe && !look_at_word(window, state + layout->thread_cframe, &state)) return false;
    return look_at_word(window, state + layout->thread_frame, frame);
}

size_t sampler_walk_frames(
    pid_t process, const SamplerLayout *layout, uint64_t thread_state, SamplerFrame *frames, size_t room, bool *more) {
    Window window;
    window.process = process;
    window.size = 0;
    *more = false;
    uint64_t frame;
    if (thread_state == 0 || !innermost(&window, layout, thread_state, &frame)) return 0;
    size_t count = 0;
    // A chain that a moment's disorder has closed to a ring ends here too.
    for (; frame != 0 && frame % sizeof(void *) == 0; count++) {
        if (count == room) {
            *more = true;
            break;
        }
        const unsigned char *bytes = look(&window, frame, layout->frame_size);
        if (bytes == NULL) break;
        memcpy(&frames[count].code, bytes + layout->frame_code, sizeof frames[count].code);
        memcpy(&frames[count].instruction, bytes + layout->frame_instruction, sizeof frames[count].instruction);
        memcpy(&frame, bytes + layout->frame_previous, sizeof frame);
    }
    return count;
}

size_t sampler_walk(
    pid_t process, const SamplerLayout *layout, uint64_t thread_state, SamplerFrame *frames, size_t room) {
    bool more;
    return sampler_walk_frames(process, layout, thread_state, frames, room, &more);
}

const SamplerLayout *sampler_layout(int minor) {
    static const struct {
        int minor;
        SamplerLayout layout;
    } layouts[] = {
#define PY_FRAMES(MINOR, HAS_CFRAME, CFRAME, FRAME, ID, CODE, INSTRUCTION, PREVIOUS, LINE, FILE, NAME, TABLE, CODES, ASCII, WIDE) \
    {MINOR, {.thread_cframe = CFRAME, .thread_frame = FRAME, .has_cframe = HAS_CFRAME, .thread_id = ID, .frame_code = CODE, \
             .frame_instruction = INSTRUCTION, .frame_previous = PREVIOUS, .frame_size = INSTRUCTION + 8, \
             .code_first_line = LINE, .code_filename = FILE, .code_name = NAME, .code_line_table = TABLE, \
             .code_instructions = CODES, .text_characters = ASCII, .text_wide = WIDE}},
#include "frames.def"
#undef PY_FRAMES
    };
    for (size_t i = 0; i < sizeof layouts / sizeof layouts[0]; i++) {
        if (layouts[i].minor == minor) return &layouts[i].layout;
    }
    return NULL;
}
