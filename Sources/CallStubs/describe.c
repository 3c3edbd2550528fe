#include "stubs.h"

#include <stdio.h>
#include <string.h>

// Copies a text into the table once; 0, which reads as "", where there is no room.
static uint32_t keep_text(const char *text) {
    size_t size = strlen(text) + 1;
    if (size > CALLS_TEXT - calls_table->text_used) return 0;
    uint32_t offset = calls_table->text_used;
    memcpy(calls_table->text + offset, text, size);
    calls_table->text_used += (uint32_t)size;
    return offset;
}

const char *calls_utf8(Object *string, const char *otherwise) {
    if (string == NULL || calls_type(string) != calls_python.PyUnicode_Type) return otherwise;
    const char *text = calls_python.PyUnicode_AsUTF8(string);
    if (text == NULL) calls_python.PyErr_Clear();
    return text != NULL ? text : otherwise;
}

// An attribute, owned; null without an exception where there is none.
static Object *attribute(Object *object, const char *name) {
    Object *value = calls_python.PyObject_GetAttrString(object, name);
    if (value == NULL) calls_python.PyErr_Clear();
    return value;
}

// What a callable object says that it is called; MODULE where it says of none, as ufuncs do.
static uint32_t keep_name(Object *object, const char *module) {
    Object *module_name = attribute(object, "__module__");
    Object *name = attribute(object, "__qualname__");
    if (name == NULL) name = attribute(object, "__name__");
    const char *type = calls_pointer(calls_type(object), AT_TYPE_NAME);
    char text[CALLS_LONGEST_NAME];
    if (name == NULL) snprintf(text, sizeof text, "%s.__call__", type);
    else snprintf(text, sizeof text, "%s.%s", calls_utf8(module_name, module), calls_utf8(name, type));
    if (module_name != NULL) calls_python.Py_DecRef(module_name);
    if (name != NULL) calls_python.Py_DecRef(name);
    return keep_text(text);
}

// Texts of code objects, by the address of the str: those of one file and one function share theirs. Entries that are
// driven out are kept twice in the table, which costs room alone.
#define KNOWN_TEXTS 1024u

static uint32_t text_of(Object *string) {
    static struct {
        Object *string;
        uint32_t offset;
    } known[KNOWN_TEXTS];
    size_t place = ((uintptr_t)string >> 4) % KNOWN_TEXTS;
    if (known[place].string == string) return known[place].offset;
    const char *text = calls_utf8(string, NULL);
    if (text == NULL) return 0;
    // Kept, as the code object is that it belongs to.
    calls_python.Py_IncRef(string);
    known[place].string = string;
    known[place].offset = keep_text(text);
    return known[place].offset;
}

void calls_describe(CallSite *site, Object *code, uint64_t instruction, Callee *callee, Object *first) {
    // A slot may be called with an exception set.
    Object *type, *value, *traceback;
    calls_python.PyErr_Fetch(&type, &value, &traceback);
    if (callee->text == 0) callee->text = callee->names_itself ? keep_name(first, callee->name) : keep_text(callee->name);
    site->name = callee->text;
    // One without references is being taken down, with what it holds.
    if (code != NULL && (uint32_t)calls_word(code, 0) != 0) {
        calls_python.Py_IncRef(code);
        uint64_t first = (uint64_t)(uintptr_t)code + calls_layout.code_instructions;
        site->line = calls_python.PyCode_Addr2Line(code, (int)(int64_t)(instruction - first));
        site->file = text_of(calls_pointer(code, calls_layout.code_filename));
        site->function = text_of(calls_pointer(code, calls_layout.code_name));
    }
    calls_python.PyErr_Restore(type, value, traceback);
}
