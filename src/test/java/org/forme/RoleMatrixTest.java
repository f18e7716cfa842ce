package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The role matrix as far as it can be checked without asking anybody. */
class RoleMatrixTest {
    @Test
    void everyRouteHasItsLinesInTheTable() throws IOException {
        Set<String> stated = new TreeSet<>(table().keySet());
        Set<String> routes = Routes.all().stream()
                .filter(route -> !RoleMatrix.NOT_ASKED.containsKey(route.address()))
                .flatMap(route ->
                        MatrixAsking.whose(route).stream().map(whose -> (route.address() + " " + whose.word).strip()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(String.join("\n", routes), String.join("\n", stated));
    }

    @Test
    void whatIsNotAskedIsARouteStill() {
        List<String> routes = Routes.all().stream().map(Routes.Line::address).toList();
        assertTrue(routes.containsAll(RoleMatrix.NOT_ASKED.keySet()));
    }

    @Test
    void thePageForPeopleSaysWhatTheTableSays() throws IOException {
        assertEquals(RoleMatrix.page(table()), Files.readString(RoleMatrix.PAGE));
    }

    private static Map<String, String> table() throws IOException {
        return RoleMatrix.read(Files.readString(RoleMatrix.TABLE));
    }
}
