package dev.palaestra.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.domain.shared.Role;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class MemberFilterTest {
  @Test
  void a_filter_does_not_change_with_the_sets_it_was_made_of() {
    var roles = EnumSet.of(Role.COACH);
    var statuses = EnumSet.of(MembershipStatus.PENDING);
    var filter = new MemberQueries.Filter("ana", roles, statuses);
    roles.add(Role.ADMIN);
    statuses.clear();
    assertThat(filter.roles()).containsExactly(Role.COACH);
    assertThat(filter.statuses()).containsExactly(MembershipStatus.PENDING);
  }
}
