package org.forme.pictures;

/**
 * Whether a JPEG came whole. Decoders fill up with grey what is missing and say nothing, so that a picture that was not
 * sent to its end would be printed half grey.
 */
final class JpegEnd {
    private static final int SCAN = 0xDA;
    private static final int END = 0xD9;

    private JpegEnd() {}

    /** Looks for the mark of the end behind the first scan: within a scan no other 0xFF stands without a zero. */
    static boolean isIn(byte[] jpeg) {
        int scan = scan(jpeg);
        for (int i = scan; i >= 0 && i + 1 < jpeg.length; i++)
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == END) return true;
        return false;
    }

    /** Where the first scan begins, thumbnails within other segments passed over; -1 where there is none. */
    private static int scan(byte[] jpeg) {
        for (int at = 2; at + 3 < jpeg.length; ) {
            if ((jpeg[at] & 0xFF) != 0xFF) return -1;
            int mark = jpeg[at + 1] & 0xFF;
            if (mark == 0xFF) at++;
            else if (mark == SCAN) return at;
            else at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return -1;
    }
}
