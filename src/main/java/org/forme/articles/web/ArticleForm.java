package org.forme.articles.web;

import java.awt.Rectangle;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.forme.articles.Article;
import org.forme.articles.ArticlePicture;
import org.forme.articles.ArticleTemplate;
import org.forme.articles.ArticleText;
import org.forme.articles.Byline;
import org.forme.articles.BylinePart;
import org.forme.articles.FirstAppearance;
import org.forme.articles.Origin;
import org.forme.articles.TextVersion;
import org.forme.people.Person;
import org.forme.pictures.Crop;
import org.forme.pictures.Focus;
import org.forme.pictures.Picture;
import org.forme.shell.Posted;
import org.forme.shell.Refusal;
import org.forme.text.Manuscript;
import org.forme.text.ManuscriptException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * The writing screen's form, as typed. Rows of bylines and pictures come as lists of equal length.
 *
 * @param revision the text that the person began from ({@link TextVersion}); null from a button that carries no text
 * @param formKey of a form for a new article, good for one article; else of the window that shows the form
 * @param body as plain lines, from a browser without script
 * @param document the body's stored form, from the editor; where it is there it counts
 * @param focusX of each picture in hundredths from the left
 * @param focusY and from the upper edge
 * @param crop four for each picture, in hundredths: what stays out from the left, upper, right and lower edge
 * @param place of each picture in the order, from 1
 * @param drop pictures to be taken out, by their ids
 * @param marked whether only the lines over the body and the body could be typed; the rest stands as the page showed it
 */
