package dev.palaestra.application.shared;

import static java.util.Comparator.comparing;

import dev.palaestra.domain.shared.OwnData;
import java.util.List;

/// What people may take with them from all contexts of this application, by name.
public record AllOwnData(List<OwnData> all) {
  public AllOwnData {
    all = all.stream().sorted(comparing(OwnData::name)).toList();
  }
}
