package dev.palaestra.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;

/// A `GET` and the answer to it that was found right; every further answer must be the same.
record Question(byte[] request, byte[] answer) {

  static Question of(URI server, byte[] request) throws IOException {
    try (var connection = new Connection(server)) {
      var answer = connection.exchange(request);
      if (answer.status() != 200) {
        throw new IllegalStateException(new String(request, ISO_8859_1) + answer.status());
      }
      return new Question(request, answer.body());
    }
  }

  void askOn(Connection connection) throws IOException {
    var given = connection.exchange(request);
    if (given.status() != 200 || !Arrays.equals(given.body(), answer)) {
      throw new IllegalStateException("A wrong answer, with status " + given.status());
    }
  }
}
