package dev.palaestra.rest.training;

import dev.palaestra.domain.training.Equipment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something that exercises are done with.
public record EquipmentTypeResponse(
    @Schema(examples = "SMITH_MACHINE") Equipment code,
    @Schema(examples = "Smith Machine") String name,
    @Schema(examples = "MACHINE") Equipment.Category category) {

  static EquipmentTypeResponse of(Equipment equipment) {
    return new EquipmentTypeResponse(equipment, equipment.displayName(), equipment.category());
  }
}
