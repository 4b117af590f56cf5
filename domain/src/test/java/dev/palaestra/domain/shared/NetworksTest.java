package dev.palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "::ffff:203.0.113.7, 203.0.113.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:2:ffff:ffff:ffff:ffff, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:2::1, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:3::1, 2001:db8:1:3:0:0:0:0/64",
    "::1, 0:0:0:0:0:0:0:0/64",
    "nowhere, nowhere",
    "'', ''",
  })
  void addresses_of_ipv6_are_counted_by_their_network(String address, String network) {
    assertThat(Networks.of(address)).isEqualTo(network);
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.7", "::1", "2001:DB8::7", "::ffff:203.0.113.7"})
  void literals_are_addresses(String text) {
    assertThat(Networks.isAddress(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "10.1", "010.0.0.1", "203.0.113.256", "example.org", "::g"})
  void names_and_slips_of_the_hand_are_none(String text) {
    assertThat(Networks.isAddress(text)).isFalse();
  }
}
