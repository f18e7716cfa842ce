package org.forme.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.forme.text.TextDiff.Piece;

/** Compares what was signed with what is there now, part by part. */
final class Changes {
    /** Values without running text are shown old and new, not letter by letter. */
    private static final Set<String> WHOLE = Set.of(
            "number",
            "date",
            "label",
            "section",
            "style",
            "placement",
            "permit",
            "revision",
            "origin",
            "holds",
            "focus",
            "crop");

    /** What is known by its hash only has no words to show. */
    private static final Set<String> WORDLESS = Set.of("picture", "lettering", "face");

    /** A body of more paragraphs than the root of this is compared as one text: the table grows with the square. */
    private static final int MOST_PAIRS = 250_000;

    private final Map<String, Map<String, List<String>>> then;
    private final Map<String, Map<String, List<String>>> now;
    private final List<Change> changes = new ArrayList<>();

    private Changes(Matter then, Matter now) {
        this.then = bySubject(then);
        this.now = bySubject(now);
    }

    /** Every difference, in the order of the page; empty only where there is none. */
    static List<Change> between(Matter then, Matter now) {
        if (then.equals(now)) return List.of();
        var comparing = new Changes(then, now);
        Set<String> subjects = new LinkedHashSet<>(comparing.now.keySet());
        subjects.addAll(comparing.then.keySet());
        subjects.forEach(comparing::subject);
        boolean set =
                comparing.changes.stream().anyMatch(change -> !change.key().equals("press.part_revision"));
        if (!set && !then.frames().equals(now.frames()))
            comparing.changes.add(new Change("", "press.part_layout", 0, List.of()));
        return List.copyOf(comparing.changes);
    }

    private static Map<String, Map<String, List<String>>> bySubject(Matter matter) {
        Map<String, Map<String, List<String>>> subjects = new LinkedHashMap<>();
        for (Matter.Part part : matter.parts())
            subjects.computeIfAbsent(part.subject(), subject -> new LinkedHashMap<>())
                    .computeIfAbsent(part.name(), name -> new ArrayList<>())
                    .add(part.text());
        return subjects;
    }

    private void subject(String subject) {
        boolean came = !then.containsKey(subject);
        boolean went = !now.containsKey(subject);
        // That an article came or went is told by its slot; its words are not listed once more.
        if (subject.startsWith("article ") && (came || went)) return;
        Map<String, List<String>> old = then.getOrDefault(subject, Map.of());
        Map<String, List<String>> fresh = now.getOrDefault(subject, Map.of());
        Set<String> names = new LinkedHashSet<>(fresh.keySet());
        names.addAll(old.keySet());
        for (String name : names)
            texts(subject, name, old.getOrDefault(name, List.of()), fresh.getOrDefault(name, List.of()));
    }

    /** Texts that are in both stay out; between them the first old one is compared with the first new one, and so on. */
    private void texts(String subject, String name, List<String> old, List<String> fresh) {
        boolean several = Math.max(old.size(), fresh.size()) > 1;
        if ((long) old.size() * fresh.size() > MOST_PAIRS) {
            if (!old.equals(fresh)) add(subject, name, 1, String.join("\n", old), String.join("\n", fresh));
            return;
        }
        int[][] common = common(old, fresh);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            int toI = i;
            int toJ = j;
            while (toI < old.size() || toJ < fresh.size()) {
                boolean same =
                        toI < old.size() && toJ < fresh.size() && old.get(toI).equals(fresh.get(toJ));
                if (same) break;
                if (toJ == fresh.size() || toI < old.size() && common[toI + 1][toJ] >= common[toI][toJ + 1]) toI++;
                else toJ++;
            }
            for (; i < toI || j < toJ; i = Math.min(i + 1, toI), j = Math.min(j + 1, toJ))
                add(
                        subject,
                        name,
                        several ? (j < toJ ? j : i) + 1 : 0,
                        i < toI ? old.get(i) : "",
                        j < toJ ? fresh.get(j) : "");
            i = toI + 1;
            j = toJ + 1;
        }
    }

    /** How many texts the rests from i and j on have in common, in order. */
    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--)
            for (int j = fresh.size() - 1; j >= 0; j--)
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
        return common;
    }

    private void add(String subject, String name, int nth, String before, String after) {
        changes.add(new Change(where(subject), "press.part_" + name, nth, pieces(name, before, after)));
    }

    private List<Piece> pieces(String name, String before, String after) {
        if (WORDLESS.contains(name)) return List.of();
        if (name.equals("holds")) return Pieces.whole(title(before, then), title(after, now));
        if (name.equals("artwork")) return artwork(firstLine(before), firstLine(after));
        return WHOLE.contains(name) ? Pieces.whole(before, after) : Pieces.between(before, after);
    }

    private static List<Piece> artwork(String before, String after) {
        return before.equals(after) ? List.of() : Pieces.whole(before, after);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private String where(String subject) {
        if (subject.startsWith("slot ")) return subject.substring("slot ".length());
        return subject.startsWith("article ") ? title(subject, now) : "";
    }

    /** The headline, or the rubric of copy without one. */
    private static String title(String article, Map<String, Map<String, List<String>>> subjects) {
        Map<String, List<String>> parts = subjects.getOrDefault(article, Map.of());
        return parts.getOrDefault("headline", parts.getOrDefault("rubric", List.of("")))
                .get(0);
    }
}
