package org.forme;

import org.junit.jupiter.api.Tag;

/** The crash test of an import with more kills, for a night. */
@Tag("soak")
class ImportCrashSoakIT extends ImportCrashIT {
    @Override
    int kills() {
        return 60;
    }
}
