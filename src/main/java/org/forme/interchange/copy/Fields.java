package org.forme.interchange.copy;

import java.util.ArrayDeque;
import java.util.Deque;

/** Fields that are open: of each its instruction comes first, which nobody reads, and then its result, which is text. */
final class Fields {
    /** More are never one in the other. */
    private static final int MOST = 64;

    private final Deque<Boolean> showing = new ArrayDeque<>();

    void mark(String kind) {
        if (kind.equals("begin")) {
            if (showing.size() >= MOST) throw BadFile.because("interchange.bad_damaged");
            showing.push(false);
        } else if (kind.equals("separate") && !showing.isEmpty()) {
            showing.pop();
            showing.push(true);
        } else if (kind.equals("end")) {
            showing.poll();
        }
    }

    /** Whether text here is read by somebody. */
    boolean show() {
        return !showing.contains(false);
    }
}
