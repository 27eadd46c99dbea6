// Log: keeps the last lines, and hands each to whoever registered as a sink.
#include "module.h"
#if DEBUG_SUPPORT

static const char *debug_lines[DEBUG_LOG_LINES];
static uint32_t debug_count;

void debug_log(const char *line) {
  debug_lines[debug_count++ % DEBUG_LOG_LINES] = line;
  for (const struct sink *entry = sink_table; entry->name != 0; entry++) {
    entry->print(line);
  }
}

static void debug_dump(const char *arguments, struct message *reply) {
  (void)arguments;
  message_add(reply, "debug log:\n");
  uint32_t first = debug_count > DEBUG_LOG_LINES ? debug_count - DEBUG_LOG_LINES : 0;
  for (uint32_t i = first; i < debug_count; i++) {
    message_add(reply, debug_lines[i % DEBUG_LOG_LINES]);
    message_add(reply, "\n");
  }
}

static bool debug_loopback(void) {
  struct message dump;
  message_clear(&dump);
  debug_log("[debug] log works");
  debug_dump("", &dump);
  return text_after(dump.bytes, "[debug] log works") != 0;
}

#if TERMINAL_SUPPORT
COMMAND(debug, "log", debug_dump);
#endif
SETTING(debug_lines, "dbgLogLines", TEXT_OF(DEBUG_LOG_LINES));
FEATURE(debug, "debug", debug_loopback, 0);

#endif
