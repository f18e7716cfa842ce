package org.forme;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The table of packages in docs/architecture.md, and the manners of the house that a machine can hold. */
@AnalyzeClasses(packages = "org.forme", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String HOUSE = "org.forme.";

    /** Who may import whom; {@code shell} may be imported by every package but text and layout. */
    private static final Map<String, Set<String>> TABLE = table();

    private static Map<String, Set<String>> table() {
        Map<String, Set<String>> table = new HashMap<>();
        table.put("shell", Set.of());
        table.put("text", Set.of());
        table.put("layout", Set.of("text"));
        may(table, "store");
        may(table, "people");
        may(table, "pictures", "people", "store");
        may(table, "imprint", "people", "pictures", "store");
        may(table, "proofreading", "text", "imprint", "people");
        may(table, "articles", "people", "text", "pictures", "proofreading", "imprint");
        may(table, "issues", "articles", "imprint", "people", "pictures", "text");
        String[] press = {
            "issues", "articles", "imprint", "pictures", "proofreading", "people", "layout", "text", "store"
        };
        may(table, "press", press);
        may(table, "archive", press);
        table.get("archive").add("press");
        may(table, "search", "archive", "articles", "people", "text");
        may(table, "interchange", "archive", "articles", "imprint", "people", "pictures", "store", "text");
        may(table, "reader", "archive", "text");
        Set<String> above = new HashSet<>(table.keySet());
        above.remove("reader");
        table.put("office", above);
        Set<String> all = new HashSet<>(table.keySet());
        table.put("upkeep", all);
        return table;
    }

    private static void may(Map<String, Set<String>> table, String feature, String... others) {
        Set<String> allowed = new HashSet<>(List.of(others));
        allowed.add("shell");
        table.put(feature, allowed);
    }

    @ArchTest
    static final ArchRule dependenciesRunOneWay = classes()
            .should(each("keep to the table of packages", (type, events) -> {
                String from = feature(type);
                Set<String> allowed = TABLE.get(from);
                if (allowed == null) {
                    report(events, type, type.getName() + " stands in a package that is not in the table");
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass other = dependency.getTargetClass();
                    String to = feature(other);
                    boolean published =
                            from.equals("reader") && other.getPackageName().startsWith(HOUSE + "search.published");
                    if (to != null && !to.equals(from) && !allowed.contains(to) && !published)
                        report(events, type, dependency.getDescription());
                }
            }));

    @ArchTest
    static final ArchRule nobodyImportsAWeb = classes().should(each("not import a web", (type, events) -> {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String to = dependency.getTargetClass().getPackageName();
            if (to.startsWith(HOUSE) && to.endsWith(".web") && !to.equals(type.getPackageName()))
                report(events, type, dependency.getDescription());
        }
    }));

    @ArchTest
    static final ArchRule thereAreNoCycles =
            slices().matching("org.forme.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule httpAndTemplatesStandAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages("org.forme..web..", "org.forme.reader..", "org.forme.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..", "io.vertx..", "io.quarkus.vertx..", "io.quarkus.qute..", "org.jboss.resteasy..");

    /** Who sent something in, and how they are reached, is told on the desk alone. */
    @ArchTest
    static final ArchRule contributorsNeverLeaveTheDesk = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.forme.press..",
                    "org.forme.archive..",
                    "org.forme.search..",
                    "org.forme.interchange..",
                    "org.forme.reader..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.forme\\.articles\\.Contributions?");

    @ArchTest
    static final ArchRule textIsPlainJava = classes()
            .that()
            .resideInAPackage("org.forme.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.ibm.icu..", "com.fasterxml.jackson..", "org.forme.text..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule layoutIsPlainJava = classes()
            .that()
            .resideInAPackage("org.forme.layout..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.ibm.icu..", "org.forme.text..", "org.forme.layout..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule timeIsGiven = classes()
            .that()
            .resideOutsideOfPackage("org.forme.shell..")
            .should(each("ask the clock that it was given", (type, events) -> {
                for (JavaMethodCall call : type.getMethodCallsFromSelf())
                    if (asksTheWall(call)) report(events, type, call.getDescription());
                type.getConstructorCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().getName().equals("java.util.Date")
                                && call.getTarget().getRawParameterTypes().isEmpty())
                        .forEach(call -> report(events, type, call.getDescription()));
            }));

    @ArchTest
    static final ArchRule entitiesMoveByVerbs = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(each("have no setters", (type, events) -> {
                for (JavaMethod method : type.getMethods())
                    if (method.getName().matches("set[A-Z].*")) report(events, type, method.getFullName());
            }));

    @ArchTest
    static final ArchRule onlyACollectionDeletesOrUpdatesInBulk = classes()
            .should(each("leave deleting and bulk updates to the collection", (type, events) -> {
                for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                    boolean bulk = call.getName().matches("delete|deleteAll|deleteById|update");
                    JavaClass owner = call.getTargetOwner();
                    if (bulk && owner.isAssignableTo(PanacheRepositoryBase.class) && !owner.equals(type))
                        report(events, type, call.getDescription());
                }
            }));

    private static boolean asksTheWall(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        if (owner.equals("java.lang.System")) return name.equals("currentTimeMillis");
        if (owner.equals("java.time.Clock")) return name.startsWith("system") || name.startsWith("tick");
        return owner.startsWith("java.time.") && name.equals("now") && takesNoClock(call);
    }

    private static boolean takesNoClock(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream()
                .noneMatch(parameter -> parameter.getName().equals("java.time.Clock"));
    }

    /** The feature that a class of the house belongs to; null for others' classes. */
    private static String feature(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith(HOUSE)) return null;
        return name.substring(HOUSE.length()).split("\\.")[0];
    }

    private static ArchCondition<JavaClass> each(String words, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }

    private static void report(ConditionEvents events, JavaClass type, String what) {
        events.add(SimpleConditionEvent.violated(type, what));
    }
}
