#include "text.h"

uint32_t text_size(const char *text) {
  uint32_t size = 0;
  while (text[size] != '\0') size++;
  return size;
}

bool text_is(const char *text, const char *other) {
  return text_starts(text, other) && text_size(text) == text_size(other);
}

bool text_starts(const char *text, const char *start) {
  for (; *start != '\0'; text++, start++) {
    if (*text != *start) return false;
  }
  return true;
}

const char *text_after(const char *text, const char *part) {
  for (; *text != '\0'; text++) {
    if (text_starts(text, part)) return text + text_size(part);
  }
  return 0;
}

uint32_t parse_number(const char *text) {
  uint32_t value = 0;
  for (; *text >= '0' && *text <= '9'; text++) value = value * 10 + (uint32_t)(*text - '0');
  return value;
}

const char *format_number(char *digits, uint32_t value) {
  char reversed[NUMBER_SIZE];
  uint32_t count = 0;
  do {
    reversed[count++] = (char)('0' + value % 10);
    value /= 10;
  } while (value > 0);
  for (uint32_t i = 0; i < count; i++) digits[i] = reversed[count - 1 - i];
  digits[count] = '\0';
  return digits;
}
