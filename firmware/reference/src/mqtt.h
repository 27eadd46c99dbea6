#pragma once
#include "message.h"

// CONNECT packet with client id, user name and password. Source: MQTT 3.1.1, section 3.1.
void mqtt_connect(struct message *packet);
// Hands a payload to whoever registered the topic; the reply is what goes back to the broker.
bool mqtt_deliver(const char *topic, const char *payload, struct message *reply);
