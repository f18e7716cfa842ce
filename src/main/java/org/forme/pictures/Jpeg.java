package org.forme.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes JPEG files: the same pixels give the same bytes. */
public final class Jpeg {
    /** The raster that the writer takes without turning every pixel round; writing is half again as fast with it. */
    public static final int FAST = BufferedImage.TYPE_3BYTE_BGR;

    private Jpeg() {}

    /**
     * A picture as a file, without any metadata.
     *
     * @param quality 0 to 1
     */
    public static byte[] write(BufferedImage image, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream(1 << 18);
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory cannot be written", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
