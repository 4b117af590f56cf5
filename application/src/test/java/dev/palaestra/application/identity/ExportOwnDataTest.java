package dev.palaestra.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.palaestra.application.shared.AllOwnData;
import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OwnData;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportOwnDataTest {
  private final House house = new House();
  private final List<String> heard = new ArrayList<>();

  private record Ids(String name) implements OwnData {
    @Override
    public void read(AccountId person, Reader reader) {
      reader.columns(List.of("id"));
      reader.row(List.of(person));
    }
  }

  private final class Heard implements ExportOwnData.Part {
    @Override
    public void columns(List<String> names) {
      heard.addAll(names);
    }

    @Override
    public void row(List<@Nullable Object> cells) {
      cells.forEach(it -> heard.add(String.valueOf(it)));
    }

    @Override
    public void close() {
      heard.add("end");
    }
  }

  @Test
  void each_part_of_ones_own_is_read_once_and_the_audit_knows() {
    var ana = house.person("ana@example.org");
    var all = new AllOwnData(List.of(new Ids("sessions"), new Ids("account")));
    var export = new ExportOwnData(all, house.audit, house.transactions, house.clock);

    export.handle(new ExportOwnData.Command(ana, this::begin));

    var id = ana.toString();
    assertThat(heard).containsExactly("account", "id", id, "end", "sessions", "id", id, "end");
    assertThat(house.acts()).containsExactly("account.registered", "account.exported");
  }

  private ExportOwnData.Part begin(String name) {
    heard.add(name);
    return new Heard();
  }
}
