// Start-up report and main loop. The report is for people and for flashing stations alike: one
// fact per line, the kind of fact first.
#include "clock.h"
#include "identity.h"
#include "module.h"
#include "uart.h"

static void report_identity(void) {
  uint8_t digest[SHA256_SIZE];
  char hex[2 * SHA256_SIZE + 1];
  uart_print("identity ");
  uart_print(identity_digest(digest) ? format_hex(hex, digest, SHA256_SIZE) : "unfilled");
  uart_print("\r\n");
}

static void report_features(void) {
  uart_print("features:");
  for (const struct feature *entry = feature_table; entry->id != 0; entry++) {
    uart_print(" ");
    uart_print(entry->id);
  }
  uart_print("\r\n");
}

static void report_listeners(void) {
  for (const struct listener *entry = listener_table; entry->name != 0; entry++) {
    uart_print(entry->transport == TCP ? "listen tcp/" : "listen udp/");
    uart_print_number(entry->port);
    uart_print(" ");
    uart_print(entry->name);
    uart_print("\r\n");
  }
}

// There is no network here, so each feature talks to itself.
static void report_loopback(void) {
  for (const struct feature *entry = feature_table; entry->id != 0; entry++) {
    bool works = entry->loopback();
    uart_print("loopback ");
    uart_print(entry->id);
    uart_print(works ? " ok\r\n" : " failed\r\n");
  }
}

static void deliver_line(const char *line) {
  for (const struct feature *entry = feature_table; entry->id != 0; entry++) {
    if (entry->line != 0) entry->line(line);
  }
}

// Collects what comes in on UART0, a line at a time.
static void poll_uart(struct message *line) {
  char byte;
  while (uart_read(&byte)) {
    if (byte != '\r' && byte != '\n') {
      message_add_byte(line, (uint8_t)byte);
    } else if (line->size > 0) {
      deliver_line(line->bytes);
      message_clear(line);
    }
  }
}

int main(void) {
  uart_open();
  uart_print("\r\n" FIRMWARE_NAME " " FIRMWARE_VERSION " on " BOARD_NAME "\r\n");
  report_identity();
  report_features();
  report_listeners();
  report_loopback();

  struct message line;
  message_clear(&line);
  uint32_t next = clock_cycles();
  for (uint32_t beat = 0;; beat++) {
    uart_print("heartbeat ");
    uart_print_number(beat);
    uart_print("\r\n");
    next += CLOCK_HZ;
    while ((int32_t)(clock_cycles() - next) < 0) poll_uart(&line);
  }
}
