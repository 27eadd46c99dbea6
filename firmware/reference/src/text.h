#pragma once
#include <stdbool.h>
#include <stdint.h>

// NUL-terminated text.
uint32_t text_size(const char *text);
bool text_is(const char *text, const char *other);
bool text_starts(const char *text, const char *start);
// What follows the first `part` in the text, or a null pointer.
const char *text_after(const char *text, const char *part);

// A decimal number at the start of the text, 0 when there is none.
uint32_t parse_number(const char *text);

#define NUMBER_SIZE 11
// Writes a decimal number to `digits`, which has room for NUMBER_SIZE bytes, and returns it.
const char *format_number(char *digits, uint32_t value);
