package org.forme.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EditTest {
    private static final String LAMPS = "清晨六点，菜场的灯先亮了，摊主们把青菜搬下车。";
    private static final String STEAM = "热气从包子铺的蒸笼里冒出来，排队的人搓着手。";
    private static final String DUSK = "傍晚收摊，棉帘子卷起来，地扫干净。";
    private static final String BASE = LAMPS + "\n" + STEAM + "\n" + DUSK;

    @Test
    void everyStretchOfWordsIsAChangeByItself() {
        assertEquals(
                List.of(new Edit.Words(0, 2, "六", "五"), new Edit.Words(0, 13, "摊主们", "大家")),
                edits(BASE, BASE.replace("六点", "五点").replace("摊主们", "大家")));
    }

    @Test
    void numbersAndLatinWordsChangeWhole() {
        assertEquals(
                List.of(new Edit.Words(0, 2, "2021", "2022")), edits("他在2021年到GTR工作，一干多年。", "他在2022年到GTR工作，一干多年。"));
        assertEquals(List.of(new Edit.Words(0, 2, "GTR", "GTX1")), edits("他在GTR工作，一干多年。", "他在GTX1工作，一干多年。"));
    }

    @Test
    void whatCameAndWhatWentAreParagraphs() {
        assertEquals(
                List.of(new Edit.Paragraphs(1, Manuscript.empty(), text("雪停了，河边有人放风筝。"))),
                edits(BASE, LAMPS + "\n雪停了，河边有人放风筝。\n" + STEAM + "\n" + DUSK));
        assertEquals(
                List.of(new Edit.Paragraphs(1, text(STEAM), Manuscript.empty())), edits(BASE, LAMPS + "\n" + DUSK));
    }

    @Test
    void anotherKindOrAnotherTypeChangesTheParagraph() {
        assertEquals(
                List.of(new Edit.Paragraphs(1, text(STEAM), text("## " + STEAM))),
                edits(BASE, BASE.replace(STEAM, "## " + STEAM)));
        var bold = new Manuscript(List.of(new Paragraph(
                Paragraph.Kind.BODY,
                List.of(new Run(LAMPS.substring(0, 4), true), new Run(LAMPS.substring(4), false)))));
        assertEquals(List.of(new Edit.Paragraphs(0, text(LAMPS), bold)), Edit.between(text(LAMPS), bold));
    }

    @Test
    void wordsTakeTheTypeOfThoseAroundThem() {
        var bold = new Manuscript(List.of(
                new Paragraph(Paragraph.Kind.BODY, List.of(new Run("清晨六点，", true), new Run("菜场的灯先亮了。", false)))));
        Manuscript changed = new Edit.Words(0, 2, "六", "五").on(bold).orElseThrow();
        assertEquals(
                List.of(new Run("清晨五点，", true), new Run("菜场的灯先亮了。", false)),
                changed.paragraphs().get(0).runs());
    }

    @Test
    void itIsNotMadeWhereTheWordsAreOthersNow() {
        var edit = new Edit.Words(0, 2, "六", "五");
        assertEquals(Optional.empty(), edit.on(text(BASE.replace("六点", "四点"))));
        assertEquals(Optional.empty(), edit.on(Manuscript.empty()));
        Moves moves = Moves.between(text(BASE), text(BASE.replace("六点", "四点")));
        assertEquals(Optional.empty(), moves.of(edit));
    }

    @Test
    void itIsNotMadeWhereTheTextWouldGetTooLong() {
        Manuscript long150 = text("长".repeat(150_000));
        assertEquals(Optional.empty(), new Edit.Words(0, 0, "", "长".repeat(60_000)).on(long150));
        assertEquals(
                Optional.empty(), new Edit.Paragraphs(1, Manuscript.empty(), text("长".repeat(60_000))).on(long150));
    }

    @Test
    void itFollowsItsWordsThroughOtherChanges() {
        var edit = new Edit.Words(2, 2, "收摊", "打烊");
        Manuscript later = text("雪停了，河边有人放风筝。\n" + DUSK.replace("傍晚", "到了傍晚") + "\n" + LAMPS);
        assertEquals(
                Optional.of(new Edit.Words(1, 4, "收摊", "打烊")),
                Moves.between(text(BASE), later).of(edit));
    }

    @Test
    void aPassageIsAsLongAsWhatIsLeftOfIt() {
        Passage passage = Passage.of(text(BASE), 5, 12);
        assertEquals(new Passage(0, 5, 0, 12), passage);
        Moves moves = Moves.between(text(BASE), text(BASE.replace("菜场的灯先", "灯").replace("清晨", "到了清晨")));
        assertEquals(Optional.of(new Passage(0, 7, 0, 10)), moves.of(passage));
        assertEquals(Optional.empty(), Moves.between(text(BASE), text(DUSK)).of(passage));
    }

    @Test
    void aPassageOverParagraphsIsReadFromOffsets() {
        Passage passage = Passage.of(text(BASE), LAMPS.length() - 1, LAMPS.length() + 3);
        assertEquals(new Passage(0, LAMPS.length() - 1, 1, 2), passage);
        assertEquals(LAMPS.length() - 1, passage.begin(text(BASE)));
        assertEquals(LAMPS.length() + 3, passage.end(text(BASE)));
    }

    @Test
    void madeOneByOneInAnyOrderTheyGiveTheLaterText() {
        var random = new Random(20220117);
        for (int n = 0; n < 400; n++) {
            Manuscript before = random(random, null);
            Manuscript after = random(random, before);
            List<Edit> left = new ArrayList<>(Edit.between(before, after));
            Collections.shuffle(left, random);
            Manuscript now = before;
            while (!left.isEmpty()) {
                Edit edit = left.remove(0);
                Moves moves = Moves.by(edit, now);
                Manuscript from = now;
                now = edit.on(now).orElseThrow(() -> new AssertionError(edit + " on " + from.toPlain()));
                left.replaceAll(one -> moves.of(one).orElseThrow(() -> new AssertionError(one + " after " + edit)));
            }
            assertEquals(after.toPlain(), now.toPlain(), "of " + before.toPlain());
            assertEquals(after, now);
        }
    }

    @Test
    void followedThroughAnyChangeItIsMadeOrNot() {
        var random = new Random(1657);
        int made = 0;
        for (int n = 0; n < 200; n++) {
            Manuscript before = random(random, null);
            Manuscript later = random(random, before);
            Moves moves = Moves.between(before, later);
            for (Edit edit : Edit.between(before, random(random, before)))
                made += (int)
                        moves.of(edit).flatMap(one -> one.on(later)).stream().count();
        }
        assertTrue(made > 100, "many find their words again: " + made);
    }

    /** Some paragraphs of a few characters, or the same after some changes of every kind. */
    private static Manuscript random(Random random, Manuscript of) {
        var kinds = List.of(Paragraph.Kind.BODY, Paragraph.Kind.BODY, Paragraph.Kind.CROSSHEAD, Paragraph.Kind.BULLET);
        List<Paragraph> paragraphs = of == null ? new ArrayList<>() : new ArrayList<>(of.paragraphs());
        if (of == null)
            IntStream.range(0, 4)
                    .forEach(i -> paragraphs.add(
                            i == 2
                                    ? Paragraph.picture(1 + random.nextInt(9))
                                    : paragraph(random, kinds.get(0), random(random, 25))));
        else
            for (int i = 0; i < 3; i++) {
                int at = random.nextInt(paragraphs.size());
                Paragraph one = paragraphs.get(at);
                if (one.isPicture()) {
                    paragraphs.remove(at);
                    if (random.nextBoolean())
                        paragraphs.add(
                                random.nextInt(paragraphs.size() + 1),
                                random.nextBoolean() ? one : Paragraph.picture(1 + random.nextInt(9)));
                    if (paragraphs.isEmpty()) paragraphs.add(one);
                    continue;
                }
                String words = one.text();
                int cut = random.nextInt(words.length());
                switch (random.nextInt(7)) {
                    case 0 -> paragraphs.add(at, paragraph(random, kinds.get(random.nextInt(4)), random(random, 20)));
                    case 1 -> {
                        if (paragraphs.size() > 1) paragraphs.remove(at);
                    }
                    case 2 -> paragraphs.add(random.nextInt(paragraphs.size()), paragraphs.remove(at));
                    case 3 -> paragraphs.set(at, new Paragraph(kinds.get(random.nextInt(4)), one.runs()));
                    case 4 ->
                        paragraphs.set(at, new Paragraph(one.kind(), List.of(new Run(words, random.nextBoolean()))));
                    default ->
                        paragraphs.set(
                                at,
                                new Paragraph(
                                        one.kind(),
                                        List.of(new Run(
                                                words.substring(0, cut)
                                                        + random(random, 3)
                                                        + words.substring(
                                                                Math.min(words.length(), cut + random.nextInt(4))),
                                                false))));
                }
            }
        return Manuscript.parse(new Manuscript(paragraphs).toJson());
    }

    private static Paragraph paragraph(Random random, Paragraph.Kind kind, String words) {
        return new Paragraph(kind, List.of(new Run(words, random.nextInt(5) == 0)));
    }

    private static String random(Random random, int length) {
        return random.ints(length, 0, 12)
                .mapToObj(i -> "天地人你我他，。ab12".substring(i, i + 1))
                .reduce("", String::concat);
    }

    private static List<Edit> edits(String before, String after) {
        return Edit.between(text(before), text(after));
    }

    private static Manuscript text(String plain) {
        return Manuscript.ofPlain(plain);
    }
}
