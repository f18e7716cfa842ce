package org.forme.issues;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page style that every new paper gets: drawn for a 4开 sheet so that no straight gap cuts the page in two and no
 * gutter runs through it. The drawings stand in {@code styles.json} beside this class.
 */
record HouseStyle(String name, boolean front, int headLines, List<StyleSlot> slots) {

    static List<HouseStyle> all() {
        try (InputStream in = HouseStyle.class.getResourceAsStream("styles.json")) {
            return JsonColumns.read(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<List<HouseStyle>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PageShape shape() {
        return new PageShape(Grid.frontOfQuarto().withHeadLines(headLines), slots);
    }
}
