package org.forme.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class ColourProfileTest {
    private static final byte[] SOUND =
            ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();

    @Test
    void aBrokenProfileIsKnownAndASoundOneIsNoFault() {
        byte[] hollow = SOUND.clone();
        Arrays.fill(hollow, 132, hollow.length, (byte) 0x5A);
        for (byte[] broken : List.of(Arrays.copyOf(SOUND, 200), hollow, new byte[300])) {
            assertUnsound(true, jpeg(broken));
            assertUnsound(true, png(deflated(broken)));
        }
        assertUnsound(true, png("no packing".getBytes(StandardCharsets.US_ASCII)));
        assertUnsound(false, jpeg(SOUND));
        assertUnsound(false, png(deflated(SOUND)));
    }

    @Test
    void aPictureWithoutAProfileHasNoBrokenOne() {
        for (byte[] plain : List.of(
                SamplePictures.jpeg(16, 8), SamplePictures.png(8, 8), SamplePictures.webp(), SamplePictures.tiff(8, 8)))
            assertUnsound(false, plain);
    }

    private static void assertUnsound(boolean expected, byte[] picture) {
        assertEquals(expected, PictureFile.read(picture).isProfileUnsound());
    }

    private static byte[] jpeg(byte[] profile) {
        byte[] plain = SamplePictures.jpeg(16, 8);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) 0xFFE2)
                .putShort((short) (16 + profile.length))
                .array());
        out.writeBytes("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {1, 1});
        out.writeBytes(profile);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    /** With a chunk behind the head, which takes 33 bytes. */
    private static byte[] png(byte[] packed) {
        byte[] plain = SamplePictures.png(8, 8);
        var chunk = new ByteArrayOutputStream();
        chunk.writeBytes("iCCPcolours\0\0".getBytes(StandardCharsets.US_ASCII));
        chunk.writeBytes(packed);
        var sum = new CRC32();
        sum.update(chunk.toByteArray());
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 33);
        out.writeBytes(ByteBuffer.allocate(4).putInt(chunk.size() - 4).array());
        out.writeBytes(chunk.toByteArray());
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        out.write(plain, 33, plain.length - 33);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] bytes) {
        var deflater = new Deflater();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] packed = new byte[bytes.length + 100];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }
}
