// Log on UART0, for whoever has a hand on the board.
#include "module.h"
#include "uart.h"
#if DEBUG_SERIAL_SUPPORT

static uint32_t debug_serial_lines;

static void debug_serial_print(const char *line) {
  debug_serial_lines++;
  uart_print("DEBUG_SERIAL ");
  uart_print(line);
  uart_print("\r\n");
}

static bool debug_serial_loopback(void) {
  uint32_t before = debug_serial_lines;
  DEBUG_LOG("[debug] serial sink works");
  return debug_serial_lines > before;
}

SINK(debug_serial, "serial", debug_serial_print);
SETTING(debug_serial, "dbgSerial", "1");
FEATURE(debug_serial, "debug-serial", debug_serial_loopback, 0);

#endif
