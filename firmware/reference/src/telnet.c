// Telnet: the terminal for the whole network, in clear text, behind the administrator's password.
// A request is the password, a line feed, and a command.
#include "telnet.h"
#include "module.h"
#include "settings.h"
#include "terminal.h"
#if TELNET_SUPPORT

#if !TERMINAL_SUPPORT
#error "TELNET_SUPPORT needs TERMINAL_SUPPORT"
#endif

static struct message telnet_output;

void telnet_push(const char *text) { message_add(&telnet_output, text); }

uint32_t telnet_pending(void) { return telnet_output.size; }

// Returns the command behind a right password, or a null pointer.
static const char *telnet_log_in(const char *request) {
  const char *command = text_after(request, "\n");
  if (setting_is("telnetAuth", "0")) return command != 0 ? command : request;
  if (command == 0) return 0;
  uint32_t size = (uint32_t)(command - request) - 1;
  return field_is(field_admin_pass, request, size) ? command : 0;
}

static void telnet_handle(const struct message *request, struct message *reply) {
  message_add(reply, "Password (one try): ");
  const char *command = telnet_log_in(request->bytes);
  if (command != 0) {
    terminal_run(command, reply);
  } else {
    DEBUG_LOG("[telnet] wrong password");
    message_add(reply, "-ERROR: wrong telnet password");
  }
  message_add_bytes(reply, telnet_output.bytes, telnet_output.size);
  message_clear(&telnet_output);
}

static bool telnet_loopback(void) {
  struct message request, reply;
  message_clear(&request);
  message_clear(&reply);
  message_add_field(&request, field_admin_pass);
  message_add(&request, "\nversion");
  telnet_handle(&request, &reply);
  return text_after(reply.bytes, FIRMWARE_VERSION) != 0 && answers(telnet_handle, "?\n", "-ERROR");
}

SETTING(telnet_port, "telnetPort", TEXT_OF(TELNET_PORT));
SETTING(telnet_auth, "telnetAuth", "1");
LISTENER(telnet, "telnet", telnet_handle, TELNET_PORT, TCP, PASSWORD);
FEATURE(telnet, "telnet", telnet_loopback, 0);

#endif
