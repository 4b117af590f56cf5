package dev.palaestra.rest.identity;

import dev.palaestra.domain.identity.AccountQueries.Filter;
import dev.palaestra.domain.identity.AccountSort;
import dev.palaestra.domain.identity.AccountStatus;
import dev.palaestra.domain.identity.EmailAddress;
import dev.palaestra.domain.identity.PhoneNumber;
import dev.palaestra.rest.shared.DoorError;
import dev.palaestra.rest.shared.ListParams;
import dev.palaestra.rest.shared.Sorting;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which accounts are listed.
@RegisterForReflection
public class AccountListParams extends ListParams {
  static final Sorting<AccountSort> SORTING =
      new Sorting<>(EnumSet.allOf(AccountSort.class), AccountSort.CREATED_AT, true);

  @QueryParam("email")
  @Size(max = EmailAddress.MAX)
  @Pattern(regexp = EmailAddress.FORMAT, message = EmailAddress.RULE)
  @Parameter(
      description = "The whole mail address in any case, verified or not",
      example = "ana@example.org")
  public @Nullable String email;

  @QueryParam("phone")
  @Pattern(
      regexp = PhoneNumber.FORMAT,
      message = PhoneNumber.RULE + ", its + written as %2B in a query")
  @Parameter(
      description =
          "The whole number, verified or not; its + is written as `%2B`, for a query takes + for a"
              + " space",
      example = "+4915112345678")
  public @Nullable String phone;

  @QueryParam("status")
  @Parameter(description = "Repeated: any of these")
  public List<AccountStatus> status;

  @Context public UriInfo uri;

  /// @throws dev.palaestra.rest.shared.DoorException INVALID_PARAMETER for an address or number
  ///   without a value: who asks for nobody is not shown everybody
  Filter filter() {
    mustSay("email", email, EmailAddress.RULE);
    mustSay("phone", phone, PhoneNumber.RULE);
    return new Filter(
        email == null ? null : EmailAddress.checked(email),
        phone == null ? null : PhoneNumber.checked(phone),
        Set.copyOf(status));
  }

  /// An empty value comes as none.
  private void mustSay(String name, @Nullable String value, String rule) {
    if (value == null && uri.getQueryParameters().containsKey(name)) {
      throw DoorError.INVALID_PARAMETER.because("The parameter " + name + " " + rule + ".", name);
    }
  }
}
