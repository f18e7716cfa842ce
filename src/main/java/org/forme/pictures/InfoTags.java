package org.forme.pictures;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The few tags of a TIFF, or of the small one that EXIF is, that tell something worth keeping. All others are passed over
 * unread, so neither a place nor a maker's private notes ever come into memory, and no file can make us read much.
 */
final class InfoTags extends ExifTiffHandler {
    static final int DESCRIPTION = 0x010E;
    static final int ARTIST = 0x013B;
    static final int XMP = 0x02BC;
    static final int COPYRIGHT = 0x8298;
    static final int IPTC = 0x83BB;
    static final int PHOTOSHOP = 0x8649;
    static final int TAKEN = 0x9003;
    static final int PROFILE = 0x8773;

    private static final Set<Integer> WANTED =
            Set.of(DESCRIPTION, ARTIST, XMP, COPYRIGHT, IPTC, PHOTOSHOP, TAKEN, PROFILE);
    private static final int EXIF = 0x8769;

    private final Map<Integer, byte[]> found = new HashMap<>();
    private boolean entered;
    private boolean broken;

    private InfoTags() {
        super(new Metadata(), null, 0);
    }

    static InfoTags of(byte[] tiff) {
        var tags = new InfoTags();
        try {
            new TiffReader().processTiff(new ByteArrayReader(tiff), tags, 0);
        } catch (TiffProcessingException | IOException | RuntimeException damaged) {
            tags.broken = true;
        }
        return tags;
    }

    /** The bytes of a tag; null where it is not there. */
    byte[] bytes(int tag) {
        return found.get(tag);
    }

    boolean isBroken() {
        return broken;
    }

    @Override
    public boolean tryEnterSubIfd(int tag) {
        boolean enters = tag == EXIF && !entered;
        entered |= enters;
        return enters;
    }

    /** What follows is about the small copy of the picture. */
    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    @Override
    public boolean customProcessTag(
            int at, Set<Integer> directories, int header, RandomAccessReader reader, int tag, int bytes)
            throws IOException {
        if (WANTED.contains(tag) && bytes <= InfoBlocks.MAX) found.putIfAbsent(tag, reader.getBytes(at, bytes));
        return true;
    }

    @Override
    public void warn(String why) {
        broken = true;
    }

    @Override
    public void error(String why) {
        broken = true;
    }
}
