#include "message.h"
#include "text.h"

void message_clear(struct message *message) {
  message->size = 0;
  message->bytes[0] = '\0';
}

void message_add_byte(struct message *message, uint8_t byte) {
  if (message->size == MESSAGE_SIZE) return;
  message->bytes[message->size++] = (char)byte;
  message->bytes[message->size] = '\0';
}

void message_add_bytes(struct message *message, const void *bytes, uint32_t size) {
  const uint8_t *next = bytes;
  for (uint32_t i = 0; i < size; i++) message_add_byte(message, next[i]);
}

void message_add(struct message *message, const char *text) {
  message_add_bytes(message, text, text_size(text));
}

void message_add_number(struct message *message, uint32_t value) {
  char digits[NUMBER_SIZE];
  message_add(message, format_number(digits, value));
}

void message_add_field(struct message *message, field text) {
  for (uint32_t i = 0; text[i] != '\0'; i++) message_add_byte(message, (uint8_t)text[i]);
}

bool answers(handler *handle, const char *request, const char *expected) {
  struct message in, out;
  message_clear(&in);
  message_clear(&out);
  message_add(&in, request);
  handle(&in, &out);
  return text_after(out.bytes, expected) != 0;
}
