// The whole configuration, settled in this order. Every source file includes it through module.h.
#pragma once

#ifdef USE_HARDEN_CONFIG
#include "harden_config.h" // made by harden, found through -I
#endif

#include "types.h"
#include "hardware.h"
#include "general.h"
#include "dependencies.h"
