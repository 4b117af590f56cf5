package dev.palaestra.domain.identity;

import static dev.palaestra.domain.identity.MembershipStatus.ACTIVE;
import static dev.palaestra.domain.identity.MembershipStatus.INVITED;
import static dev.palaestra.domain.identity.MembershipStatus.PENDING;
import static dev.palaestra.domain.identity.MembershipStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.Role;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MemberFilterTest {
  @Test
  void a_filter_does_not_change_with_the_sets_it_was_made_of() {
    var roles = EnumSet.of(Role.COACH);
    var statuses = EnumSet.of(PENDING);
    var filter = new MemberQueries.Filter("ana", roles, statuses);
    roles.add(Role.ADMIN);
    statuses.clear();
    assertThat(filter.roles()).containsExactly(Role.COACH);
    assertThat(filter.statuses()).containsExactly(PENDING);
  }

  @Test
  void who_has_left_is_looked_for_by_name_only() {
    assertThat(new MemberQueries.Filter(null, Set.of(), Set.of()).statuses())
        .containsExactlyInAnyOrder(INVITED, PENDING, ACTIVE, SUSPENDED);
  }
}
