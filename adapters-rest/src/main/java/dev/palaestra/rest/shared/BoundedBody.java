package dev.palaestra.rest.shared;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Lets so many bytes of a body through and no more.
final class BoundedBody extends FilterInputStream {
  private long left;

  BoundedBody(InputStream body, long most) {
    super(body);
    left = most;
  }

  @Override
  public int read() throws IOException {
    var next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    var got = super.read(buffer, from, length);
    count(Math.max(got, 0));
    return got;
  }

  private void count(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw DoorError.TOO_LARGE.because();
    }
  }

  /// To close the server's stream is to wait for the end of the body. Of one that is too large
  /// nobody waits for it.
  @Override
  public void close() throws IOException {
    if (left >= 0) {
      super.close();
    }
  }
}
