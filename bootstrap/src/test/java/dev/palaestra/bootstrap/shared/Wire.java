package dev.palaestra.bootstrap.shared;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;

/// One connection on which anything may be written, also what no client of HTTP would.
public final class Wire implements AutoCloseable {
  private static final int PATIENCE = 20_000;

  private final Socket socket;

  public Wire(URI home) throws IOException {
    socket = new Socket(home.getHost(), home.getPort());
    socket.setSoTimeout(PATIENCE);
  }

  /// @param lines ended by CR LF each
  public Wire send(String... lines) throws IOException {
    socket.getOutputStream().write((String.join("\r\n", lines) + "\r\n").getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  /// The same where the other side may have heard enough.
  public void sendWhatIsTaken(List<String> lines) {
    try {
      for (var line : lines) {
        send(line);
      }
    } catch (IOException closed) {
      // It has answered meanwhile.
    }
  }

  /// What comes up to the first such letter.
  public String until(char last) throws IOException {
    var text = new StringBuilder();
    for (var next = read(); next >= 0 && next != last; next = read()) {
      text.append((char) next);
    }
    return text.toString();
  }

  /// The next line of the answer, without its end.
  public String line() throws IOException {
    return until('\n').strip();
  }

  /// All that comes until the other side closes.
  public String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
  }

  private int read() throws IOException {
    return socket.getInputStream().read();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
