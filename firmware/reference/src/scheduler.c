// Scheduler: switches the relay at a minute of the day.
#include "module.h"
#include "relay.h"
#include "settings.h"
#if SCHEDULER_SUPPORT

// `hh:mm` as minutes since midnight.
static uint32_t scheduler_minute(const char *time) {
  const char *minutes = text_after(time, ":");
  return parse_number(time) * 60 + (minutes != 0 ? parse_number(minutes) : 0);
}

static bool scheduler_is_due(uint32_t second_of_day) {
  return second_of_day / 60 == scheduler_minute(setting_get("schTime"));
}

static void scheduler_tick(uint32_t second_of_day) {
  if (!scheduler_is_due(second_of_day)) return;
  DEBUG_LOG("[scheduler] due");
  relay_set(0, setting_is("schAction", "1"));
}

static bool scheduler_loopback(void) {
  scheduler_tick(6 * 3600 + 30 * 60 + 59);
  return scheduler_is_due(6 * 3600 + 30 * 60) && !scheduler_is_due(0);
}

SETTING(scheduler_time, "schTime", "6:30");
SETTING(scheduler_action, "schAction", "0");
FEATURE(scheduler, "scheduler", scheduler_loopback, 0);

#endif
