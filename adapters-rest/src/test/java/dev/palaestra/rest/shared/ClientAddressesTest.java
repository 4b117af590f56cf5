package dev.palaestra.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {
  private final ClientAddresses addresses =
      new ClientAddresses(Optional.of(List.of("127.0.0.1", " 10.1.0.0/16", "2001:db8::/33")));

  @ParameterizedTest
  @CsvSource({
    "198.51.100.1, 203.0.113.9, 198.51.100.1",
    "127.0.0.1, '', 127.0.0.1",
    "127.0.0.1, 203.0.113.9, 203.0.113.9",
    "127.0.0.1, '7.7.7.7, 203.0.113.9', 203.0.113.9",
    "127.0.0.1, '7.7.7.7, 203.0.113.9, 10.1.255.255', 203.0.113.9",
    "127.0.0.1, '203.0.113.9, 10.2.0.0', 10.2.0.0",
    "127.0.0.1, '10.1.0.2, 10.1.0.1', 10.1.0.2",
    "127.0.0.1, 'evil.example, 203.0.113.9', 203.0.113.9",
    "127.0.0.1, '203.0.113.9, evil.example', 127.0.0.1",
    "127.0.0.1, '203.0.113.9, evil.example, 10.1.0.1', 10.1.0.1",
    "2001:db8:7fff::1, 203.0.113.9, 203.0.113.9",
    "2001:db8:8000::1, 203.0.113.9, 2001:db8:8000:0:0:0:0:1",
  })
  void the_last_address_that_no_proxy_of_ours_has(String peer, String header, String client) {
    assertThat(addresses.client(peer, List.of(header))).isEqualTo(client);
  }

  @Test
  void a_header_that_comes_twice_is_one_list() {
    assertThat(addresses.client("127.0.0.1", List.of("203.0.113.9", "10.1.0.1")))
        .isEqualTo("203.0.113.9");
  }

  @Test
  void without_trusted_proxies_the_header_is_nothing() {
    var direct = new ClientAddresses(Optional.empty());
    assertThat(direct.client("127.0.0.1", List.of("203.0.113.9"))).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x"})
  void what_is_no_block_of_addresses_stops_the_start(String proxy) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ClientAddresses(Optional.of(List.of(proxy))));
  }
}
