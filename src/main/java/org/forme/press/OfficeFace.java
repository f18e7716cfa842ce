package org.forme.press;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.forme.layout.Face;
import org.forme.people.Person;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * A type face that the office has a licence for and sets one part of its pages with, in place of the built-in one. Its
 * font is never changed: another one is another face. Taken away it sets nothing any more, but is kept with its file, so
 * that it can be told with what a page of that time was set.
 */
@Entity
public class OfficeFace {
    /** Longest note of a licence, in characters. */
    public static final int LICENCE_MAX = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private Face part;

    /** The same as part while it stands, then nothing: unique, so that one face stands for a part. */
    @Enumerated(EnumType.STRING)
    private Face standsFor;

    private String sha;
    private String family;
    private String fileName;
    private long fileSize;
    private int characters;
    private int gbHan;

    @Enumerated(EnumType.STRING)
    private Embedding embedding;

    private String licence;

    @ManyToOne(optional = false)
    private Person addedBy;

    private Instant addedAt;

    @ManyToOne
    private Person removedBy;

    private Instant removedAt;

    protected OfficeFace() {}

    OfficeFace(Face part, TrueType type, String sha, File file, String licence, Person person, Instant now) {
        this.part = part;
        this.standsFor = part;
        this.sha = sha;
        this.family = type.family();
        this.fileName = file.name();
        this.fileSize = file.size();
        this.characters = type.characters();
        this.gbHan = type.gbHan();
        this.embedding = type.embedding();
        this.licence = licence.strip();
        this.addedBy = person;
        this.addedAt = now;
    }

    /**
     * The file that it came in.
     *
     * @param size in bytes
     */
    record File(String name, long size) {
        private static final int LONGEST = 120;

        File {
            String clean = (name == null ? "" : name)
                    .codePoints()
                    .filter(Line::isFit)
                    .limit(LONGEST)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            name = clean.isBlank() ? "font.ttf" : clean;
        }
    }

    /** Checks what is said of a face. @throws Refusal with the reasons at {@code part} and {@code licence} */
    static void check(Face part, String licence) {
        var reasons = new Refusal.Reasons();
        reasons.require(part != null, "part", "press.face_which");
        Line.checkGiven(reasons, "licence", licence, LICENCE_MAX);
        reasons.refuseInput();
    }

    /** Takes it away; the built-in face serves then. @throws Refusal where it was taken away before */
    void takeAway(Person person, Instant now) {
        if (!isStanding()) throw Refusal.now("press.face_gone");
        standsFor = null;
        removedBy = person;
        removedAt = now;
    }

    public Long id() {
        return id;
    }

    /** Which part of the pages it sets. */
    public Face part() {
        return part;
    }

    /** Message key of the part's name. */
    public String partText() {
        return textOf(part);
    }

    /** Message key of a part's name. */
    public static String textOf(Face part) {
        return "press.face_" + part.name().toLowerCase(Locale.ROOT);
    }

    public boolean isStanding() {
        return standsFor != null;
    }

    /** Name of its file in the store, as it came. */
    public String sha() {
        return sha;
    }

    /** What it calls itself. */
    public String family() {
        return family;
    }

    public String fileName() {
        return fileName;
    }

    /** In bytes. */
    public long fileSize() {
        return fileSize;
    }

    /** How many characters it has. */
    public int characters() {
        return characters;
    }

    /** How many of the 6,763 Han of GB 2312 it has. */
    public int gbHan() {
        return gbHan;
    }

    public Embedding embedding() {
        return embedding;
    }

    /** Where the right to use it comes from, in the office's words. */
    public String licence() {
        return licence;
    }

    public Person addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }

    /** Who took it away; null while it stands. */
    public Person removedBy() {
        return removedBy;
    }

    /** When it was taken away; null while it stands. */
    public Instant removedAt() {
        return removedAt;
    }
}
