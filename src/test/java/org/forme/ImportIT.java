package org.forme;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that went to press in one office comes into an empty one, and goes out of it as the same bytes. */
class ImportIT {
    @TempDir
    Path folder;

    @Test
    void whatWasSealedElsewhereGoesOutAsTheSameBytes() {
        byte[] all = Office.shared().as("chief").bytes("/desk/archive/bags.zip").body();
        var bags = EmptyHouse.unpacked(all);
        assertTrue(bags.size() >= 1, "the sample has gone to press");
        try (Office office = new Office(folder.resolve("empty"), false)) {
            office.start();
            var house = new EmptyHouse(office);
            house.found("xuhuibao", "徐汇报");
            String address = house.bring(all);
            String[] confirmation = EmptyHouse.confirmation(house.look(address));
            assertTrue(List.of(confirmation).contains("key"), "the key is strange here");
            assertEquals(422, house.takeIn(confirmation[0], confirmation[1]), "not without the key");
            assertEquals(0, house.archived().size());
            assertEquals(303, house.takeIn(confirmation));
            List<String> archived = house.archived();
            assertEquals(bags.size(), archived.size());
            for (String issue : archived) {
                assertTrue(house.verifies(issue), issue);
                assertTrue(house.look(issue).text().contains("收入本系统"), issue);
            }
            bags.forEach((name, bag) -> assertTrue(
                    archived.stream().anyMatch(issue -> java.util.Arrays.equals(bag, house.bag(issue))), name));
            byte[] again = house.admin().bytes("/desk/archive/bags.zip").body();
            assertArrayEquals(all, again, "all in one file, too");
            assertTrue(house.look(address).text().contains("已在往期中"));
        }
    }
}
