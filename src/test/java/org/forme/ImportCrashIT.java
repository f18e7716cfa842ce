package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while issues come in from another office, at any moment, then a restart. */
@Tag("soak")
class ImportCrashIT {
    private static final int KILLS = 60;

    private final Random random = new Random(1657);

    @TempDir
    Path folder;

    @Test
    void aKillDuringAnImportLeavesWholeIssuesOrNoneAndWhatIsLeftIsSwept() {
        byte[] bags = twoIssues();
        Path ready = folder.resolve("ready");
        String address;
        String[] confirmation;
        try (Office office = new Office(ready, false)) {
            office.start();
            var house = new EmptyHouse(office);
            house.found("xuhuibao", "徐汇报");
            address = house.bring(bags);
            confirmation = EmptyHouse.confirmation(house.look(address));
            assertEquals(0, house.archived().size());
        }
        long whole = howLongItTakes(copyOf(ready, "uninterrupted"), confirmation);
        int kills = 0;
        int[] found = new int[3];
        while (kills < KILLS) {
            String name = "killed-" + kills;
            try (Office office = copyOf(ready, name)) {
                office.start();
                var house = new EmptyHouse(office);
                int there = 0;
                while (there < 2 && kills < KILLS) {
                    Thread posting = posting(house, confirmation);
                    // From the first moment until well after the last commit.
                    Office.pause((long) (whole * 1.2 * random.nextDouble()));
                    office.kill();
                    kills++;
                    join(posting);
                    office.start();
                    List<String> archived = house.archived();
                    assertTrue(archived.size() >= there, "what was in stays in");
                    there = archived.size();
                    found[there]++;
                    for (String issue : archived) assertTrue(house.verifies(issue), issue);
                }
                if (there < 2) assertEquals(303, house.takeIn(confirmation), "can be taken in after all");
                assertEquals(2, house.archived().size());
                if (kills >= KILLS) sweeps(office, house, folder.resolve(name), address);
            }
        }
        System.out.println(
                "kill -9 while two issues came in, which took " + whole + " ms: after the restart none was in "
                        + found[0] + " times, one " + found[1] + ", both " + found[2] + ", each of them whole");
    }

    /** What no record names goes with the first sweep that finds it old; what is in the archive stays. */
    private static void sweeps(Office office, EmptyHouse house, Path data, String address) {
        office.kill();
        long before = age(data.resolve("blobs"));
        office.start();
        for (int i = 0; i < 600 && house.admin().get(address).statusCode() == 200; i++) Office.pause(200);
        assertEquals(409, house.admin().get(address).statusCode(), "the upload is gone");
        assertTrue(count(data.resolve("blobs")) < before);
        for (String issue : house.archived()) assertTrue(house.verifies(issue), issue);
    }

    /** Makes all files look as if they were from yesterday. @return how many there are */
    private static long age(Path blobs) {
        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
        try (Stream<Path> files = Files.walk(blobs)) {
            return files.filter(Files::isRegularFile)
                    .peek(file -> {
                        try {
                            Files.setLastModifiedTime(file, yesterday);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(Path blobs) {
        try (Stream<Path> files = Files.walk(blobs)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample's third issue and its fourth, sealed just now. */
    private byte[] twoIssues() {
        try (Office office = Office.ofTheSample(folder.resolve("sample"))) {
            office.start();
            var steps = new LastSteps(office);
            steps.untilReadyToSeal();
            steps.begin();
            steps.waitUntilSealed();
            byte[] bags = office.as("chief").bytes("/desk/archive/bags.zip").body();
            assertEquals(2, EmptyHouse.unpacked(bags).size());
            return bags;
        }
    }

    private static long howLongItTakes(Office office, String[] confirmation) {
        try (office) {
            office.start();
            var house = new EmptyHouse(office);
            house.admin();
            long begun = System.nanoTime();
            assertEquals(303, house.takeIn(confirmation));
            assertEquals(2, house.archived().size());
            return (System.nanoTime() - begun) / 1_000_000;
        }
    }

    private static Thread posting(EmptyHouse house, String[] confirmation) {
        house.admin();
        var thread = new Thread(() -> {
            try {
                house.takeIn(confirmation);
            } catch (RuntimeException dead) {
                // The server was killed.
            }
        });
        thread.start();
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Office copyOf(Path ready, String name) {
        Office.copy(ready, folder.resolve(name));
        return new Office(folder.resolve(name), false);
    }
}
