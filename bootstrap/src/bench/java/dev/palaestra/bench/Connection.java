package dev.palaestra.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/// One connection to the application that stays open. It does as little as HTTP allows: who
/// measures shares the machine with what is measured.
final class Connection implements AutoCloseable {
  private static final int SIXTEEN = 16;

  private final Socket socket;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int from;
  private int to;

  Connection(URI server) throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
  }

  /// What came back: status and body.
  record Answer(int status, byte[] body) {}

  /// @param request as it goes over the wire
  Answer exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    var status = Integer.parseInt(line().substring(9, 12));
    var length = 0;
    var chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
      var value = header.substring(name.length() + 1).strip();
      chunked |= name.equals("transfer-encoding") && value.equals("chunked");
      length = name.equals("content-length") ? Integer.parseInt(value) : length;
    }
    body.reset();
    if (chunked) {
      chunks();
    } else {
      take(length);
    }
    return new Answer(status, body.toByteArray());
  }

  private void chunks() throws IOException {
    int size;
    do {
      size = Integer.parseInt(line(), SIXTEEN);
      take(size);
      line();
    } while (size > 0);
  }

  private void take(int count) throws IOException {
    for (var missing = count; missing > 0; ) {
      fill();
      var part = Math.min(missing, to - from);
      body.write(buffer, from, part);
      from += part;
      missing -= part;
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    while (true) {
      fill();
      var end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      line.append(new String(buffer, from, end - from, ISO_8859_1));
      from = Math.min(end + 1, to);
      if (end < to) {
        line.setLength(line.length() - 1);
        return line.toString();
      }
    }
  }

  private void fill() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, socket.getInputStream().read(buffer));
      if (to == 0) {
        throw new EOFException("The application closed the connection.");
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
