// SSDP: answers searches for UPnP devices. Off in a stock build; but see alexa.c.
#include "module.h"
#if SSDP_SUPPORT

static void ssdp_handle(const struct message *request, struct message *reply) {
  if (!text_starts(request->bytes, "M-SEARCH ")) return;
  if (text_after(request->bytes, "ssdp:all") == 0) return;
  message_add(reply, "HTTP/1.1 200 OK\r\nST: upnp:rootdevice\r\nLOCATION: http://");
  message_add_field(reply, field_hostname);
  message_add(reply, ".local/ssdp-description.xml\r\n\r\n");
}

static bool ssdp_loopback(void) {
  return answers(ssdp_handle, "M-SEARCH * HTTP/1.1\r\nST: ssdp:all\r\n", "upnp:rootdevice");
}

SETTING(ssdp, "ssdpName", FIRMWARE_NAME);
LISTENER(ssdp, "ssdp", ssdp_handle, 1900, UDP, NONE);
FEATURE(ssdp, "ssdp", ssdp_loopback, 0);

#endif
