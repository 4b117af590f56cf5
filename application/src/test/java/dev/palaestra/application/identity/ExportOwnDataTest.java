package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.application.shared.AllOwnData;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OwnData;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportOwnDataTest {
  private final House house = new House();

  private record Empty(String name) implements OwnData {
    @Override
    public void read(AccountId person, Reader reader) {}
  }

  @Test
  void that_somebody_took_his_data_stands_in_the_audit() {
    var ana = house.person("ana@example.org");
    var all = new AllOwnData(List.of(new Empty("sessions"), new Empty("account")));
    var export = new ExportOwnData(all, house.audit, house.transactions, house.clock);

    assertThat(export.handle(new ExportOwnData.Command(ana)))
        .containsExactly(new Empty("account"), new Empty("sessions"));
    assertThat(house.acts()).containsExactly("account.registered", "account.exported");
  }
}
