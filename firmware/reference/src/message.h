#pragma once
#include <stdbool.h>
#include <stdint.h>
#include "fields.h"

#define MESSAGE_SIZE 255

// What goes over a wire, either way. A NUL always follows the bytes, so that text protocols can
// read them as text. What does not fit is left out.
struct message {
  uint32_t size;
  char bytes[MESSAGE_SIZE + 1];
};

// The whole of a protocol, for one exchange: a pure function from request to reply, but for what
// the feature remembers.
typedef void handler(const struct message *request, struct message *reply);

void message_clear(struct message *message);
void message_add_byte(struct message *message, uint8_t byte);
void message_add_bytes(struct message *message, const void *bytes, uint32_t size);
void message_add(struct message *message, const char *text);
void message_add_number(struct message *message, uint32_t value);
void message_add_field(struct message *message, field text);

// Runs a handler on a scripted request: does the reply contain the expected text?
bool answers(handler *handle, const char *request, const char *expected);
