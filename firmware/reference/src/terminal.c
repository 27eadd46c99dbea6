// Terminal: settings and commands as text. It does not know where its lines come from.
#include "terminal.h"
#include "module.h"
#include "settings.h"
#if TERMINAL_SUPPORT

static void terminal_get(const char *key, struct message *reply) {
  const char *value = setting_get(key);
  message_add(reply, value != 0 ? value : "-ERROR: no such key");
}

static void terminal_set(const char *arguments, struct message *reply) {
  char key[20];
  uint32_t size = 0;
  while (arguments[size] != '\0' && arguments[size] != ' ' && size < sizeof key - 1) {
    key[size] = arguments[size];
    size++;
  }
  key[size] = '\0';
  const char *value = arguments + size + (arguments[size] == ' ');
  message_add(reply, setting_set(key, value) ? "+OK" : "-ERROR: cannot set");
}

static void terminal_keys(const char *arguments, struct message *reply) {
  for (const struct setting *entry = setting_table; entry->key != 0; entry++) {
    if (!text_starts(entry->key, arguments)) continue;
    message_add(reply, entry->key);
    message_add(reply, " ");
  }
}

static void terminal_version(const char *arguments, struct message *reply) {
  (void)arguments;
  message_add(reply, FIRMWARE_NAME " " FIRMWARE_VERSION);
}

void terminal_run(const char *line, struct message *reply) {
  for (const struct command *entry = command_table; entry->name != 0; entry++) {
    uint32_t size = text_size(entry->name);
    if (!text_starts(line, entry->name)) continue;
    if (line[size] != '\0' && line[size] != ' ') continue;
    entry->run(line + size + (line[size] == ' '), reply);
    return;
  }
  message_add(reply, "-ERROR: no such command");
}

static void terminal_handle(const struct message *request, struct message *reply) {
  terminal_run(request->bytes, reply);
}

static bool terminal_loopback(void) {
  return answers(terminal_handle, "keys terminal", "terminalPrompt") &&
         answers(terminal_handle, "set terminalPrompt > ", "+OK") &&
         answers(terminal_handle, "get terminalPrompt", "> ") &&
         answers(terminal_handle, "frobnicate", "-ERROR");
}

COMMAND(terminal_get, "get", terminal_get);
COMMAND(terminal_set, "set", terminal_set);
COMMAND(terminal_keys, "keys", terminal_keys);
COMMAND(terminal_version, "version", terminal_version);
SETTING(terminal, "terminalPrompt", "> ");
FEATURE(terminal, "terminal", terminal_loopback, 0);

#endif
