// Functions GCC calls on its own, also with -ffreestanding. The CPU cannot divide, and not every
// libgcc for it can either (Debian's has no unsigned division), so that is here, too.
#include <stddef.h>
#include <stdint.h>

void *memcpy(void *restrict to, const void *restrict from, size_t size) {
  uint8_t *target = to;
  const uint8_t *source = from;
  while (size-- > 0) *target++ = *source++;
  return to;
}

void *memmove(void *to, const void *from, size_t size) {
  uint8_t *target = to;
  const uint8_t *source = from;
  if (target < source) return memcpy(to, from, size);
  while (size-- > 0) target[size] = source[size];
  return to;
}

void *memset(void *to, int value, size_t size) {
  uint8_t *target = to;
  while (size-- > 0) *target++ = (uint8_t)value;
  return to;
}

int memcmp(const void *left, const void *right, size_t size) {
  const uint8_t *a = left;
  const uint8_t *b = right;
  for (; size > 0; size--, a++, b++) {
    if (*a != *b) return *a - *b;
  }
  return 0;
}

uint32_t __umodsi3(uint32_t dividend, uint32_t divisor);
uint32_t __udivsi3(uint32_t dividend, uint32_t divisor);

// One bit at a time, from the top. A division by zero gives all ones.
uint32_t __udivsi3(uint32_t dividend, uint32_t divisor) {
  uint32_t quotient = 0;
  uint32_t rest = 0;
  for (uint32_t bit = 32; bit > 0; bit--) {
    uint32_t carry = rest >> 31;
    rest = rest << 1 | ((dividend >> (bit - 1)) & 1);
    quotient <<= 1;
    if (carry != 0 || rest >= divisor) {
      rest -= divisor;
      quotient |= 1;
    }
  }
  return quotient;
}

uint32_t __umodsi3(uint32_t dividend, uint32_t divisor) {
  return dividend - __udivsi3(dividend, divisor) * divisor;
}
