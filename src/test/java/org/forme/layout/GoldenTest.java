package org.forme.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.forme.text.Manuscript;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The cases of CLREQ as files: what is asked, the copy, and the lines with the place of every glyph in 1/1000 em. Run
 * with {@code -Dgolden.write=true} to write the lines anew, and read the difference before it is committed.
 */
class GoldenTest {
    private static final Path CASES = Path.of("src/test/resources/clreq");
    private static final Typesetter TYPESETTER = new Typesetter(new Metal());
    private static final String RULE = "\n---\n";

    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(CASES)) {
            files = all.sorted().toList();
        }
        assertTrue(files.size() >= 20, "cases are there");
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(file)));
    }

    private static void run(Path file) throws IOException {
        String[] parts = Files.readString(file).split(RULE, 3);
        String lines = set(parts[0], parts[1]);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, parts[0] + RULE + parts[1] + RULE + lines);
            return;
        }
        assertEquals(parts.length < 3 ? "" : parts[2], lines);
    }

    private static String set(String asked, String copy) {
        double size = 10;
        double measure = Double.parseDouble(value(asked, "measure", "14"));
        int indent = Integer.parseInt(value(asked, "indent", "0"));
        var punctuation = Punctuation.valueOf(value(asked, "punctuation", "LINE_END_HALF"));
        boolean headline = Boolean.parseBoolean(value(asked, "headline", "false"));
        List<String> whole = List.of(value(asked, "whole", "").split(" "));
        List<SetLine> lines;
        if (headline) {
            lines = TYPESETTER.display(copy, Face.SONG_BLACK, size, measure * size, whole);
        } else {
            var style = new TextStyle(
                    size,
                    indent,
                    Face.SONG,
                    Face.SONG_BOLD,
                    Face.KAI,
                    Face.HEI_BOLD,
                    Face.HEI_BOLD,
                    false,
                    punctuation);
            var region = new Region(List.of(new Column(0, 0, 999, measure * size)));
            var text = new Copy(Manuscript.ofPlain(copy), value(asked, "dateline", ""), whole, 0);
            lines = TYPESETTER.set(text, region, style).lines();
        }
        var out = new StringBuilder();
        for (SetLine line : lines) write(out, line, size);
        return out.toString();
    }

    private static void write(StringBuilder out, SetLine line, double size) {
        out.append(String.format(Locale.ROOT, "%d %s%n", line.row(), line.text()));
        for (GlyphRun run : line.runs()) {
            out.append("  ").append(run.face()).append(run.missing() ? "?" : "");
            for (double x : run.xs()) out.append(' ').append(Math.round(x * 1000 / size));
            out.append('\n');
        }
        out.append(String.format(Locale.ROOT, "  to %d%n", Math.round(line.width() * 1000 / size)));
    }

    private static String value(String asked, String name, String otherwise) {
        return asked.lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }
}
