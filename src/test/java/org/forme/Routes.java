package org.forme;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;

/** The routes that the application really has, read from its compiled classes. */
final class Routes {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.forme");

    private Routes() {}

    /**
     * One route.
     *
     * @param path with its places, without their patterns: {@code /desk/articles/{id}}
     */
    record Line(String verb, String path, JavaMethod method) {
        /** As lists of routes name it. */
        String address() {
            return verb + " " + path;
        }

        /** Whether the annotation stands on the method or on its class. */
        boolean has(Class<? extends Annotation> rule) {
            return method.isAnnotatedWith(rule) || method.getOwner().isAnnotatedWith(rule);
        }

        /** Whether it takes nothing but a form with files. */
        boolean takesOnlyFiles() {
            if (!has(Consumes.class)) return false;
            CanBeAnnotated place = method.isAnnotatedWith(Consumes.class) ? method : method.getOwner();
            Consumes takes = place instanceof JavaClass type
                    ? type.getAnnotationOfType(Consumes.class)
                    : method.getAnnotationOfType(Consumes.class);
            return List.of(takes.value()).equals(List.of("multipart/form-data"));
        }
    }

    static List<Line> all() {
        List<Line> routes = new ArrayList<>();
        for (JavaClass resource : HOUSE)
            for (JavaMethod method : resource.getMethods()) {
                String verb = verb(method);
                if (verb != null) routes.add(new Line(verb, address(path(resource) + path(method)), method));
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
        return path.isEmpty() ? "/" : path.replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}");
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
