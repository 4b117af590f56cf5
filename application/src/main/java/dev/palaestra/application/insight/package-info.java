/// What admins and operators read of what has happened.
@NullMarked
package dev.palaestra.application.insight;

import org.jspecify.annotations.NullMarked;
