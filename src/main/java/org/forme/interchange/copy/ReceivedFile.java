package org.forme.interchange.copy;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import org.forme.articles.Article;
import org.forme.people.Person;

/** The file that an article came in, kept as it came, with what was left out of it. Never changed. */
@Entity
public class ReceivedFile {
    /** Room for the notes as they are stored, in characters. */
    static final int NOTES_LONGEST = 8000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Article article;

    private String sha;
    private String fileName;
    private String mediaType;
    private long fileSize;
    private String notes;

    @ManyToOne(optional = false)
    private Person receivedBy;

    private Instant receivedAt;

    protected ReceivedFile() {}

    ReceivedFile(Article article, Reading reading, String sha, List<Note> notes, Person person, Instant now) {
        this.article = article;
        this.sha = sha;
        this.fileName = reading.file().shownName();
        this.mediaType = reading.mediaType();
        this.fileSize = reading.size();
        this.notes = Note.write(notes);
        this.receivedBy = person;
        this.receivedAt = now;
    }

    public Long id() {
        return id;
    }

    public Article article() {
        return article;
    }

    /** Name in the store. */
    public String sha() {
        return sha;
    }

    /** The name that it came with, cleaned; only for people to read. */
    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public long fileSize() {
        return fileSize;
    }

    /** What was left out or guessed. */
    public List<Note> notes() {
        return Note.read(notes);
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}
