// Terminal on UART0: no password, for whoever has a hand on the board.
#include "module.h"
#include "settings.h"
#include "terminal.h"
#include "uart.h"
#if TERMINAL_SERIAL_SUPPORT

#if !TERMINAL_SUPPORT
#error "TERMINAL_SERIAL_SUPPORT needs TERMINAL_SUPPORT"
#endif

static void terminal_serial_line(const char *line) {
  struct message reply;
  message_clear(&reply);
  terminal_run(line, &reply);
  uart_print(reply.bytes);
  uart_print("\r\n");
}

static bool terminal_serial_loopback(void) { return setting_is("serialTerminal", "1"); }

SETTING(terminal_serial, "serialTerminal", "1");
FEATURE(terminal_serial, "terminal-serial", terminal_serial_loopback, terminal_serial_line);

#endif
