#pragma once
#include "config/all.h"

// Log lines are literals: the log keeps pointers, and none of the text is in the image when off.
#if DEBUG_SUPPORT
#define DEBUG_LOG(line) debug_log(line)
void debug_log(const char *line);
#else
#define DEBUG_LOG(line) ((void)0)
#endif
