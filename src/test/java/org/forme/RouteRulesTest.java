package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.security.Authenticated;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every route that the application has says who may use it, and what is public stands here by name. */
@QuarkusTest
class RouteRulesTest {
    private static final List<Class<? extends Annotation>> RULES =
            List.of(RolesAllowed.class, Authenticated.class, PermitAll.class, DenyAll.class);

    /** Open to everybody: the door, the language, one-time links, and the released edition. */
    private static final Set<String> PUBLIC = new TreeSet<>(Set.of(
            "GET /sign-in",
            "GET /sign-in/recovery",
            "POST /sign-in/recovery",
            "POST /sign-out",
            "POST /-/language",
            "GET /-/welcome/{token}",
            "POST /-/welcome/{token}",
            "GET /-/first-run/{token}",
            "POST /-/first-run/{token}",
            "GET /",
            "GET /{paper}",
            "GET /{paper}/calendar/{year}",
            "GET /{paper}/{when}",
            "GET /{paper}/keys.json",
            "GET /{paper}/{when}/manifest.json",
            "GET /{paper}/{when}/seal",
            "GET /{paper}/{when}/{page}",
            "GET /{paper}/{when}/{page}/sheet",
            "GET /{paper}/{when}/{page}/{article}",
            "GET /{paper}/{when}/{page}/{article}/{picture}"));

    /** What is served beside the resources: health, which says only whether we are ready, and measures for a token. */
    private static final Set<String> BESIDE = Set.of(
            "/q/",
            "/q/*",
            "/q/health",
            "/q/health/*",
            "/q/health/live",
            "/q/health/ready",
            "/q/metrics",
            "/q/metrics/*");

    @Inject
    Router router;

    @Test
    void everyRouteSaysWhoMayUseIt() {
        List<Routes.Line> routes = Routes.all();
        assertFalse(routes.isEmpty());
        assertEquals(
                List.of(),
                routes.stream()
                        .filter(route -> RULES.stream().noneMatch(rule -> isUnder(rule, route)))
                        .map(Routes.Line::address)
                        .toList());
    }

    @Test
    void whatIsPublicStandsOnTheList() {
        assertEquals(
                List.of(),
                Routes.all().stream()
                        .filter(route -> isUnder(PermitAll.class, route))
                        .map(Routes.Line::address)
                        .filter(address -> !PUBLIC.contains(address))
                        .toList());
    }

    @Test
    void nothingElseIsServedBesideTheResources() {
        Set<String> others = router.getRoutes().stream()
                .map(Route::getPath)
                .filter(Objects::nonNull)
                .filter(path -> !path.equals("/") && !path.equals("/*"))
                .collect(Collectors.toCollection(TreeSet::new));
        others.removeAll(BESIDE);
        assertEquals(Set.of(), others);
    }

    /** A rule on the method counts, and where there is none the rule on its class. */
    private static boolean isUnder(Class<? extends Annotation> rule, Routes.Line route) {
        boolean saysItself = RULES.stream().anyMatch(route.method()::isAnnotatedWith);
        return saysItself ? route.method().isAnnotatedWith(rule) : route.has(rule);
    }
}
