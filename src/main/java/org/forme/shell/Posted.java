package org.forme.shell;

import java.lang.reflect.RecordComponent;
import java.util.List;

/**
 * What every form of the house posts, whatever people type: each of its fields, empty or not, and the numbers that the
 * page put into it. A post without them was not sent by the form, or lost a part on its way; what is not there must not
 * count as empty and wipe what is kept.
 */
public final class Posted {
    private Posted() {}

    /**
     * Checks that every line of text of a form is there.
     *
     * @param form a record with a component for each field; lists, files and numbers may be away
     * @param mayLack names of components that a whole form may leave out, such as a box that nobody ticked
     * @throws Refusal with 400 where one is away
     */
    public static void whole(Record form, String... mayLack) {
        List<String> optional = List.of(mayLack);
        for (RecordComponent field : form.getClass().getRecordComponents())
            if (field.getType() == String.class && !optional.contains(field.getName())) there(value(form, field));
    }

    /** Checks that each of these fields is there. @throws Refusal with 400 where one is away */
    public static void there(Object... fields) {
        for (Object field : fields) if (field == null) throw Refusal.brokenForm();
    }

    /** A number that the page put into its form. @throws Refusal with 400 where there is none */
    public static int number(String posted) {
        try {
            return Integer.parseInt(posted == null ? "" : posted.strip());
        } catch (NumberFormatException notOurs) {
            throw Refusal.brokenForm();
        }
    }

    /** The same for the id of something. */
    public static long id(String posted) {
        try {
            return Long.parseLong(posted == null ? "" : posted.strip());
        } catch (NumberFormatException notOurs) {
            throw Refusal.brokenForm();
        }
    }

    private static Object value(Record form, RecordComponent field) {
        try {
            var accessor = field.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a form is a record that can be read", e);
        }
    }
}
