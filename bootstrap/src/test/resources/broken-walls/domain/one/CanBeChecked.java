package broken.domain.one;

/// Has a way in that checks.
public record CanBeChecked(String name) {
  public static CanBeChecked checked(String name) {
    return new CanBeChecked(name.strip());
  }
}
