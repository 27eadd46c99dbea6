#include "dns.h"
#include "config/all.h"
#if MDNS_SUPPORT || !defined(NO_CAPTIVE_PORTAL)

#define DNS_HEADER_SIZE 12
#define DNS_TYPE_A 1
#define DNS_CLASS_IN 1
#define DNS_SECONDS_TO_LIVE 120

static void add_word(struct message *message, uint32_t value) {
  message_add_byte(message, (uint8_t)(value >> 8));
  message_add_byte(message, (uint8_t)value);
}

static void add_header(struct message *message, uint32_t flags, uint32_t answers) {
  add_word(message, 0); // id
  add_word(message, flags);
  add_word(message, 1); // questions
  add_word(message, answers);
  add_word(message, 0); // authorities
  add_word(message, 0); // additional
}

void dns_ask(struct message *message, const char *name) {
  add_header(message, 0, 0);
  while (*name != '\0') {
    uint32_t size = 0;
    while (name[size] != '\0' && name[size] != '.') size++;
    message_add_byte(message, (uint8_t)size);
    message_add_bytes(message, name, size);
    name += size + (name[size] == '.');
  }
  message_add_byte(message, 0);
  add_word(message, DNS_TYPE_A);
  add_word(message, DNS_CLASS_IN);
}

const char *dns_first_label(const struct message *message, char label[64]) {
  label[0] = '\0';
  if (message->size <= DNS_HEADER_SIZE) return label;
  uint32_t size = (uint8_t)message->bytes[DNS_HEADER_SIZE];
  if (size > 63 || DNS_HEADER_SIZE + 1 + size > message->size) return label;
  for (uint32_t i = 0; i < size; i++) label[i] = message->bytes[DNS_HEADER_SIZE + 1 + i];
  label[size] = '\0';
  return label;
}

void dns_answer(const struct message *question, struct message *reply, const uint8_t address[4]) {
  if (question->size <= DNS_HEADER_SIZE) return;
  add_header(reply, 0x8400, 1); // a response, authoritative
  message_add_bytes(reply, question->bytes + DNS_HEADER_SIZE, question->size - DNS_HEADER_SIZE);
  add_word(reply, 0xc000 | DNS_HEADER_SIZE); // the name again, by pointer
  add_word(reply, DNS_TYPE_A);
  add_word(reply, DNS_CLASS_IN);
  add_word(reply, 0);
  add_word(reply, DNS_SECONDS_TO_LIVE);
  add_word(reply, 4);
  message_add_bytes(reply, address, 4);
}

#endif
