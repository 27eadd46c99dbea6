#pragma once
#include <stdint.h>

#define SHA256_SIZE 32

struct sha256 {
  uint32_t state[8];
  uint32_t size; // bytes taken in so far
  uint8_t block[64];
};

void sha256_start(struct sha256 *hash);
void sha256_add(struct sha256 *hash, uint8_t byte);
void sha256_finish(struct sha256 *hash, uint8_t digest[SHA256_SIZE]);
// Two lower-case hexadecimal digits per byte and a NUL: `text` has room for 2 * size + 1 bytes.
const char *format_hex(char *text, const uint8_t *bytes, uint32_t size);
