#include "settings.h"
#include "module.h"

#define CHANGES 8
#define VALUE_SIZE 32

static struct {
  const char *key; // of the table's entry, so equal keys are equal pointers
  char value[VALUE_SIZE];
} changes[CHANGES];

static const struct setting *find(const char *key) {
  for (const struct setting *entry = setting_table; entry->key != 0; entry++) {
    if (text_is(entry->key, key)) return entry;
  }
  return 0;
}

const char *setting_get(const char *key) {
  const struct setting *entry = find(key);
  if (entry == 0) return 0;
  for (uint32_t i = 0; i < CHANGES; i++) {
    if (changes[i].key == entry->key) return changes[i].value;
  }
  return entry->value;
}

bool setting_is(const char *key, const char *value) {
  const char *current = setting_get(key);
  return current != 0 && text_is(current, value);
}

bool setting_set(const char *key, const char *value) {
  const struct setting *entry = find(key);
  if (entry == 0 || text_size(value) >= VALUE_SIZE) return false;
  for (uint32_t i = 0; i < CHANGES; i++) {
    if (changes[i].key != 0 && changes[i].key != entry->key) continue;
    changes[i].key = entry->key;
    for (uint32_t j = 0; j <= text_size(value); j++) changes[i].value[j] = value[j];
    return true;
  }
  return false;
}

_Static_assert(sizeof(WIFI_SSID) <= 32 + 1, "WIFI_SSID is longer than a network name can be");

SETTING(wifi_ssid, "wifiSsid", WIFI_SSID);
