package org.forme.issues.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.forme.issues.Grid;
import org.forme.issues.PageShape;
import org.forme.issues.PageStyle;
import org.forme.issues.SlotManner;
import org.forme.issues.SlotShape;
import org.forme.issues.StyleSlot;
import org.forme.shell.Language;
import org.forme.shell.Messages;
import org.forme.shell.Refusal;
import org.jboss.resteasy.reactive.RestForm;

/** A page style as it is typed: the grid, and a table of slots with one list a column. */
record StyleForm(
        @RestForm String name,
        @RestForm String version,
        @RestForm String pageWidthMm,
        @RestForm String pageHeightMm,
        @RestForm String bleedMm,
        @RestForm String leftMm,
        @RestForm String topMm,
        @RestForm String columns,
        @RestForm String measureEm,
        @RestForm String bodyPt,
        @RestForm String gapPt,
        @RestForm String leadingPt,
        @RestForm String lines,
        @RestForm String headLines,
        @RestForm("slotKey") List<String> keys,
        @RestForm("slotName") List<String> names,
        @RestForm("col") List<String> cols,
        @RestForm("width") List<String> widths,
        @RestForm("line") List<String> tops,
        @RestForm("height") List<String> heights,
        @RestForm("legs") List<String> legs,
        @RestForm("headline") List<String> headlines,
        @RestForm("kicker") List<String> kickers,
        @RestForm("deck") List<String> decks,
        @RestForm("body") List<String> bodies,
        @RestForm("boxed") List<String> boxes,
        @RestForm("headed") List<String> heads,
        @RestForm("running") List<String> runs,
        @RestForm("picture") List<String> pictures) {
    private static final int BLANK_ROWS = 2;

    StyleForm {
        name = given(name);
        version = given(version);
        pageWidthMm = given(pageWidthMm);
        pageHeightMm = given(pageHeightMm);
        bleedMm = given(bleedMm);
        leftMm = given(leftMm);
        topMm = given(topMm);
        columns = given(columns);
        measureEm = given(measureEm);
        bodyPt = given(bodyPt);
        gapPt = given(gapPt);
        leadingPt = given(leadingPt);
        lines = given(lines);
        headLines = given(headLines);
    }

    private static String given(String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** One slot as typed. */
    public record Row(
            int index,
            String key,
            String name,
            String col,
            String width,
            String line,
            String height,
            String legs,
            String headline,
            String kicker,
            String deck,
            String body,
            String boxed,
            String headed,
            String running,
            String picture) {
        boolean isBlank() {
            return key.isBlank() && name.isBlank();
        }

        public String field() {
            return "slots[" + index + "]";
        }

        String called() {
            return name.isBlank() ? key.strip() : name.strip();
        }
    }

    static StyleForm of(PageStyle style) {
        Grid grid = style.grid();
        List<SlotShape> shapes = style.slots().stream().map(StyleSlot::shape).toList();
        return new StyleForm(
                style.name(),
                String.valueOf(style.version()),
                text(grid.pageWidthMm()),
                text(grid.pageHeightMm()),
                text(grid.bleedMm()),
                text(grid.leftMm()),
                text(grid.topMm()),
                text(grid.columns()),
                text(grid.measureEm()),
                text(grid.bodyPt()),
                text(grid.gapPt()),
                text(grid.leadingPt()),
                text(grid.lines()),
                text(grid.headLines()),
                style.slots().stream().map(StyleSlot::key).toList(),
                style.slots().stream().map(StyleSlot::name).toList(),
                column(shapes.stream().map(SlotShape::col)),
                column(shapes.stream().map(SlotShape::cols)),
                column(shapes.stream().map(SlotShape::line)),
                column(shapes.stream().map(SlotShape::lines)),
                column(shapes.stream().map(SlotShape::textColumns)),
                column(shapes.stream().map(SlotShape::headlinePt)),
                column(shapes.stream().map(SlotShape::kickerPt)),
                column(shapes.stream().map(SlotShape::deckPt)),
                column(shapes.stream().map(SlotShape::bodyPt)),
                column(shapes.stream()
                        .map(shape -> (shape.boxed() ? 1 : 0) + (shape.manner().tinted() ? 2 : 0))),
                column(shapes.stream().map(shape -> shape.manner().upright() ? 1 : 0)),
                column(shapes.stream()
                        .map(shape -> (shape.manner().ruled() ? 1 : 0)
                                + (shape.manner().filled() ? 2 : 0))),
                column(shapes.stream().map(SlotShape::pictureCols)));
    }

    /** The slots as typed, without the lines that were left blank. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            Row row = row(i, rows.size());
            if (!row.isBlank()) rows.add(row);
        }
        return rows;
    }

    /** The slots as typed, and room for some more. */
    public List<Row> rowsAndMore() {
        List<Row> rows = new ArrayList<>(rows());
        for (int i = 0; i < BLANK_ROWS; i++)
            rows.add(new Row(
                    rows.size(), "", "", "0", "1", "4", "10", "0", "14", "10.5", "10.5", "0", "0", "0", "0", "0"));
        return rows;
    }

    private int size() {
        return keys == null ? 0 : Math.min(keys.size(), PageShape.SLOTS_MAX + BLANK_ROWS);
    }

    private Row row(int i, int index) {
        return new Row(
                index,
                at(keys, i),
                at(names, i),
                at(cols, i),
                at(widths, i),
                at(tops, i),
                at(heights, i),
                at(legs, i),
                at(headlines, i),
                at(kickers, i),
                at(decks, i),
                at(bodies, i),
                at(boxes, i),
                at(heads, i),
                at(runs, i),
                at(pictures, i));
    }

    /** @throws Refusal with everything that cannot be read, or else with everything that does not hold */
    PageShape shape() {
        var reasons = new Refusal.Reasons();
        var numbers = new Numbers(reasons);
        Double[] lengths = {
            numbers.real(pageWidthMm, "pageWidthMm", "grid_page_width"),
                    numbers.real(pageHeightMm, "pageHeightMm", "grid_page_height"),
            numbers.real(bleedMm, "bleedMm", "grid_bleed"), numbers.real(leftMm, "leftMm", "grid_left"),
            numbers.real(topMm, "topMm", "grid_top"), numbers.real(bodyPt, "bodyPt", "grid_body"),
            numbers.real(gapPt, "gapPt", "grid_gap"), numbers.real(leadingPt, "leadingPt", "grid_line_height")
        };
        Integer[] counts = {
            numbers.whole(columns, "columns", "grid_columns"), numbers.whole(measureEm, "measureEm", "grid_measure"),
            numbers.whole(lines, "lines", "grid_lines"), numbers.whole(headLines, "headLines", "grid_head")
        };
        List<StyleSlot> slots = new ArrayList<>();
        for (Row row : rows()) slots.add(slot(row, numbers));
        reasons.refuseInput();
        Grid grid = new Grid(
                lengths[0],
                lengths[1],
                lengths[2],
                lengths[3],
                lengths[4],
                counts[0],
                counts[1],
                lengths[5],
                lengths[6],
                lengths[7],
                counts[2],
                counts[3]);
        return new PageShape(grid, slots);
    }

    private static StyleSlot slot(Row row, Numbers numbers) {
        Integer[] whole = Stream.of(row.col(), row.width(), row.line(), row.height(), row.legs(), row.picture())
                .map(typed -> numbers.whole(typed, row))
                .toArray(Integer[]::new);
        Double[] real = Stream.of(row.headline(), row.kicker(), row.deck(), row.body())
                .map(typed -> numbers.real(typed, row))
                .toArray(Double[]::new);
        boolean read = Stream.concat(Stream.of(whole), Stream.of(real)).noneMatch(java.util.Objects::isNull);
        SlotShape shape = !read
                ? null
                : new SlotShape(
                        whole[0],
                        whole[1],
                        whole[2],
                        whole[3],
                        whole[4],
                        real[0],
                        real[1],
                        real[2],
                        real[3],
                        has(row.boxed(), 1),
                        whole[5],
                        new SlotManner(
                                has(row.boxed(), 2),
                                has(row.running(), 1),
                                has(row.headed(), 1),
                                has(row.running(), 2)));
        return new StyleSlot(row.key().strip(), row.name().strip(), shape);
    }

    /** Whether a choice of a list, whose entries are sums of 1 and 2, holds one of them. */
    private static boolean has(String chosen, int part) {
        return chosen.matches("[0-3]") && (Integer.parseInt(chosen) & part) != 0;
    }

    /** Reads numbers; what cannot be read is a reason at its field, once a field. */
    private record Numbers(Refusal.Reasons reasons) {
        Integer whole(String typed, String field, String label) {
            Integer read = whole(typed);
            return read == null ? unread(field, "issues.numbers_only", label(label)) : read;
        }

        Integer whole(String typed, Row row) {
            Integer read = whole(typed);
            return read == null ? unread(row.field(), "issues.slot_numbers", row.called()) : read;
        }

        Double real(String typed, String field, String label) {
            Double read = real(typed);
            return read == null ? unread(field, "issues.numbers_only", label(label)) : read;
        }

        Double real(String typed, Row row) {
            Double read = real(typed);
            return read == null ? unread(row.field(), "issues.slot_numbers", row.called()) : read;
        }

        private static Integer whole(String typed) {
            return typed != null && typed.strip().matches("[0-9]{1,4}") ? Integer.valueOf(typed.strip()) : null;
        }

        private static Double real(String typed) {
            boolean number = typed != null && typed.strip().matches("[0-9]{1,4}(\\.[0-9]{1,4})?");
            return number ? Double.valueOf(typed.strip()) : null;
        }

        private static String label(String key) {
            return Messages.text(Language.current(), "issues." + key);
        }

        private <T> T unread(String field, String key, String what) {
            boolean told = reasons.list().stream().anyMatch(reason -> field.equals(reason.field()));
            if (!told) reasons.add(field, key, what);
            return null;
        }
    }

    private static String at(List<String> column, int i) {
        return column != null && i < column.size() && column.get(i) != null ? column.get(i) : "";
    }

    private static List<String> column(Stream<? extends Number> numbers) {
        return numbers.map(StyleForm::text).toList();
    }

    private static String text(Number number) {
        double value = number.doubleValue();
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%s", value);
    }
}
