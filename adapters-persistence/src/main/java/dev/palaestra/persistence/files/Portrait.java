package dev.palaestra.persistence.files;

import dev.palaestra.domain.identity.Avatar;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/// A picture upright, no larger than an avatar may be, on white, and nothing but its pixels.
final class Portrait {
  private Portrait() {}

  static byte[] jpeg(BufferedImage picture, Orientation orientation) throws IOException {
    var longest = Math.max(picture.getWidth(), picture.getHeight());
    var near = picture;
    while (longest >= 2 * Avatar.SIDE_MAX) {
      near = halved(near);
      longest = Math.max(near.getWidth(), near.getHeight());
    }
    var painted = upright(near, orientation, Math.min(1, (double) Avatar.SIDE_MAX / longest));
    var jpeg = new ByteArrayOutputStream();
    if (!ImageIO.write(painted, "jpeg", jpeg)) {
      throw new IllegalStateException("Every Java writes JPEG.");
    }
    return jpeg.toByteArray();
  }

  /// Few pixels at a time are put together, so that no detail is skipped.
  private static BufferedImage halved(BufferedImage picture) {
    var width = Math.max(1, picture.getWidth() / 2);
    var height = Math.max(1, picture.getHeight() / 2);
    return painted(width, height, brush -> brush.drawImage(picture, 0, 0, width, height, null));
  }

  private static BufferedImage upright(BufferedImage picture, Orientation how, double scale) {
    var width = scaled(picture.getWidth(), scale);
    var height = scaled(picture.getHeight(), scale);
    var turn = how.turn(width, height);
    turn.concatenate(
        AffineTransform.getScaleInstance(
            (double) width / picture.getWidth(), (double) height / picture.getHeight()));
    return painted(
        how.isSideways() ? height : width,
        how.isSideways() ? width : height,
        brush -> brush.drawImage(picture, turn, null));
  }

  private static int scaled(int side, double scale) {
    return (int) Math.max(1, Math.round(side * scale));
  }

  private static BufferedImage painted(int width, int height, Consumer<Graphics2D> paint) {
    var canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var brush = canvas.createGraphics();
    try {
      brush.setColor(Color.WHITE);
      brush.fillRect(0, 0, width, height);
      brush.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      paint.accept(brush);
      return canvas;
    } finally {
      brush.dispose();
    }
  }
}
