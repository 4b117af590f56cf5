/// Mail by SMTP.
@NullMarked
package dev.palaestra.notifications.mail;

import org.jspecify.annotations.NullMarked;
