package dev.palaestra.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenBodiesTest {
  private static final String READER =
      "org.jboss.resteasy.reactive.server.vertx.VertxInputStream$VertxBlockingInput";

  @Test
  void silence_is_no_fault_of_ours() {
    var fault = new IllegalStateException(from(READER, new IOException("Read timed out")));
    assertThat(BrokenBodies.behind(fault).orElseThrow().error())
        .isEqualTo(DoorError.REQUEST_TIMEOUT);
  }

  @Test
  void nor_is_a_connection_that_ends() {
    var fault = from(READER, new IOException(new ClosedChannelException()));
    assertThat(BrokenBodies.behind(fault).orElseThrow().error())
        .isEqualTo(DoorError.MALFORMED_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Stream is closed", "Attempting a blocking read on io thread"})
  void what_the_stream_itself_complains_of_is(String complaint) {
    assertThat(BrokenBodies.behind(from(READER, new IOException(complaint)))).isEmpty();
  }

  @Test
  void so_is_what_others_read() {
    assertThat(BrokenBodies.behind(from("sun.nio.ch.Net", new IOException("Read timed out"))))
        .isEmpty();
  }

  private static IOException from(String teller, IOException fault) {
    fault.setStackTrace(new StackTraceElement[] {new StackTraceElement(teller, "read", null, 1)});
    return fault;
  }
}
