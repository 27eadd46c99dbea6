// Button: a short press switches the relay, ten seconds forget the settings. Whoever can touch the
// board has the board.
#include "module.h"
#include "relay.h"
#include "settings.h"
#if BUTTON_SUPPORT

#define BUTTON_BOUNCE_MS 50
#define BUTTON_RESET_MS 10000

enum button_press { BUTTON_NOISE, BUTTON_SHORT, BUTTON_LONG };

static enum button_press button_classify(uint32_t held_ms) {
  if (held_ms < BUTTON_BOUNCE_MS) return BUTTON_NOISE;
  return held_ms < BUTTON_RESET_MS ? BUTTON_SHORT : BUTTON_LONG;
}

static bool button_released(uint32_t held_ms) {
  switch (button_classify(held_ms)) {
    case BUTTON_SHORT:
      relay_set(0, !relay_get(0));
      return true;
    case BUTTON_LONG:
      DEBUG_LOG("[button] factory reset");
      return setting_is("buttonReset", "1");
    default:
      return false;
  }
}

static bool button_loopback(void) {
  bool counted = button_released(200) && button_released(200);
  return counted && button_released(12000) && !button_released(3);
}

SETTING(button, "buttonReset", "1");
FEATURE(button, "button", button_loopback, 0);

#endif
