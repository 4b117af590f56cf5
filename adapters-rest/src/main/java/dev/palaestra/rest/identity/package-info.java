/// Registering, signing in, one's own account, organizations and their people.
@NullMarked
package dev.palaestra.rest.identity;

import org.jspecify.annotations.NullMarked;
