package dev.palaestra.persistence.training;

import dev.palaestra.domain.shared.AccountId;
import dev.palaestra.domain.shared.OrganizationId;
import dev.palaestra.domain.shared.SharedError;
import dev.palaestra.domain.shared.Weekday;
import dev.palaestra.domain.training.NameKey;
import dev.palaestra.domain.training.Program;
import dev.palaestra.domain.training.ProgramDesign;
import dev.palaestra.domain.training.ProgramDetails;
import dev.palaestra.domain.training.ProgramId;
import dev.palaestra.domain.training.ProgramOrigin;
import dev.palaestra.domain.training.ProgramStatus;
import dev.palaestra.domain.training.Revision;
import dev.palaestra.domain.training.SplitType;
import dev.palaestra.domain.training.StructureType;
import dev.palaestra.domain.training.TrainingStructure;
import dev.palaestra.domain.training.TrainingStructure.Cyclic;
import dev.palaestra.domain.training.TrainingStructure.Weekly;
import dev.palaestra.domain.training.Workout;
import dev.palaestra.persistence.shared.SearchWords;
import dev.palaestra.persistence.shared.TenantKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "program")
@IdClass(TenantKey.class)
class ProgramEntity {
  @Id UUID organizationId;
  @Id UUID id;

  @Column(nullable = false)
  UUID ownerId;

  boolean template;

  @Column(nullable = false)
  String name;

  @Column(nullable = false)
  String nameKey;

  @Column(nullable = false)
  String searchWords;

  @Nullable String description;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  SplitType splitType;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  StructureType structureType;

  String @Nullable [] selectedDays;
  @Nullable Integer daysOn;
  @Nullable Integer daysOff;
  int durationWeeks;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  ProgramStatus status;

  @Column(nullable = false)
  Instant createdAt;

  @Column(nullable = false)
  Instant updatedAt;

  @Version int version;

  static ProgramEntity of(Program program) {
    var row = new ProgramEntity();
    var origin = program.origin();
    row.organizationId = origin.organization().value();
    row.id = origin.id().value();
    row.ownerId = origin.owner().value();
    row.template = origin.template();
    row.createdAt = origin.createdAt();
    row.splitType = program.design().splitType();
    row.write(program.design().structure());
    row.write(program);
    return row;
  }

  /// @throws dev.palaestra.domain.shared.DomainException LOST_RACE when the program was loaded in
  ///   another version
  void apply(Program program) {
    mustBeOf(program.version());
    write(program);
  }

  void mustBeOf(int loaded) {
    if (loaded != version) {
      throw SharedError.LOST_RACE.because();
    }
  }

  private void write(Program program) {
    var details = program.details();
    name = details.name();
    nameKey = NameKey.of(name);
    searchWords = SearchWords.of(name, details.description());
    description = details.description();
    durationWeeks = details.durationWeeks();
    status = program.status();
    updatedAt = program.revision().updatedAt();
  }

  private void write(TrainingStructure structure) {
    structureType = structure.type();
    switch (structure) {
      case Weekly(var days) ->
          selectedDays = days.stream().sorted().map(Weekday::name).toArray(String[]::new);
      case Cyclic(var on, var off) -> {
        daysOn = on;
        daysOff = off;
      }
    }
  }

  Program toDomain(List<Workout> workouts) {
    return new Program(
        new ProgramOrigin(
            new ProgramId(id),
            new OrganizationId(organizationId),
            new AccountId(ownerId),
            template,
            createdAt),
        new ProgramDesign(splitType, structure()),
        new ProgramDetails(name, description, durationWeeks),
        status,
        workouts,
        new Revision(updatedAt, version));
  }

  private TrainingStructure structure() {
    return switch (structureType) {
      case WEEKLY ->
          new Weekly(Arrays.stream(selectedDays).map(Weekday::valueOf).collect(Collectors.toSet()));
      case CYCLIC -> new Cyclic(daysOn, daysOff);
    };
  }
}
