package dev.palaestra.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;

/// One connection to the application that stays open. It does as little as HTTP allows: who
/// measures shares the machine with what is measured.
final class Connection implements AutoCloseable {
  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(ISO_8859_1);
  private static final String LENGTH = "\r\ncontent-length: ";

  private final Socket socket;
  private byte[] buffer = new byte[1 << 16];
  private int filled;

  Connection(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
  }

  /// What came back: status and body.
  record Answer(int status, byte[] body) {}

  /// @param request as it goes over the wire
  Answer exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    filled = 0;
    var head = headLength();
    var text = new String(buffer, 0, head, ISO_8859_1).toLowerCase(Locale.ROOT);
    var end = head + bodyLength(text);
    while (filled < end) {
      read();
    }
    var status = Integer.parseInt(text.substring(9, 12));
    return new Answer(status, Arrays.copyOfRange(buffer, head, end));
  }

  private int headLength() throws IOException {
    var from = 0;
    while (true) {
      for (var i = from; i + END_OF_HEAD.length <= filled; i++) {
        if (Arrays.equals(buffer, i, i + END_OF_HEAD.length, END_OF_HEAD, 0, END_OF_HEAD.length)) {
          return i + END_OF_HEAD.length;
        }
      }
      from = Math.max(0, filled - END_OF_HEAD.length);
      read();
    }
  }

  private static int bodyLength(String head) {
    var at = head.indexOf(LENGTH);
    if (at < 0) {
      throw new IllegalStateException("An answer without a length:\n" + head);
    }
    var from = at + LENGTH.length();
    return Integer.parseInt(head.substring(from, head.indexOf('\r', from)));
  }

  private void read() throws IOException {
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    var count = socket.getInputStream().read(buffer, filled, buffer.length - filled);
    if (count < 0) {
      throw new EOFException("The application closed the connection.");
    }
    filled += count;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
