package broken.domain.two;

/// No adapter registers it.
public record UnregisteredView(int number) {}
