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
    private static final Set<String> WHOLE =
            Set.of("number", "date", "label", "section", "style", "placement", "permit", "revision", "origin", "holds");

    /** What is known by its hash only has no words to show. */
    private static final Set<String> WORDLESS = Set.of("picture", "lettering");

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

    /** What several texts have in common at both ends is left out; the rest is compared one by one, or as one. */
    private void texts(String subject, String name, List<String> old, List<String> fresh) {
        int shorter = Math.min(old.size(), fresh.size());
        int head = 0;
        while (head < shorter && old.get(head).equals(fresh.get(head))) head++;
        int tail = 0;
        while (tail < shorter - head && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail)))
            tail++;
        List<String> before = old.subList(head, old.size() - tail);
        List<String> after = fresh.subList(head, fresh.size() - tail);
        boolean several = Math.max(old.size(), fresh.size()) > 1;
        if (before.size() == after.size())
            for (int i = 0; i < before.size(); i++) {
                if (!before.get(i).equals(after.get(i)))
                    add(subject, name, several ? head + i + 1 : 0, before.get(i), after.get(i));
            }
        else add(subject, name, several ? head + 1 : 0, String.join("\n", before), String.join("\n", after));
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
