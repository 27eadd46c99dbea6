#pragma once
#include <stdint.h>

// CPU and UART run at twice the crystal's 26 MHz: the ROM has not touched the PLL yet, nor do we.
// Source: esp8266/Arduino cores/esp8266/hwdt_app_entry.cpp (power-on boot, 26 MHz crystal: 52 MHz).
#define CLOCK_HZ 52000000u

// CPU cycles since reset; wraps after 82 seconds.
static inline uint32_t clock_cycles(void) {
  uint32_t cycles;
  __asm__ volatile("rsr %0, ccount" : "=a"(cycles));
  return cycles;
}
