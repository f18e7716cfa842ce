package org.forme.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The Library of Congress's conformance suite, where its folder is: {@code -Dbagit.suite=…}. */
@EnabledIfSystemProperty(named = "bagit.suite", matches = ".+")
class BagConformanceTest {
    /** Their copies lack a file that they list: a name that is another only by its case, and one that copying drops. */
    private static final Set<String> INCOMPLETE = Set.of("duplicate-file-with-different-case", "special-system-files");

    @TestFactory
    List<DynamicTest> everyBagIsToldRightly() throws IOException {
        Path suite = Path.of(System.getProperty("bagit.suite"));
        var tests = new ArrayList<DynamicTest>();
        for (String kind : List.of("valid", "warning", "invalid", "linux-only", "windows-only"))
            for (String version : List.of("v0.97", "v1.0")) {
                Path folder = suite.resolve(version).resolve(kind);
                if (!Files.isDirectory(folder)) continue;
                try (Stream<Path> bags = Files.list(folder)) {
                    bags.filter(bag -> !INCOMPLETE.contains(bag.getFileName().toString()))
                            .sorted()
                            .map(bag -> DynamicTest.dynamicTest(
                                    version + " " + kind + " " + bag.getFileName(), () -> judge(bag, kind)))
                            .forEach(tests::add);
                }
            }
        assertFalse(tests.isEmpty(), "no bags in " + suite);
        return tests;
    }

    private static void judge(Path bag, String kind) throws IOException {
        try (BagFiles files = BagFiles.of(bag)) {
            List<BagCheck.Fault> faults = BagCheck.of(files);
            boolean valid = faults.stream().allMatch(BagCheck.Fault::isWarning);
            assertEquals(kind.equals("valid") || kind.equals("warning"), valid, faults.toString());
            if (kind.equals("warning")) assertFalse(faults.isEmpty(), "something is odd");
        }
    }
}
