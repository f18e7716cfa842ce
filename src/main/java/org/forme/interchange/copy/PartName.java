package org.forme.interchange.copy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.forme.shell.Line;

/** Names of parts in a package: a few plain words with slashes between them, never a way out of it. */
final class PartName {
    private static final int LONGEST = 200;

    private PartName() {}

    /** @throws org.forme.shell.Refusal where it is a path to somewhere else, or no name at all */
    static String checked(byte[] raw) {
        String name = new String(raw, StandardCharsets.UTF_8);
        boolean plain =
                !name.isEmpty() && name.length() <= LONGEST && name.codePoints().allMatch(Line::isFit);
        if (!plain || name.startsWith("/") || name.contains("\\") || name.contains(":") || climbs(name))
            throw BadFile.because("interchange.bad_name", shown(name));
        return name;
    }

    private static boolean climbs(String name) {
        for (String step : name.split("/", -1)) if (step.equals("..") || step.equals(".")) return true;
        return name.contains("//");
    }

    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().filter(Line::isFit).limit(40).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    /** What a relation of a part in {@code folder} leads to; empty where it leads out of the package. */
    static Optional<String> target(String folder, String target) {
        Deque<String> steps = new ArrayDeque<>();
        if (!target.startsWith("/")) for (String step : folder.split("/")) if (!step.isEmpty()) steps.addLast(step);
        for (String step : target.split("/")) {
            if (step.isEmpty() || step.equals(".")) continue;
            if (!step.equals("..")) steps.addLast(step);
            else if (steps.pollLast() == null) return Optional.empty();
        }
        return Optional.of(String.join("/", steps));
    }

    /** The folder that a part stands in, without a slash at its end. */
    static String folder(String name) {
        return name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
    }

    /** The last word of a name. */
    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
