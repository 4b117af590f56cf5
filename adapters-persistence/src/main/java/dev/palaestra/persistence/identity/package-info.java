/// Accounts, sessions, organizations and memberships in PostgreSQL, and the hashing of passwords.
@NullMarked
package dev.palaestra.persistence.identity;

import org.jspecify.annotations.NullMarked;
