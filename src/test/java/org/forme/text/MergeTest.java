package org.forme.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.forme.text.Merge.Choice;
import org.forme.text.Merge.Part;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final String LAMPS = "清晨六点，菜场的灯先亮了，摊主们把青菜搬下车。";
    private static final String STEAM = "热气从包子铺的蒸笼里冒出来，排队的人搓着手。";
    private static final String DUSK = "傍晚收摊，棉帘子卷起来，地扫干净。";
    private static final String BASE = LAMPS + "\n" + STEAM + "\n" + DUSK;

    @Test
    void changesOfDifferentParagraphsComeTogetherByThemselves() {
        String theirs = BASE.replace("六点", "五点");
        String mine = BASE.replace("扫干净", "扫得干干净净");
        assertEquals(List.of("THEIRS", "SAME", "MINE"), fates(BASE, theirs, mine));
        assertEquals(theirs.replace("扫干净", "扫得干干净净"), result(BASE, theirs, mine, Choice.MINE));
    }

    @Test
    void neighboursThatEachChangedOneOfAreNoClash() {
        assertEquals(
                List.of("THEIRS", "MINE", "SAME"), fates(BASE, BASE.replace("六点", "五点"), BASE.replace("搓着手", "跺着脚")));
    }

    @Test
    void whatBothChangedIsChosen() {
        String theirs = BASE.replace("六点", "五点");
        String mine = BASE.replace("六点", "四点");
        assertEquals(List.of("CLASH", "SAME", "SAME"), fates(BASE, theirs, mine));
        assertEquals(theirs, result(BASE, theirs, mine, Choice.THEIRS));
        assertEquals(mine, result(BASE, theirs, mine, Choice.MINE));
        assertEquals(LAMPS.replace("六点", "五点") + "\n" + mine, result(BASE, theirs, mine, Choice.BOTH));
    }

    @Test
    void theSameChangeOnBothSidesIsNone() {
        String both = BASE.replace("六点", "五点");
        assertEquals(List.of("SAME", "SAME", "SAME"), fates(BASE, both, both));
    }

    @Test
    void whatOneTookOutAndTheOtherChangedIsChosen() {
        assertEquals(List.of("CLASH", "SAME", "SAME"), fates(BASE, STEAM + "\n" + DUSK, BASE.replace("六点", "五点")));
    }

    @Test
    void withoutATextToGoByOnlyWhatDiffersClashes() {
        assertEquals(List.of("CLASH", "SAME", "SAME"), fates("", BASE.replace("六点", "五点"), BASE));
    }

    @Test
    void anotherTypeIsAChangeToo() {
        var paragraph = new Paragraph(Paragraph.Kind.BODY, List.of(new Run(LAMPS, true)));
        var theirs = new Manuscript(List.of(paragraph));
        var base = Manuscript.ofPlain(LAMPS);
        assertEquals(Merge.Fate.THEIRS, Merge.of(base, theirs, base).get(0).fate());
        assertTrue(
                Merge.of(base, theirs, Manuscript.ofPlain("## " + LAMPS)).get(0).isClash());
    }

    @Test
    void nothingThatEitherWroteIsLost() {
        var random = new Random(23);
        for (int i = 0; i < 600; i++) {
            List<String> was = lines(random, random.nextInt(10));
            List<String> they = scrambled(random, was);
            List<String> me = scrambled(random, was);
            var base = manuscript(was);
            var theirs = manuscript(they);
            var mine = manuscript(me);
            List<Part> parts = Merge.of(base, theirs, mine);
            List<Paragraph> all = settled(parts, Choice.BOTH);
            for (Manuscript one : List.of(theirs, mine))
                for (Paragraph paragraph : one.paragraphs())
                    if (!base.paragraphs().contains(paragraph)) assertTrue(all.contains(paragraph), paragraph.text());
            for (Paragraph paragraph : base.paragraphs())
                if (theirs.paragraphs().contains(paragraph) && mine.paragraphs().contains(paragraph))
                    assertTrue(all.contains(paragraph), paragraph.text());
            assertEquals(theirs.paragraphs(), settled(Merge.of(base, theirs, base), Choice.BOTH));
            assertEquals(mine.paragraphs(), settled(Merge.of(base, base, mine), Choice.BOTH));
            assertEquals(mine.paragraphs(), settled(Merge.of(base, mine, mine), Choice.BOTH));
            assertEquals(
                    theirs.paragraphs(),
                    parts.stream().anyMatch(part -> part.fate() == Merge.Fate.MINE)
                            ? theirs.paragraphs()
                            : settled(parts, Choice.THEIRS));
        }
    }

    @Test
    void theLongestTextsAreMergedInSeconds() {
        var random = new Random(3);
        List<String> was = lines(random, 6_000);
        List<String> they = new ArrayList<>(was);
        Collections.shuffle(they, random);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> Merge.of(manuscript(was), manuscript(they), manuscript(lines(random, 6_000))));
    }

    private static List<String> fates(String base, String theirs, String mine) {
        return Merge.of(Manuscript.ofPlain(base), Manuscript.ofPlain(theirs), Manuscript.ofPlain(mine)).stream()
                .map(part -> part.fate().name())
                .toList();
    }

    private static String result(String base, String theirs, String mine, Choice choice) {
        return settled(Merge.of(Manuscript.ofPlain(base), Manuscript.ofPlain(theirs), Manuscript.ofPlain(mine)), choice)
                .stream()
                .map(Paragraph::text)
                .collect(Collectors.joining("\n"));
    }

    private static List<Paragraph> settled(List<Part> parts, Choice choice) {
        return parts.stream().flatMap(part -> part.settled(choice).stream()).toList();
    }

    private static Manuscript manuscript(List<String> lines) {
        return Manuscript.ofPlain(String.join("\n", lines));
    }

    private static List<String> lines(Random random, int many) {
        return IntStream.range(0, many).mapToObj(i -> words(random)).toList();
    }

    private static String words(Random random) {
        var words = new StringBuilder();
        for (int n = 1 + random.nextInt(30); n > 0; n--) words.append((char) ('一' + random.nextInt(300)));
        return words.toString();
    }

    private static List<String> scrambled(Random random, List<String> was) {
        List<String> now = new ArrayList<>(was);
        for (int n = random.nextInt(4); n > 0; n--) {
            int at = random.nextInt(now.size() + 1);
            switch (now.isEmpty() ? 0 : random.nextInt(4)) {
                case 0 -> now.add(at, words(random));
                case 1 -> Collections.swap(now, random.nextInt(now.size()), random.nextInt(now.size()));
                case 2 -> now.remove(random.nextInt(now.size()));
                default -> {
                    int which = random.nextInt(now.size());
                    now.set(which, now.get(which) + words(random).charAt(0));
                }
            }
        }
        return now;
    }
}
