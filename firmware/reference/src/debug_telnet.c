// Log on telnet: each line goes out with the next reply, whether or not anybody has logged in.
#include "module.h"
#include "telnet.h"
#if DEBUG_TELNET_SUPPORT

static void debug_telnet_print(const char *line) {
  telnet_push("DEBUG_TELNET ");
  telnet_push(line);
  telnet_push("\r\n");
}

static bool debug_telnet_loopback(void) {
  DEBUG_LOG("[debug] telnet sink works");
  return telnet_pending() > 0;
}

SINK(debug_telnet, "telnet", debug_telnet_print);
SETTING(debug_telnet, "dbgTelnet", "1");
FEATURE(debug_telnet, "debug-telnet", debug_telnet_loopback, 0);

#endif
