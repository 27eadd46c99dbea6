#pragma once
#include <stdbool.h>
#include "message.h"

// DNS messages with one question. Source: RFC 1035, section 4.1; RFC 6762 for the multicast kind.

// Adds header and question: the labels are separated by dots.
void dns_ask(struct message *message, const char *name);
// First label of the question, or an empty text; `label` has room for 64 bytes.
const char *dns_first_label(const struct message *message, char label[64]);
// Repeats the question and answers it with an IPv4 address.
void dns_answer(const struct message *question, struct message *reply, const uint8_t address[4]);
