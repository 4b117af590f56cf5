package dev.palaestra.persistence.embedded;

import java.nio.file.Path;

/// One server for each Java process, on a free port, stopped with it; live reloads keep it. Its
/// files lie in `target/`.
///
/// Called by name: the binary is no part of the product, and a native image must link without it.
final class EmbeddedPostgreSql {
  private static final String SERVER = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

  /// A system property, because every live reload and test profile loads this class anew.
  private static final String RUNNING = "palaestra.embedded-postgresql.url";

  private EmbeddedPostgreSql() {}

  static String url() {
    synchronized (System.getProperties()) {
      var url = System.getProperty(RUNNING);
      return url == null ? start() : url;
    }
  }

  private static String start() {
    try {
      var here = Path.of("target", "postgresql").toAbsolutePath();
      System.setProperty("ot.epg.working-dir", here.toString());
      var builder = Class.forName(SERVER).getMethod("builder").invoke(null);
      var data = here.resolve("data-" + ProcessHandle.current().pid()).toString();
      builder.getClass().getMethod("setDataDirectory", String.class).invoke(builder, data);
      var server = builder.getClass().getMethod("start").invoke(builder);
      var url =
          (String)
              server
                  .getClass()
                  .getMethod("getJdbcUrl", String.class, String.class)
                  .invoke(server, "postgres", "postgres");
      System.setProperty(RUNNING, url);
      return url;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The embedded PostgreSQL did not start.", e);
    }
  }
}