public record ArticleForm(
        @RestForm String revision,
        @RestForm String formKey,
        @RestForm String section,
        @RestForm String kicker,
        @RestForm String headline,
        @RestForm String deck,
        @RestForm String rubric,
        @RestForm String dateline,
        @RestForm String origin,
        @RestForm String source,
        @RestForm String received,
        @RestForm String firstPlace,
        @RestForm String firstDay,
        @RestForm String firstAddress,
        @RestForm List<String> bylinePart,
        @RestForm List<String> bylineName,
        @RestForm String body,
        @RestForm String document,
        @RestForm List<Long> picture,
        @RestForm List<String> caption,
        @RestForm List<String> credit,
        @RestForm List<String> alt,
        @RestForm List<String> focusX,
        @RestForm List<String> focusY,
        @RestForm List<String> crop,
        @RestForm List<String> place,
        @RestForm List<Long> drop,
        @RestForm String targetLength,
        @RestForm String marked,
        @RestForm("upload") List<FileUpload> uploads) {

    /** Rows of pictures that are kept while somebody types: those of a full text, and as many to be taken out. */
    private static final int MOST_ROWS = 2 * ArticleText.MOST_PICTURES;

    /** What no editor of ours sends, whatever is typed. */
    private static final Set<String> NO_DOCUMENT = Set.of("text.too_deep", "text.unreadable");

    /** A row of the bylines. */
    public record BylineRow(String part, String name) {
        /** The field that a refusal names for the row with this number. */
        public String field(int number) {
            return "byline" + number;
        }
    }

    /** A row of the pictures. */
    public record PictureRow(
            long picture,
            String caption,
            String credit,
            String alt,
            String focusX,
            String focusY,
            List<String> crop,
            String place,
            boolean dropped) {
        private static final List<String> UNCROPPED = List.of("0", "0", "0", "0");

        private static final List<String> EDGES = List.of("cropLeft", "cropTop", "cropRight", "cropBottom");

        /** The row of a picture as the article has it, or is to have it. */
        static PictureRow of(ArticlePicture line, int place) {
            return new PictureRow(
                    line.picture().id(),
                    line.caption(),
                    line.credit(),
                    line.alt().equals(line.caption()) ? "" : line.alt(),
                    "" + line.focus().x(),
                    "" + line.focus().y(),
                    edges(line.crop()),
                    "" + place,
                    false);
        }

        static List<String> edges(Crop crop) {
            return crop == null
                    ? UNCROPPED
                    : IntStream.of(crop.left(), crop.top(), crop.right(), crop.bottom())
                            .mapToObj(Crop::percent)
                            .toList();
        }

        /** What stays out of it; null where nothing does, or where what was typed will not do. */
        Crop cropped() {
            if (!crop.stream().allMatch(PictureRow::isEdge)) return null;
            int[] edges = crop.stream().mapToInt(PictureRow::thousandths).toArray();
            boolean whole = IntStream.of(edges).sum() == 0;
            return whole || edges[0] + edges[2] > Crop.MOST || edges[1] + edges[3] > Crop.MOST
                    ? null
                    : new Crop(edges[0], edges[1], edges[2], edges[3]);
        }

        void checkCrop(int number, Picture known, Refusal.Reasons reasons) {
            for (int i = 0; i < EDGES.size(); i++)
                reasons.require(
                        isEdge(crop.get(i)), EDGES.get(i) + number, "articles.crop_out_of_range", Crop.MOST / 10);
            checkSides(number, reasons);
            Crop wanted = cropped();
            if (wanted == null || known == null || wanted.leavesEnoughOf(known.widthPx(), known.heightPx())) return;
            Rectangle stays = wanted.of(known.widthPx(), known.heightPx());
            reasons.add("cropLeft" + number, "articles.crop_small", stays.width, stays.height, Crop.LEAST_PIXELS);
        }

        /** The field of the later edge tells that both together take too much. */
        private void checkSides(int number, Refusal.Reasons reasons) {
            for (int i = 0; i < 2; i++)
                reasons.require(
                        !isEdge(crop.get(i))
                                || !isEdge(crop.get(i + 2))
                                || thousandths(crop.get(i)) + thousandths(crop.get(i + 2)) <= Crop.MOST,
                        EDGES.get(i + 2) + number,
                        "articles.crop_too_much",
                        Crop.MOST / 10);
        }

        /** Where what stays of it can be seen, once a saved text crops it so; null before. */
        public String cutting(Picture known) {
            Crop wanted = cropped();
            return wanted == null || known == null || known.cutting(wanted).isEmpty()
                    ? null
                    : "/desk/pictures/" + picture + "/" + wanted.key() + ".jpg";
        }

        private static boolean isEdge(String typed) {
            return typed.matches("([0-9]{1,2}([.][0-9])?)?") && thousandths(typed) <= Crop.MOST;
        }

        /** Nothing typed leaves nothing out. */
        private static int thousandths(String typed) {
            return typed.isEmpty() ? 0 : new BigDecimal(typed).movePointRight(1).intValueExact();
        }

        Focus focus() {
            return isPlace(focusX) && isPlace(focusY)
                    ? new Focus(Integer.parseInt(focusX), Integer.parseInt(focusY))
                    : Focus.MIDDLE;
        }

        void checkFocus(int number, Refusal.Reasons reasons) {
            reasons.require(isPlace(focusX), "focusX" + number, "articles.focus_out_of_range");
            reasons.require(isPlace(focusY), "focusY" + number, "articles.focus_out_of_range");
            Crop wanted = cropped();
            if (wanted == null || focus().isMiddle()) return;
            reasons.require(wanted.keepsAcross(focus()), "focusX" + number, "articles.focus_cropped_away");
            reasons.require(wanted.keepsDown(focus()), "focusY" + number, "articles.focus_cropped_away");
        }

        private static boolean isPlace(String typed) {
            return typed.matches("100|[0-9]{1,2}");
        }

        /** The field that a refusal names for a piece of the row with this number. */
        public String field(String piece, int number) {
            return piece + number;
        }
    }

    /** Whether it carries a text; a button that only hands in or passes does not. */
    boolean carriesText() {
        return Stream.of(section, kicker, headline, deck, rubric, dateline, origin, source, received, firstPlace, body)
                        .anyMatch(Objects::nonNull)
                || !files().isEmpty();
    }

    /**
     * Checks that nothing of the form got lost on its way, so that what is not there is not taken for empty.
     *
     * @param shown pictures that stood in the form; each comes back, to stay or to be dropped
     * @throws Refusal with 400 where something is away
     */
    void checkWhole(List<ArticlePicture> shown) {
        checkLines();
        boolean lost = shown.stream()
                .anyMatch(line ->
                        picture == null || !picture.contains(line.picture().id()));
        if (lost || !(hasRows() && hasCrops())) throw Refusal.brokenForm();
    }

    /**
     * Checks what is kept while it is typed. Words that a browser kept before pictures could be cropped lack their crops.
     *
     * @throws Refusal with 400 where something is away; with 422 where it is more than any page holds, or the body is of a
     *     structure that no editor makes
     */
    void checkKeepable() {
        checkLines();
        if (!(hasRows() && (isUncropped() || hasCrops()))) throw Refusal.brokenForm();
        int rows = picture == null ? 0 : picture.size();
        if (rows > MOST_ROWS) throw Refusal.input("pictures", "articles.pictures_many", ArticleText.MOST_PICTURES);
        try {
            Manuscript.parse(document);
        } catch (ManuscriptException refused) {
            String key = refused.key().replace("text.", "articles.body_");
            if (NO_DOCUMENT.contains(refused.key()))
                throw Refusal.input("body", key, refused.arguments().toArray());
        }
    }

    /** Checks that the person may use the pictures that are to stay. @throws Refusal naming those that they may not */
    void checkPictures(LongFunction<Picture> known) {
        var reasons = new Refusal.Reasons();
        usable(known, reasons);
        reasons.refuseInput();
    }

    private void checkLines() {
        Posted.whole(this, "formKey", "document", "marked");
        checkBylines();
    }

    private boolean hasRows() {
        return picture == null
                || picture.isEmpty()
                || size(picture, caption)
                        && size(picture, credit)
                        && size(picture, alt)
                        && size(picture, focusX)
                        && size(picture, focusY)
                        && size(picture, place);
    }

    private boolean isUncropped() {
        return crop == null || crop.isEmpty();
    }

    private boolean hasCrops() {
        return picture == null || picture.isEmpty() || crop != null && crop.size() == 4 * picture.size();
    }

    /** Checks that the rows of names are there, as pairs. @throws Refusal with 400 where they are not */
    void checkBylines() {
        if (!size(bylineName, bylinePart) || bylineName.isEmpty()) throw Refusal.brokenForm();
    }

    private static boolean size(List<?> one, List<?> other) {
        return one != null && other != null && one.size() == other.size();
    }

    /** The text that it began from. @throws Refusal with 400 where it says nothing that a page puts there */
    TextVersion version() {
        return TextVersion.posted(revision);
    }

    /** The one-time key of a form for a new article. @throws Refusal with 400 where it has none */
    String key() {
        if (formKey == null || !formKey.matches("[0-9a-f-]{36}")) throw Refusal.brokenForm();
        return formKey;
    }

    /** The window in which an article's form is typed into. */
    WindowKey window() {
        return WindowKey.read(formKey);
    }

    /** The same in a window. */
    ArticleForm in(WindowKey window) {
        return with(revision, window.posted());
    }

    /** What the form shows of an article as it is. */
    static ArticleForm of(Article article) {
        return of(article.text(), article.textVersion(), null);
    }

    /** What the form shows of a text that is not saved yet, on top of the newest. */
    static ArticleForm of(ArticleText text, TextVersion newest) {
        return of(text, newest, null);
    }

    /** Whether its body came as plain lines, without types. */
    boolean isPlain() {
        return document == null || document.isBlank();
    }

    /** An empty form for a new article, signed by its writer. */
    static ArticleForm begin(Person writer, BylinePart part, String formKey) {
        return of(ArticleText.write().byline(part, writer.name()).done(), TextVersion.of(0), formKey);
    }

    /** A form for a new article that begins with a template, signed by its writer where that names nobody. */
    static ArticleForm begin(ArticleTemplate template, Person writer, BylinePart part, String formKey) {
        ArticleText text = template.text();
        ArticleText signed = text.bylines().isEmpty()
                ? text.rewrite().byline(part, writer.name()).done()
                : text;
        return of(signed, TextVersion.of(0), formKey);
    }

    /** What a button without a form posts. */
    static ArticleForm blank() {
        return new ArticleForm(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static ArticleForm of(ArticleText text, TextVersion version, String formKey) {
        var pictures = text.pictures();
        return new ArticleForm(
                version.toString(),
                formKey,
                text.section(),
                text.kicker(),
                text.headline(),
                text.deck(),
                text.rubric(),
                text.dateline(),
                text.origin().name(),
                text.source(),
                text.received(),
                text.firstAppearance().place(),
                text.firstAppearance().day() == null
                        ? ""
                        : text.firstAppearance().day().toString(),
                text.firstAppearance().address(),
                text.bylines().stream().map(line -> line.part().name()).toList(),
                text.bylines().stream().map(Byline::name).toList(),
                text.body().toPlain(),
                text.body().toJson(),
                pictures.stream().map(line -> line.picture().id()).toList(),
                pictures.stream().map(ArticlePicture::caption).toList(),
                pictures.stream().map(ArticlePicture::credit).toList(),
                pictures.stream()
                        .map(line -> line.alt().equals(line.caption()) ? "" : line.alt())
                        .toList(),
                pictures.stream().map(line -> "" + line.focus().x()).toList(),
                pictures.stream().map(line -> "" + line.focus().y()).toList(),
                edges(pictures),
                IntStream.rangeClosed(1, pictures.size())
                        .mapToObj(String::valueOf)
                        .toList(),
                List.of(),
                text.targetLength() == null ? "" : text.targetLength().toString(),
                null,
                List.of());
    }

    /** The same text on top of another revision, for somebody who saves over it knowingly. */
    ArticleForm on(TextVersion newest) {
        return with(newest.toString(), formKey);
    }

    /**
     * The same with rows for pictures that stand in the newest text and not in this form, so that none is taken for lost:
     * what was taken out of the form stays out, what somebody added since is in.
     *
     * @param newest the pictures of the newest text
     * @param known those of the text that the form began from
     */
    ArticleForm withRowsFor(List<ArticlePicture> newest, List<ArticlePicture> known) {
        List<ArticlePicture> away = newest.stream()
                .filter(line ->
                        picture == null || !picture.contains(line.picture().id()))
                .toList();
        if (away.isEmpty()) return this;
        List<Long> out = away.stream()
                .filter(line -> known.stream()
                        .anyMatch(
                                one -> one.picture().id().equals(line.picture().id())))
                .map(line -> line.picture().id())
                .toList();
        return new ArticleForm(
                revision,
                formKey,
                section,
                kicker,
                headline,
                deck,
                rubric,
                dateline,
                origin,
                source,
                received,
                firstPlace,
                firstDay,
                firstAddress,
                bylinePart,
                bylineName,
                body,
                document,
                also(picture, away.stream().map(line -> line.picture().id()).toList()),
                also(caption, away.stream().map(ArticlePicture::caption).toList()),
                also(credit, away.stream().map(ArticlePicture::credit).toList()),
                also(alt, away.stream().map(ArticlePicture::alt).toList()),
                also(
                        focusX,
                        away.stream()
                                .map(line -> String.valueOf(line.focus().x()))
                                .toList()),
                also(
                        focusY,
                        away.stream()
                                .map(line -> String.valueOf(line.focus().y()))
                                .toList()),
                also(crop, edges(away)),
                also(place, away.stream().map(line -> "").toList()),
                also(drop, out),
                targetLength,
                marked,
                uploads);
    }

    private static List<String> edges(List<ArticlePicture> pictures) {
        return pictures.stream()
                .flatMap(line -> PictureRow.edges(line.crop()).stream())
                .toList();
    }

    private static <T> List<T> also(List<T> some, List<T> more) {
        return Stream.concat(some == null ? Stream.of() : some.stream(), more.stream())
                .toList();
    }

    /** The same text in a form of its own, for somebody whose form has begun an article already. */
    ArticleForm anew(String key) {
        return with("0", key);
    }

    /** The same without the files that were chosen. */
    ArticleForm withoutFiles() {
        return with(revision, formKey);
    }

    private ArticleForm with(String base, String key) {
        return new ArticleForm(
                base,
                key,
                section,
                kicker,
                headline,
                deck,
                rubric,
                dateline,
                origin,
                source,
                received,
                firstPlace,
                firstDay,
                firstAddress,
                bylinePart,
                bylineName,
                body,
                document,
                picture,
                caption,
                credit,
                alt,
                focusX,
                focusY,
                crop,
                place,
                drop,
                targetLength,
                marked,
                List.of());
    }

    /**
     * The text as typed.
     *
     * @param standing the body as it is: plain lines that say the same leave its types alone
     * @param known bylines that may stand for people here
     * @param pictures finds a picture that this person may use; null where they may not
     * @param added pictures that came with the form, set last
     * @throws Refusal with everything that will not do
     */
    ArticleText text(
            Manuscript standing, List<Byline> known, LongFunction<Picture> pictures, List<ArticlePicture> added) {
        var reasons = new Refusal.Reasons();
        var writing = ArticleText.write()
                .section(section)
                .kicker(kicker)
                .headline(headline)
                .deck(deck)
                .rubric(rubric)
                .dateline(dateline)
                .origin(originChosen(), source)
                .received(received)
                .firstAppearance(new FirstAppearance(firstPlace, day(reasons), firstAddress))
                .bylines(bylines(known))
                .targetLength(target(reasons));
        usedPictures(pictures, reasons).forEach(writing::picture);
        added.forEach(writing::picture);
        try {
            if (document != null && !document.isBlank()) writing.document(document);
            else if (saysTheSame(standing)) writing.body(standing);
            else writing.body(body, this::shows);
        } catch (Refusal refused) {
            reasons.addAll(refused);
        }
        try {
            ArticleText text = writing.done();
            reasons.refuseInput();
            return text;
        } catch (Refusal refused) {
            if (!refused.reasons().equals(reasons.list())) reasons.addAll(refused);
            reasons.refuseInput();
            throw refused;
        }
    }

    boolean isMarked() {
        return marked != null;
    }

    /** Whether it has a row for this picture. */
    boolean shows(long id) {
        return picture != null && picture.contains(id);
    }

    private boolean saysTheSame(Manuscript standing) {
        return body != null && body.replace("\r\n", "\n").equals(standing.toPlain());
    }

    private Origin originChosen() {
        return List.of(Origin.values()).stream()
                .filter(one -> one.name().equals(origin))
                .findFirst()
                .orElse(Origin.OWN);
    }

    private Integer target(Refusal.Reasons reasons) {
        if (targetLength == null || targetLength.isBlank()) return null;
        try {
            return Integer.valueOf(targetLength.strip());
        } catch (NumberFormatException e) {
            reasons.add("targetLength", "articles.target_out_of_range", ArticleText.LONGEST_TARGET);
            return null;
        }
    }

    private LocalDate day(Refusal.Reasons reasons) {
        if (firstDay == null || firstDay.isBlank()) return null;
        try {
            return LocalDate.parse(firstDay.strip());
        } catch (DateTimeException nonsense) {
            reasons.add("firstDay", "articles.day_unreadable");
            return null;
        }
    }

    private List<Byline> bylines(List<Byline> known) {
        var lines = new ArrayList<Byline>();
        for (BylineRow row : bylineRows()) {
            if (row.name().isBlank()) continue;
            BylinePart part = List.of(BylinePart.values()).stream()
                    .filter(one -> one.name().equals(row.part()))
                    .findFirst()
                    .orElse(BylinePart.REPORTER);
            Long person = known.stream()
                    .filter(line -> line.name().equals(row.name().strip()))
                    .map(Byline::personId)
                    .findFirst()
                    .orElse(null);
            lines.add(new Byline(part, row.name(), person));
        }
        return lines;
    }

    private List<ArticlePicture> usedPictures(LongFunction<Picture> known, Refusal.Reasons reasons) {
        Map<Long, Picture> usable = usable(known, reasons);
        List<PictureRow> rows = pictureRows();
        for (int i = 0; i < rows.size(); i++) {
            PictureRow row = rows.get(i);
            row.checkFocus(i + 1, reasons);
            if (!row.dropped()) row.checkCrop(i + 1, usable.get(row.picture()), reasons);
        }
        return rows.stream()
                .filter(row -> !row.dropped() && usable.containsKey(row.picture()))
                .sorted(Comparator.comparingInt(ArticleForm::order))
                .map(row -> new ArticlePicture(
                        usable.get(row.picture()), row.caption(), row.credit(), row.alt(), row.focus(), row.cropped()))
                .toList();
    }

    /** The pictures that are to stay, by their ids. Of one that the person may not use, or no more, the reason names it. */
    private Map<Long, Picture> usable(LongFunction<Picture> known, Refusal.Reasons reasons) {
        var usable = new HashMap<Long, Picture>();
        List<PictureRow> rows = pictureRows();
        for (int i = 0; i < rows.size(); i++) {
            PictureRow row = rows.get(i);
            if (row.dropped()) continue;
            Picture picture = known.apply(row.picture());
            if (picture == null)
                reasons.add("picture" + (i + 1), "articles.picture_not_usable", i + 1, String.valueOf(row.picture()));
            else usable.put(row.picture(), picture);
        }
        return usable;
    }

    /** What is no number stays where it is: at the end. */
    private static int order(PictureRow row) {
        return row.place().matches("\\d{1,4}") ? Integer.parseInt(row.place()) : Integer.MAX_VALUE;
    }

    /** The body as plain lines, for a browser without script and for whoever counts. */
    public String plainBody() {
        try {
            return document == null || document.isBlank()
                    ? Objects.requireNonNullElse(body, "")
                    : Manuscript.parse(document).toPlain();
        } catch (ManuscriptException refused) {
            return Objects.requireNonNullElse(body, "");
        }
    }

    /** The bylines as typed. */
    public List<BylineRow> bylineRows() {
        int rows = bylineName == null ? 0 : bylineName.size();
        return IntStream.range(0, rows)
                .mapToObj(i -> new BylineRow(at(bylinePart, i), bylineName.get(i)))
                .toList();
    }

    /** The pictures as they stand in the form. */
    public List<PictureRow> pictureRows() {
        int rows = picture == null ? 0 : picture.size();
        return IntStream.range(0, rows)
                .mapToObj(i -> new PictureRow(
                        picture.get(i),
                        at(caption, i),
                        at(credit, i),
                        at(alt, i),
                        focusX == null ? "50" : at(focusX, i).strip(),
                        focusY == null ? "50" : at(focusY, i).strip(),
                        edges(i),
                        at(place, i).strip(),
                        drop != null && drop.contains(picture.get(i))))
                .toList();
    }

    private List<String> edges(int row) {
        return isUncropped()
                ? PictureRow.UNCROPPED
                : IntStream.range(4 * row, 4 * row + 4)
                        .mapToObj(i -> at(crop, i).strip())
                        .toList();
    }

    /** The files that were chosen. */
    List<FileUpload> files() {
        return uploads == null
                ? List.of()
                : uploads.stream().filter(file -> file.size() > 0).toList();
    }

    private static String at(List<String> values, int i) {
        return values == null || i >= values.size() || values.get(i) == null ? "" : values.get(i);
    }
}
