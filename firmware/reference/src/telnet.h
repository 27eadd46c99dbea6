#pragma once
#include <stdint.h>

// Text for the next reply of the telnet server.
void telnet_push(const char *text);
// Bytes that wait for it.
uint32_t telnet_pending(void);
