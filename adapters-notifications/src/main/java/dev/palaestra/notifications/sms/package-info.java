/// Codes by text message.
@NullMarked
package dev.palaestra.notifications.sms;

import org.jspecify.annotations.NullMarked;
