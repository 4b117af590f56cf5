/// What people and admins do with accounts, sessions, organizations and memberships.
@NullMarked
package dev.palaestra.application.identity;

import org.jspecify.annotations.NullMarked;
