// What a feature module is made of. A module is one file; everything in it stands between
// `#if ITS_SUPPORT` and `#endif`, and it registers itself: an entry goes to a table that the linker
// collects (platform/reference.ld), so no other file names the module and switching it off leaves
// nothing behind.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include "config/all.h"
#include "debug.h"
#include "fields.h"
#include "message.h"
#include "text.h"

// One switch of the firmware that is in this image.
struct feature {
  const char *id; // as in the catalogue
  // Runs the feature's own code on a scripted exchange: does it work?
  bool (*loopback)(void);
  // Takes a line that came in on UART0, if the feature reads from there.
  void (*line)(const char *line);
};

enum transport { TCP, UDP };
enum authentication { NONE, PASSWORD, KEY };

// A port that is open while the firmware runs.
struct listener {
  const char *name;
  handler *handle;
  uint16_t port;
  uint8_t transport;
  uint8_t authentication;
};

// A value that can be changed while the firmware runs, with its default.
struct setting {
  const char *key;
  const char *value;
};

// A command of the terminal.
struct command {
  const char *name;
  void (*run)(const char *arguments, struct message *reply);
};

// A page of the web server: how the request line starts, and who answers.
struct page {
  const char *request;
  handler *answer;
};

// A topic of the MQTT client, below the host name.
struct topic {
  const char *name;
  void (*deliver)(const char *payload, struct message *reply);
};

// Somebody who wants to see the log.
struct sink {
  const char *name;
  void (*print)(const char *line);
};

#define TABLE_ENTRY(kind, entry, ...)                                 \
  static const struct kind entry##_##kind __attribute__((             \
      used, aligned(4), section(".table." #kind "." #entry))) = {__VA_ARGS__}

#define FEATURE(name, ...) TABLE_ENTRY(feature, name, __VA_ARGS__)
#define LISTENER(name, ...) TABLE_ENTRY(listener, name, __VA_ARGS__)
#define SETTING(name, ...) TABLE_ENTRY(setting, name, __VA_ARGS__)
#define COMMAND(name, ...) TABLE_ENTRY(command, name, __VA_ARGS__)
#define PAGE(name, ...) TABLE_ENTRY(page, name, __VA_ARGS__)
#define TOPIC(name, ...) TABLE_ENTRY(topic, name, __VA_ARGS__)
#define SINK(name, ...) TABLE_ENTRY(sink, name, __VA_ARGS__)

// Sorted by the linker, closed by an entry of zeros: the first member of every entry is a pointer.
extern const struct feature feature_table[];
extern const struct listener listener_table[];
extern const struct setting setting_table[];
extern const struct command command_table[];
extern const struct page page_table[];
extern const struct topic topic_table[];
extern const struct sink sink_table[];

// The value of a macro as text, for the default of a setting.
#define TEXT_OF(macro) TEXT_OF_(macro)
#define TEXT_OF_(text) #text
