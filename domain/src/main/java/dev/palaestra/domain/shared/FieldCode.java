package dev.palaestra.domain.shared;

/// What can be wrong with a field of a request, for programs: so that each can be told in the
/// language of whoever reads it. A rule that the door checks has the name of its constraint there.
public enum FieldCode {
  NOT_NULL("it is required"),
  NOT_BLANK("it is required, and more than spaces"),
  SIZE("it has too few or too many characters or entries"),
  PATTERN("it is not of the form that is wanted"),
  MIN("the number is too small"),
  MAX("the number is too large"),
  DECIMAL_MIN("the number is too small"),
  DECIMAL_MAX("the number is too large"),
  DIGITS("the number has too many decimals"),
  PLAIN_NAME("a name holds what no name needs, such as an address or line breaks"),
  PLAIN_TEXT("a text holds characters that are not printed"),
  HTTPS_URL("it is no https URL"),
  IP_ADDRESS("it is no IP address"),
  LOCALE_TAG("it is no language tag of BCP 47"),
  ZONE_NAME("it is no IANA name of a time zone"),
  SHARE("it is none of the shares of a set"),
  TOO_COMMON("a new password that many people use, or that names its owner or us"),
  WRONG("a present password that is not the right one"),
  MISSING("a file lacks it"),
  WRONG_TYPE("it is of another type in the format of a file"),
  UNKNOWN_VALUE("it is no value of the format of a file"),
  UNKNOWN_FIELD("it is no field that is known"),
  INVALID("another rule, which the message tells");

  private final String meaning;

  FieldCode(String meaning) {
    this.meaning = meaning;
  }

  public String meaning() {
    return meaning;
  }
}
