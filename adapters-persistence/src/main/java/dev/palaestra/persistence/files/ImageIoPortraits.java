package dev.palaestra.persistence.files;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.palaestra.domain.identity.Avatar;
import dev.palaestra.domain.identity.PictureType;
import dev.palaestra.domain.identity.Portraits;
import dev.palaestra.domain.shared.DomainException;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// One picture at a time is read and painted: a large one takes 150 MB for a second or two.
@Singleton
class ImageIoPortraits implements Portraits {
  /// A decoded side is at least so many times as long as the one that is painted.
  private static final int FINENESS = 2;

  private final Semaphore easel = new Semaphore(1);

  @Override
  public Avatar of(Path file) {
    easel.acquireUninterruptibly();
    try {
      return painted(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      easel.release();
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
      return decoded(type, reader);
    } catch (DomainException unfit) {
      throw unfit;
    } catch (IOException | RuntimeException broken) {
      throw DomainException.invalid("file", "is a picture that cannot be read");
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage decoded(PictureType type, ImageReader reader) throws IOException {
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    Avatar.mustBeFit(type, width, height);
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
