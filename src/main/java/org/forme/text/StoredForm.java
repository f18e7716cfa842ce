package org.forme.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The stored form of a manuscript: a small document of known nodes and nothing else. */
final class StoredForm {
    private static final int VERSION = 1;

    private static final String CELL = "cell";
    private static final String ATTRIBUTES = "attrs";
    private static final String PICTURE = "picture";
    private static final String BOLD = "bold";
    private static final String KAI = "kai";

    /** A document, a row, a cell, a text, its marks: five levels are used, three are left for later versions. */
    private static final int DEEPEST = 8;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(2 * DEEPEST).build())
            .build());

    private StoredForm() {}

    static Manuscript read(String json) {
        JsonNode root = tree(json);
        if (depth(root) > DEEPEST) throw new ManuscriptException("text.too_deep", DEEPEST);
        if (!root.isObject()) throw new ManuscriptException("text.unreadable");
        if (root.has("type") && !root.path("type").asText().equals("doc")) throw unknown(root.path("type"));
        if (root.path("version").asInt(VERSION) != VERSION)
            throw new ManuscriptException(
                    "text.unknown_version", root.path("version").asText());
        return new Reading().manuscript(root);
    }

    static String write(Manuscript manuscript) {
        ObjectNode root =
                JsonNodeFactory.instance.objectNode().put("type", "doc").put("version", VERSION);
        ArrayNode content = root.putArray("content");
        for (Paragraph paragraph : manuscript.paragraphs()) {
            ObjectNode block = content.addObject().put("type", paragraph.kind().node());
            if (paragraph.isPicture()) {
                block.putObject(ATTRIBUTES).put(PICTURE, paragraph.picture());
                continue;
            }
            ArrayNode inside = block.putArray("content");
            if (paragraph.kind() != Paragraph.Kind.ROW) runs(paragraph.runs(), inside);
            else
                for (List<Run> cell : paragraph.cells())
                    runs(cell, inside.addObject().put("type", CELL).putArray("content"));
        }
        return root.toString();
    }

    private static void runs(List<Run> runs, ArrayNode into) {
        for (Run run : runs) {
            ObjectNode text = into.addObject().put("type", "text").put("text", run.text());
            if (!run.bold() && !run.kai()) continue;
            ArrayNode marks = text.putArray("marks");
            if (run.bold()) marks.addObject().put("type", BOLD);
            if (run.kai()) marks.addObject().put("type", KAI);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            boolean deep = e.getMessage() != null && e.getMessage().contains("nesting depth");
            throw deep ? new ManuscriptException("text.too_deep", DEEPEST) : new ManuscriptException("text.unreadable");
        }
    }

    /** Levels of objects; arrays between them do not count. */
    private static int depth(JsonNode node) {
        int below = 0;
        for (JsonNode child : node) below = Math.max(below, depth(child));
        return below + (node.isObject() ? 1 : 0);
    }

    private static ManuscriptException unknown(JsonNode what) {
        String name = what.asText();
        return new ManuscriptException("text.unknown_node", name.length() > 40 ? name.substring(0, 40) : name);
    }

    private static final class Reading {
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private int characters;

        Manuscript manuscript(JsonNode root) {
            for (JsonNode block : array(root.path("content"))) {
                Paragraph paragraph = paragraph(block);
                if (paragraph != null) paragraphs.add(paragraph);
            }
            return new Manuscript(paragraphs);
        }

        private Paragraph paragraph(JsonNode block) {
            Paragraph.Kind kind = kind(block.path("type"));
            JsonNode content = array(block.path("content"));
            int number = paragraphs.size() + 1;
            if (kind == Paragraph.Kind.PICTURE)
                return picture(block.path(ATTRIBUTES).path(PICTURE), content);
            if (kind != Paragraph.Kind.ROW) return Characters.paragraph(kind, runs(content), number);
            List<List<Run>> cells = new ArrayList<>();
            for (JsonNode cell : content) {
                if (!cell.path("type").asText().equals(CELL)) throw unknown(cell.path("type"));
                cells.add(runs(array(cell.path("content"))));
            }
            return Characters.row(cells, number);
        }

        private static Paragraph picture(JsonNode which, JsonNode content) {
            boolean known = which.isIntegralNumber() && which.canConvertToLong() && which.longValue() > 0;
            if (!known || !content.isEmpty()) throw new ManuscriptException("text.unknown_node", PICTURE);
            return Paragraph.picture(which.longValue());
        }

        private List<Run> runs(JsonNode content) {
            List<Run> runs = new ArrayList<>();
            for (JsonNode leaf : content) read(leaf, runs);
            return runs;
        }

        private void read(JsonNode leaf, List<Run> runs) {
            if (!leaf.path("type").asText().equals("text") || !leaf.path("text").isTextual())
                throw unknown(leaf.path("type"));
            String text = leaf.path("text").textValue();
            characters += text.codePointCount(0, text.length());
            if (characters > Manuscript.MOST_CHARACTERS)
                throw new ManuscriptException("text.too_long", Manuscript.MOST_CHARACTERS);
            if (!text.isEmpty()) runs.add(run(text, leaf.path("marks")));
        }

        private static Run run(String text, JsonNode marks) {
            boolean bold = false;
            boolean kai = false;
            for (JsonNode mark : array(marks)) {
                JsonNode name = mark.isObject() ? mark.path("type") : mark;
                switch (name.asText()) {
                    case BOLD -> bold = true;
                    case KAI -> kai = true;
                    default -> throw unknown(name);
                }
            }
            return new Run(text, bold, kai);
        }

        private static Paragraph.Kind kind(JsonNode type) {
            for (Paragraph.Kind kind : Paragraph.Kind.values()) if (kind.node().equals(type.asText())) return kind;
            throw unknown(type);
        }

        private static JsonNode array(JsonNode node) {
            if (node.isMissingNode() || node.isNull() || node.isArray()) return node;
            throw new ManuscriptException("text.unreadable");
        }
    }
}
