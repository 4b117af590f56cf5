import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipInputStream;

/// Run by mvnw: `InstallMaven URL SHA256 FOLDER` unpacks `FOLDER/maven.zip` into `FOLDER` once its
/// checksum is right, so that neither unzip nor sha256sum must be installed.
void main(String[] args) throws Exception {
  Path folder = Path.of(args[2]);
  Path zip = folder.resolve("maven.zip");
  if (Files.notExists(zip)) {
    try (InputStream in = URI.create(args[0]).toURL().openStream()) {
      Files.copy(in, zip);
    }
  }
  var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip));
  String actual = HexFormat.of().formatHex(digest);
  if (!actual.equals(args[1])) {
    System.err.printf("%s has the SHA-256 %s instead of %s.%n", args[0], actual, args[1]);
    System.exit(1);
  }
  unpack(zip, folder);
}

void unpack(Path zip, Path folder) throws IOException {
  try (var in = new ZipInputStream(Files.newInputStream(zip))) {
    for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
      Path target = folder.resolve(entry.getName()).normalize();
      if (entry.isDirectory()) {
        Files.createDirectories(target);
      } else {
        Files.createDirectories(target.getParent());
        Files.copy(in, target);
      }
    }
  }
}
