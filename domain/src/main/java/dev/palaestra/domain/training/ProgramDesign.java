package dev.palaestra.domain.training;

/// How a program is built; fixed when it is made.
public record ProgramDesign(SplitType splitType, TrainingStructure structure) {}
