#pragma once
#include <stdint.h>

// Seconds of the day, UTC, from the reply of a time server; 0 for a packet that is none.
uint32_t ntp_second_of_day(const uint8_t *packet, uint32_t size);
