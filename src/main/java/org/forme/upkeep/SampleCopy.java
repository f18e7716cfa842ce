package org.forme.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The sample's copy as it lies in the application: {@code sample/issue-3.json} and its neighbours. */
final class SampleCopy {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleCopy() {}

    /** What stands in a slot of a sample page. */
    record Item(String page, String slot, JsonNode article, JsonNode artwork) {}

    /** A file of the sample. */
    static JsonNode read(String name) {
        try (InputStream in = SampleCopy.class.getResourceAsStream("/sample/" + name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Item> items(JsonNode issue) {
        List<Item> items = new ArrayList<>();
        for (JsonNode page : issue.path("pages"))
            for (JsonNode item : page.path("items"))
                items.add(new Item(
                        page.path("label").asText(),
                        item.path("slot").asText(),
                        item.path("article"),
                        item.path("artwork")));
        return items;
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
