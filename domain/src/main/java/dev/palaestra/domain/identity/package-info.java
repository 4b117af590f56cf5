/// Who somebody is, where he belongs and as what: accounts, organizations, sessions.
@NullMarked
package dev.palaestra.domain.identity;

import org.jspecify.annotations.NullMarked;
