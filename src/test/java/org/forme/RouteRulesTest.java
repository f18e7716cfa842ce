package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
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

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.forme");

    @Inject
    Router router;

    private record Line(String address, JavaMethod method) {
        boolean has(Class<? extends Annotation> rule) {
            if (RULES.stream().anyMatch(method::isAnnotatedWith)) return method.isAnnotatedWith(rule);
            return method.getOwner().isAnnotatedWith(rule);
        }
    }

    @Test
    void everyRouteSaysWhoMayUseIt() {
        List<Line> routes = routes();
        assertFalse(routes.isEmpty());
        assertEquals(
                List.of(),
                routes.stream()
                        .filter(route -> RULES.stream().noneMatch(route::has))
                        .map(Line::address)
                        .toList());
    }

    @Test
    void whatIsPublicStandsOnTheList() {
        assertEquals(
                List.of(),
                routes().stream()
                        .filter(route -> route.has(PermitAll.class))
                        .map(Line::address)
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

    private static List<Line> routes() {
        List<Line> routes = new ArrayList<>();
        for (JavaClass resource : HOUSE)
            for (JavaMethod method : resource.getMethods()) {
                String verb = verb(method);
                if (verb != null) routes.add(new Line(verb + " " + address(path(resource) + path(method)), method));
            }
        return routes;
    }

    private static String verb(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation.getRawType().getSimpleName())
                .findFirst()
                .orElse(null);
    }

    /** Without the patterns of its places. */
    private static String address(String path) {
        return path.isEmpty() ? "/" : path.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}");
    }

    private static String path(CanBeAnnotated place) {
        if (!place.isAnnotatedWith(Path.class)) return "";
        String path = ((place instanceof JavaClass type)
                        ? type.getAnnotationOfType(Path.class)
                        : ((JavaMethod) place).getAnnotationOfType(Path.class))
                .value();
        String tidy = path.replaceAll("^/+|/+$", "");
        return tidy.isEmpty() ? "" : "/" + tidy;
    }
}
