package dev.palaestra.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;

/// One server for each Java process, on a free port, stopped with it; it keeps nothing on disk.
/// Called by name, like [EmbeddedPostgreSql].
final class EmbeddedRedis {
  private static final String SERVER = "redis.embedded.RedisServer";
  private static final String RUNNING = "palaestra.embedded-redis.url";

  private EmbeddedRedis() {}

  static String url() {
    synchronized (System.getProperties()) {
      var url = System.getProperty(RUNNING);
      return url == null ? start() : url;
    }
  }

  private static String start() {
    try {
      var port = freePort();
      var builder = Class.forName(SERVER).getMethod("newRedisServer").invoke(null);
      call(builder, "port", port);
      call(builder, "bind", "127.0.0.1");
      call(builder, "setting", "save \"\"");
      var server = call(builder, "build");
      call(server, "start");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "embedded-redis-stop"));
      var url = "redis://127.0.0.1:" + port;
      System.setProperty(RUNNING, url);
      return url;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The embedded Redis did not start.", e);
    }
  }

  private static void stop(Object server) {
    try {
      call(server, "stop");
    } catch (ReflectiveOperationException alreadyGone) {
      // The process ends anyway.
    }
  }

  private static Object call(Object target, String name, Object... arguments)
      throws ReflectiveOperationException {
    return Arrays.stream(target.getClass().getMethods())
        .filter(it -> it.getName().equals(name) && accepts(it, arguments))
        .findFirst()
        .orElseThrow(() -> new NoSuchMethodException(name))
        .invoke(target, arguments);
  }

  private static boolean accepts(Method method, Object... arguments) {
    var types = method.getParameterTypes();
    return types.length == arguments.length
        && (types.length == 0
            || types[0].isInstance(arguments[0])
            || types[0] == int.class && arguments[0] instanceof Integer);
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
