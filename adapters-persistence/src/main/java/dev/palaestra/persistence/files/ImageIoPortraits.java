package dev.palaestra.persistence.files;

import static dev.palaestra.domain.shared.SharedError.UNAVAILABLE;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.palaestra.domain.identity.Avatar;
import dev.palaestra.domain.identity.PictureType;
import dev.palaestra.domain.identity.Portraits;
import dev.palaestra.domain.shared.DomainException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// One picture at a time is read and painted: a large one takes 150 MB for a second or two. The
/// others wait, but not for long.
@Singleton
class ImageIoPortraits implements Portraits {
  /// A decoded side is at least so many times as long as the one that is painted.
  private static final int FINENESS = 2;

  private static final String BREAKS_OFF = "premature end of data";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// Seconds after which it is worth to try again.
  private static final int PAUSE = 5;

  private final Semaphore easel;
  private final Duration patience;

  @Inject
  ImageIoPortraits() {
    this(new Semaphore(1), PATIENCE);
  }

  ImageIoPortraits(Semaphore easel, Duration patience) {
    this.easel = easel;
    this.patience = patience;
  }

  @Override
  public Avatar of(Path file) {
    takeTurn();
    try {
      return painted(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      easel.release();
    }
  }

  private void takeTurn() {
    try {
      if (!easel.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw UNAVAILABLE.because(Map.of("retry_after", PAUSE));
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Nobody waits for this picture any more.", stop);
    }
  }

  private static Avatar painted(byte[] file) throws IOException {
    var type = PictureType.of(file);
    var orientation = Orientation.of(type, file);
    return Avatar.of(Portrait.jpeg(decoded(type, file), orientation));
  }

  private static BufferedImage decoded(PictureType type, byte[] file) throws IOException {
    var reader = reader(type);
    try (var input = new ByteArrayImageInputStream(file)) {
      reader.setInput(input, true, true);
      var warnings = new ArrayList<String>();
      reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
      var picture = decoded(type, file, reader);
      mustBeWhole(warnings);
      return picture;
    } catch (DomainException unfit) {
      throw unfit;
    } catch (IOException | RuntimeException broken) {
      throw DomainException.invalid("file", "is a picture that cannot be read");
    } finally {
      reader.dispose();
    }
  }

  /// Of a JPEG that breaks off the reader paints what there is, and only warns.
  private static void mustBeWhole(List<String> warnings) throws IOException {
    if (warnings.stream().anyMatch(it -> it.contains(BREAKS_OFF))) {
      throw new EOFException(BREAKS_OFF);
    }
  }

  private static BufferedImage decoded(PictureType type, byte[] file, ImageReader reader)
      throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    Avatar.mustBeFit(type, width, height);
    Parts.mustBeFew(type, file, width * height);
    var step = Math.max(1, Math.max(width, height) / (FINENESS * Avatar.SIDE_MAX));
    var everyFew = reader.getDefaultReadParam();
    everyFew.setSourceSubsampling(step, step, 0, 0);
    return reader.read(0, everyFew);
  }

  private static ImageReader reader(PictureType type) throws IOException {
    return switch (type) {
      case JPEG, PNG -> ImageIO.getImageReadersByFormatName(type.name()).next();
      case WEBP -> new WebPImageReaderSpi().createReaderInstance();
    };
  }
}
