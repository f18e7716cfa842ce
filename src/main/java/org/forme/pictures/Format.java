package org.forme.pictures;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** The kinds of picture that we take, told by their first bytes and never by name or by what a browser says. */
enum Format {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    TIFF("image/tiff");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<Format> of(byte[] b) {
        if (starts(b, 0, 0xFF, 0xD8, 0xFF)) return Optional.of(JPEG);
        if (starts(b, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) return Optional.of(PNG);
        if (starts(b, 0, 'R', 'I', 'F', 'F') && starts(b, 8, 'W', 'E', 'B', 'P')) return Optional.of(WEBP);
        if (starts(b, 0, 'I', 'I', 42, 0) || starts(b, 0, 'M', 'M', 0, 42)) return Optional.of(TIFF);
        return Optional.empty();
    }

    /** A new reader. The JPEG one knows CMYK, which the JDK's does not. */
    ImageReader reader() {
        try {
            return switch (this) {
                case PNG -> ImageIO.getImageReadersByFormatName("png").next();
                case JPEG -> registered(JPEGImageReaderSpi.class).createReaderInstance();
                case TIFF -> registered(TIFFImageReaderSpi.class).createReaderInstance();
                case WEBP -> registered(WebPImageReaderSpi.class).createReaderInstance();
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The provider of our own class loader: ImageIO looks for providers once, and may have looked elsewhere. */
    private static synchronized <T extends ImageReaderSpi> T registered(Class<T> provider) {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        T known = registry.getServiceProviderByClass(provider);
        if (known != null) return known;
        try {
            T fresh = provider.getDeclaredConstructor().newInstance();
            registry.registerServiceProvider(fresh, ImageReaderSpi.class);
            return fresh;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean starts(byte[] b, int at, int... with) {
        if (b.length < at + with.length) return false;
        for (int i = 0; i < with.length; i++) if ((b[at + i] & 0xFF) != with[i]) return false;
        return true;
    }
}
