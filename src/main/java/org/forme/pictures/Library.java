package org.forme.pictures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.forme.people.Person;

/**
 * 图片库: the pictures that a person may see, newest first. Who may see one depends on the copy that it stands in, so they
 * are asked in batches and sorted out here; a page looks at no more than {@link #LOOKED_THROUGH} of them.
 */
@ApplicationScoped
public class Library {
    /** Pictures on a page. */
    public static final int PAGE = 48;

    static final int BATCH = 60;
    static final int LOOKED_THROUGH = 600;

    /** Days before its last one on which a right is said to run out soon. */
    private static final int SOON = 30;

    /** Which rights. */
    public enum Standing {
        ANY,
        UNSTATED,
        OVER,
        SOON;

        /** Its name in the address. */
        public String address() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Message key of its word. */
        public String text() {
            return "pictures.standing_" + address();
        }
    }

    /**
     * What is looked for. Empty texts and nulls ask for nothing.
     *
     * @param words in the caption, the credit, the file's name, or what the file tells
     * @param by a part of the uploader's name
     * @param from the moment of the first upload
     * @param to the moment before which the last one was
     * @param today the day that rights are judged by
     * @param before the id that the page begins after, or null for the first page
     */
    public record Wanted(
            String words, String by, Instant from, Instant to, Standing standing, LocalDate today, Long before) {}

    /** A picture with what is said under it where it stands. */
    public record Entry(Picture picture, PictureUse.Words used) {
        /** What it is called in a list: its caption, else what the file tells, else the file's name. */
        public String title() {
            if (!used.caption().isEmpty()) return used.caption();
            return picture.info().caption().isEmpty()
                    ? picture.fileName()
                    : picture.info().caption();
        }

        public String credit() {
            return used.credit().isEmpty() ? picture.info().creditLine() : used.credit();
        }
    }

    /** @param older the id that the next page begins after; null where there is none */
    public record Sheet(List<Entry> entries, Long older) {}

    @Inject
    Pictures pictures;

    @Inject
    @Any
    Instance<PictureUse> uses;

    public Sheet sheet(Wanted wanted, Person person) {
        List<Entry> entries = new ArrayList<>();
        Set<Long> worded = worded(wanted, person);
        Long before = wanted.before();
        for (int looked = 0; looked < LOOKED_THROUGH; looked += BATCH) {
            List<Picture> batch = batch(wanted, worded, before);
            for (Entry entry : visible(batch, person)) {
                if (entries.size() == PAGE) return new Sheet(entries, before);
                entries.add(entry);
                before = entry.picture().id();
            }
            if (batch.size() < BATCH) return new Sheet(entries, null);
            before = batch.get(batch.size() - 1).id();
        }
        return new Sheet(entries, before);
    }

    /** What is said under the picture where this person sees it. */
    public Entry entry(Picture picture, Person person) {
        return visible(List.of(picture), person).stream().findFirst().orElse(new Entry(picture, PictureUse.Words.NONE));
    }

    private List<Entry> visible(List<Picture> batch, Person person) {
        Map<Long, PictureUse.Words> seen = new HashMap<>();
        List<Long> ids = batch.stream().map(Picture::id).toList();
        if (!ids.isEmpty()) uses.forEach(use -> seen.putAll(use.seen(ids, person)));
        return batch.stream()
                .filter(picture -> seen.containsKey(picture.id()) || picture.isBroughtBy(person))
                .map(picture -> new Entry(picture, seen.getOrDefault(picture.id(), PictureUse.Words.NONE)))
                .toList();
    }

    private Set<Long> worded(Wanted wanted, Person person) {
        Set<Long> ids = new HashSet<>();
        if (!wanted.words().isEmpty()) uses.forEach(use -> ids.addAll(use.withWords(wanted.words(), person)));
        return ids;
    }

    private List<Picture> batch(Wanted wanted, Set<Long> worded, Long before) {
        List<String> all = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> with = new HashMap<>();
        if (before != null) add(all, with, "id < :before", "before", before);
        if (wanted.from() != null) add(all, with, "uploadedAt >= :from", "from", wanted.from());
        if (wanted.to() != null) add(all, with, "uploadedAt < :to", "to", wanted.to());
        if (!wanted.by().isEmpty())
            add(all, with, "lower(uploader.name) like :by escape '!'", "by", Likeness.of(wanted.by()));
        if (!wanted.words().isEmpty()) {
            add(all, with, "(" + WORDS + " or id in (:worded))", "words", Likeness.of(wanted.words()));
            with.put("worded", worded.isEmpty() ? Set.of(-1L) : worded);
        }
        switch (wanted.standing()) {
            case ANY -> {}
            case UNSTATED -> add(all, with, "rights.kind = :kind", "kind", Rights.Kind.UNSTATED);
            case OVER -> add(all, with, "rights.until < :today", "today", wanted.today());
            case SOON -> {
                add(all, with, "rights.until >= :today", "today", wanted.today());
                add(all, with, "rights.until < :soon", "soon", wanted.today().plusDays(SOON));
            }
        }
        return pictures.find(String.join(" and ", all) + " order by id desc", with)
                .page(0, BATCH)
                .list();
    }

    private static final String WORDS = "lower(fileName) like :words escape '!'"
            + " or lower(info.caption) like :words escape '!' or lower(info.credit) like :words escape '!'"
            + " or lower(info.creator) like :words escape '!' or lower(info.copyright) like :words escape '!'"
            + " or lower(rights.terms) like :words escape '!'";

    private static void add(List<String> all, Map<String, Object> with, String what, String name, Object value) {
        all.add(what);
        with.put(name, value);
    }
}
