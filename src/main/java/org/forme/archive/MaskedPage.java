package org.forme.archive;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/**
 * What readers get of a page some of whose articles were withdrawn: an image and a PDF in which these are covered. Lies
 * beside the seal and is no part of it. One with an empty label is the PDF of the whole issue.
 */
@Entity
@Immutable
public class MaskedPage {
    /** Label of the one that stands for the whole issue. */
    static final String WHOLE = "";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "sealed_issue_id")
    private SealedIssue issue;

    private String pageLabel;
    private String articles;
    private String imageSha;
    private String pdfSha;
    private Instant madeAt;

    protected MaskedPage() {}

    /**
     * Names what was made.
     *
     * @param numbers of the articles that are covered
     * @param imageSha of the image, or null for the whole issue
     */
    MaskedPage(
            SealedIssue issue,
            String pageLabel,
            Collection<Integer> numbers,
            String imageSha,
            String pdfSha,
            Instant now) {
        this.issue = issue;
        this.pageLabel = pageLabel;
        this.articles = key(numbers);
        this.imageSha = imageSha;
        this.pdfSha = pdfSha;
        this.madeAt = now;
    }

    /** The articles as a row names them: {@code 3,7}. */
    static String key(Collection<Integer> numbers) {
        return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** SHA-256 of the image; empty for the whole issue. */
    public Optional<String> image() {
        return Optional.ofNullable(imageSha);
    }

    /** SHA-256 of the PDF. */
    public String pdf() {
        return pdfSha;
    }
}
