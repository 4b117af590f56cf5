package dev.palaestra.bootstrap;

import dev.palaestra.application.shared.AllOwnData;
import dev.palaestra.application.shared.AllTraces;
import dev.palaestra.domain.shared.OwnData;
import dev.palaestra.domain.shared.Traces;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/// Gathers what all contexts keep of people.
final class PersonalData {
  private PersonalData() {}

  @Produces
  @Singleton
  static AllTraces traces(@All List<Traces> traces) {
    return new AllTraces(traces);
  }

  @Produces
  @Singleton
  static AllOwnData ownData(@All List<OwnData> data) {
    return new AllOwnData(data);
  }
}
