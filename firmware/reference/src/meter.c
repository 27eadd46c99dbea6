// Energy meter: reads the metering chip's reports from UART0, as `<watts>*<checksum>`, where the
// checksum is the sum of the digits.
#include "module.h"
#if METER_SUPPORT

static uint32_t meter_watts;

// Returns false for anything that is not a report.
static bool meter_read(const char *line) {
  const char *checksum = text_after(line, "*");
  if (checksum == 0) return false;
  uint32_t sum = 0;
  for (; *line >= '0' && *line <= '9'; line++) {
    sum += (uint32_t)(*line - '0');
  }
  return *line == '*' && parse_number(checksum) == sum;
}

static void meter_line(const char *line) {
  if (!meter_read(line)) {
    DEBUG_LOG("[meter] not a report");
    return;
  }
  meter_watts = parse_number(line);
}

static bool meter_loopback(void) {
  meter_line("1500*6");
  bool read = meter_watts == 1500;
  meter_line("1600*6");
  return read && meter_watts == 1500 && !meter_read("hello");
}

SETTING(meter, "meterRatio", "100");
FEATURE(meter, "meter", meter_loopback, meter_line);

#endif
