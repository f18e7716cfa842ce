package org.forme.pictures;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.forme.shell.Line;

/**
 * What a picture file tells about itself in IPTC, XMP and EXIF: offered where nothing was typed, never more. Each line is
 * cleaned of what no line may hold and cut to its length. Where the picture was taken is not read at all.
 *
 * @param caption 图片说明, at most {@link #CAPTION_MAX} characters
 * @param alt what it shows, for those who do not see it (Alt Text of the IPTC photo metadata standard)
 * @param credit whom to name, as an agency wants it
 * @param creator who took it
 * @param copyright the notice
 * @param takenOn the day it was taken, as the camera's clock had it, or null
 * @param isDamaged whether some of it could not be read and was passed over
 */
@Embeddable
public record FileInfo(
        @Column(name = "info_caption") String caption,
        @Column(name = "info_alt") String alt,
        @Column(name = "info_credit") String credit,
        @Column(name = "info_creator") String creator,
        @Column(name = "info_copyright") String copyright,
        @Column(name = "info_taken_on") LocalDate takenOn,
        @Column(name = "info_damaged") boolean isDamaged) {
    /** Characters of a caption kept; agencies write two or three hundred. */
    public static final int CAPTION_MAX = 1000;

    /** Characters of every other line kept. */
    public static final int LINE_MAX = 200;

    /** {@code 2026-01-23…}, {@code 2026:01:23 …} and {@code 20260123}. */
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-:]?(\\d{2})[-:]?(\\d{2})(\\D.*)?");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u0000\\u00A0]+");
    private static final Pattern HAN = Pattern.compile(".*\\p{IsHan}.*");
    private static final Pattern WORDS = Pattern.compile(".*\\p{Ll}.* .*");

    /** Nobody photographed before. */
    private static final int FIRST_YEAR = 1826;

    static final FileInfo NONE = new FileInfo("", "", "", "", "", null, false);

    public FileInfo {
        caption = clean(caption, CAPTION_MAX);
        alt = clean(alt, CAPTION_MAX);
        credit = clean(credit, LINE_MAX);
        creator = clean(creator, LINE_MAX);
        copyright = clean(copyright, LINE_MAX);
    }

    /** What the one tells, and where it is silent what the other does. */
    FileInfo or(FileInfo other) {
        return new FileInfo(
                first(caption, other.caption),
                first(alt, other.alt),
                first(credit, other.credit),
                first(creator, other.creator),
                first(copyright, other.copyright),
                takenOn == null ? other.takenOn : takenOn,
                isDamaged || other.isDamaged);
    }

    FileInfo damaged() {
        return new FileInfo(caption, alt, credit, creator, copyright, takenOn, true);
    }

    /** Who is to be named under it: agency and photographer, where the one does not hold the other. */
    public String creditLine() {
        if (credit.contains(creator)) return credit;
        return creator.contains(credit) ? creator : credit + " " + creator;
    }

    /** The first so many characters of a text, the last of them … where something is left out. */
    public static String cut(String text, int max) {
        if (text.codePointCount(0, text.length()) <= max) return text;
        return text.substring(0, text.offsetByCodePoints(0, max - 1)).strip() + "…";
    }

    /** The day at the start of a date as these formats write it; null where it is none. */
    static LocalDate day(String told) {
        Matcher day = DAY.matcher(told == null ? "" : told.strip());
        if (!day.matches() || Integer.parseInt(day.group(1)) < FIRST_YEAR) return null;
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** A camera fills EXIF's description with its own name, and phones with the mode: SONY DSC, dav. */
    static String words(String description) {
        boolean said = HAN.matcher(description).matches()
                || WORDS.matcher(description.strip()).matches();
        return said ? description : "";
    }

    private static String first(String one, String other) {
        return Stream.of(one, other).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String clean(String text, int max) {
        if (text == null) return "";
        StringBuilder fit = new StringBuilder();
        BLANKS.matcher(text).replaceAll(" ").codePoints().filter(Line::isFit).forEach(fit::appendCodePoint);
        return cut(fit.toString().strip(), max);
    }
}
