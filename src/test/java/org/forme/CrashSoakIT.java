package org.forme;

import org.junit.jupiter.api.Tag;

/** The crash test with more kills, for a night. */
@Tag("soak")
class CrashSoakIT extends CrashIT {
    @Override
    int kills() {
        return 60;
    }
}
