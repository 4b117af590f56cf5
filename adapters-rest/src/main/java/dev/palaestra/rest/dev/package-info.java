/// What developers and testers ask; absent from production.
@NullMarked
package dev.palaestra.rest.dev;

import org.jspecify.annotations.NullMarked;
