package org.forme.press;

import java.util.List;
import org.forme.issues.Finding;

/**
 * A fault that was measured on a composed page.
 *
 * @param level whether it stands against sealing
 * @param key of the message; the page's label comes first in its places
 * @param slot key of the slot where it can be cured, or null for the page as a whole
 * @param args what stands in the message's further places
 */
record Fault(Finding.Level level, String key, Long slot, List<Object> args) {
    static Fault block(Long slot, String key, Object... args) {
        return new Fault(Finding.Level.BLOCK, key, slot, List.of(args));
    }

    static Fault warn(Long slot, String key, Object... args) {
        return new Fault(Finding.Level.WARN, key, slot, List.of(args));
    }
}
