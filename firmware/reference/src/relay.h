#pragma once
#include <stdbool.h>
#include <stdint.h>
#include "config/all.h"

#if RELAY_SUPPORT
// False for a relay the board does not have.
bool relay_set(uint32_t index, bool on);
bool relay_get(uint32_t index);
// Obeys `relay,<index>,<0 or 1>`; false for anything else.
bool relay_obey(const char *command);
#else
static inline bool relay_set(uint32_t index, bool on) {
  (void)index;
  (void)on;
  return false;
}
static inline bool relay_get(uint32_t index) {
  (void)index;
  return false;
}
static inline bool relay_obey(const char *command) {
  (void)command;
  return false;
}
#endif
