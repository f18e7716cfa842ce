package org.forme.issues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Grid and slots as they stand in the database: JSON in a plain column, alike on every database. */
final class JsonColumns {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonColumns() {}

    /** A grid. */
    @Converter
    public static class OfGrid implements AttributeConverter<Grid, String> {
        @Override
        public String convertToDatabaseColumn(Grid grid) {
            return write(grid);
        }

        @Override
        public Grid convertToEntityAttribute(String column) {
            return column == null ? null : read(column, new TypeReference<>() {});
        }
    }

    /** The slots of a style. */
    @Converter
    public static class OfSlots implements AttributeConverter<List<StyleSlot>, String> {
        @Override
        public String convertToDatabaseColumn(List<StyleSlot> slots) {
            return write(slots);
        }

        @Override
        public List<StyleSlot> convertToEntityAttribute(String column) {
            return column == null ? null : read(column, new TypeReference<>() {});
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
