/// What serves all contexts: delivery of events.
@NullMarked
package dev.palaestra.application.shared;

import org.jspecify.annotations.NullMarked;
