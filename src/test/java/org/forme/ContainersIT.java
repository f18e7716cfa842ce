package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.forme.pictures.SamplePictures;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docker/} starts, without containers: its secrets, its scripts, its environment and its realm, with two
 * instances on a real PostgreSQL, a store of objects and a real Keycloak, behind TLS of an authority of the house's own.
 */
class ContainersIT {
    @TempDir
    Path folder;

    private final Map<String, String> chosen = new LinkedHashMap<>();
    private Office first;
    private Office second;
    private String address;

    @Test
    void twoInstancesAreOneOffice() throws Exception {
        int door = Office.freePort();
        int realmDoor = Office.freePort();
        int behind = Office.freePort();
        chosen.putAll(Map.of("FORME_HOST", "127.0.0.1:" + door, "KEYCLOAK_HOST", "127.0.0.1:" + realmDoor));
        address = "https://127.0.0.1:" + door;
        makeSecrets();
        Path trust = Files.createDirectory(folder.resolve("trust"));
        var authority = new Authority(folder);
        try (var postgres = new PostgresServer(folder, lines(folder.resolve("secrets/database.env")));
                var realm = new Keycloak(address, realm(postgres)).start();
                var store = new ObjectStore("forme", told("  buckets").get("FORME_BLOBS_SECRET_KEY"));
                var objects = store.client()) {
            objects.createBucket(bucket -> bucket.bucket("forme"));
            run(
                    "docker/trust.sh",
                    Map.of("CADDY_AUTHORITY", authority.certificate().toString(), "TRUST", trust.toString()));
            theOwnerIsNoMoreThanThat(postgres);
            run("docker/start.sh", migration(postgres), "migrate");
            realm.await();
            itsHealthIsAsked();
            first = instance(postgres, store, trust);
            second = instance(postgres, store, trust);
            try (var one = first;
                    var other = second;
                    var turns = new TurnByTurn(behind, first.port(), second.port());
                    var proxy = new TlsDoor(authority.machine(), door, behind);
                    var realmProxy = new TlsDoor(authority.machine(), realmDoor, realm.port())) {
                Path left = Files.createFile(
                        Files.createDirectories(temporary(first)).resolve("left behind"));
                first.start();
                second.start();
                assertFalse(Files.exists(left), "what lay in an instance's folder goes at its start");
                aPaperIsStartedOnEitherInstance();
                realm.person("zhu.guan", "主", "管", "admin", "editor");
                try (var context = Chromium.shared()
                        .browser()
                        .newContext(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true))) {
                    Page page = context.newPage();
                    whatIsWrittenOnOneIsReadOnTheOther(page);
                    assertFalse(
                            objects.listObjectsV2(list -> list.bucket("forme").prefix("blobs/"))
                                    .contents()
                                    .isEmpty(),
                            "what is kept lies in the store");
                    aBackupIsMadeByTheScript();
                    oneGoesAndTheOtherServesOn(page);
                }
            }
        }
    }

    private void theOwnerIsNoMoreThanThat(PostgresServer postgres) throws Exception {
        String owner = lines(folder.resolve("secrets/database.env")).get("FORME_OWNER_PASSWORD");
        try (var connection = DriverManager.getConnection(postgres.address("forme"), "forme_owner", owner);
                var asked = connection
                        .createStatement()
                        .executeQuery("select rolname from pg_roles where rolsuper or rolcreaterole or rolcreatedb")) {
            assertTrue(asked.next());
            assertEquals("postgres", asked.getString(1));
            assertFalse(asked.next());
        }
        assertFalse(told("x-serving").containsValue(owner), "who serves does not know it");
    }

    /** As the container engine asks, on the port that Keycloak has here. */
    private void itsHealthIsAsked() throws Exception {
        Matcher check = Pattern.compile("- bash\n +- -c\n +- \\|\n(.*?)\n +interval:", Pattern.DOTALL)
                .matcher(block("  keycloak"));
        assertTrue(check.find());
        String asked = check.group(1).replace("$$", "$");
        assertEquals(0, bash(asked.replace("9000", chosen.get("KEYCLOAK_HEALTH"))));
        assertNotEquals(0, bash(asked.replace("9000", String.valueOf(Office.freePort()))), "nobody is there");
        assertNotEquals(
                0,
                bash(asked.replace("9000", chosen.get("KEYCLOAK_HEALTH"))
                        .replace("/health/ready", "/health/of-nobody")));
    }

    private void aPaperIsStartedOnEitherInstance() {
        String link = EmptyHouse.link(first);
        assertEquals(200, second.visitor().get(link).statusCode());
        var started = second.visitor().post(link, EmptyHouse.form());
        assertEquals(303, started.statusCode(), started.body());
        assertEquals(409, first.visitor().get(link).statusCode());
        assertEquals(409, first.visitor().get(EmptyHouse.link(second)).statusCode(), "the other link is used up too");
    }

    private void whatIsWrittenOnOneIsReadOnTheOther(Page page) {
        page.setDefaultTimeout(30_000);
        page.navigate(address + "/desk/articles/new");
        page.locator("#username").waitFor();
        page.fill("#username", "zhu.guan");
        page.fill("#password", Keycloak.PASSWORD);
        page.click("#kc-login");
        page.waitForURL(Pattern.compile(Pattern.quote(address) + "/desk/articles/new.*"));
        Cookie signIn = page.context().cookies().stream()
                .filter(one -> one.name.equals("forme_sign_in"))
                .findFirst()
                .orElseThrow();
        assertTrue(signIn.secure, "the instances know that people come by TLS");
        String cookie = signIn.name + "=" + signIn.value;
        var atFirst = first.visitor().with(cookie);
        var atSecond = second.visitor().with(cookie);
        var form = Jsoup.parse(atFirst.get("/desk/articles/new").body());
        var made = atFirst.upload(
                "/desk/articles",
                "upload",
                "滨江.jpg",
                SamplePictures.jpeg(640, 320),
                LastSteps.form(form, "headline", "两台机器一张报", "body", "写在第一台。"));
        assertEquals(303, made.statusCode(), made.body());
        String article =
                URI.create(made.headers().firstValue("location").orElseThrow()).getPath();
        var read = Jsoup.parse(atSecond.get(article).body());
        assertTrue(read.text().contains("写在第一台。"));
        String image = read.select("img[src^=/desk/pictures/]").attr("src");
        assertFalse(image.isEmpty());
        assertEquals(200, atSecond.get(image).statusCode(), image);
        assertTrue(atFirst.get("/desk/articles").body().contains("两台机器一张报"));
        assertEquals(200, page.navigate(address + article).status());
        assertTrue(
                atFirst.get("/desk/administration/realm").body().contains("zhu.guan"),
                "the instances speak with Keycloak at the name that people use");
        assertTrue(Files.isDirectory(temporary(first).resolve("uploads")), "what is brought waits on the volume");
    }

    private void aBackupIsMadeByTheScript() throws Exception {
        Path file = folder.resolve("office.zip");
        run(
                "docker/start.sh",
                Map.of(
                        "FORME_DATA_DIR",
                        folder.resolve("data").toString(),
                        "FORME_APP",
                        "target/postgresql",
                        "JAVA_TMP",
                        folder.resolve("temporary").toString(),
                        "QUARKUS_HTTP_PORT",
                        String.valueOf(first.port())),
                "backup",
                file.toString());
        assertTrue(Files.size(file) > 0);
        assertTrue(
                Files.isDirectory(temporary(first).resolve("uploads")), "a command beside leaves the instance's alone");
    }

    private void oneGoesAndTheOtherServesOn(Page page) {
        second.stop();
        assertEquals(200, page.navigate(address + "/desk/articles").status());
        assertTrue(page.innerText("main").contains("两台机器一张报"));
        second.start();
        first.stop();
        assertEquals(200, page.navigate(address + "/desk/articles").status(), "the sign-in is good on either");
        assertTrue(page.innerText("main").contains("两台机器一张报"));
    }

    private Office instance(PostgresServer postgres, ObjectStore store, Path trust) throws IOException {
        var settings = told("x-serving");
        settings.putAll(composed("x-told"));
        settings.replaceAll((name, value) -> value.replace("/forme/trust", trust.toString()));
        settings.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.address("forme"),
                "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
                "127.0.0.1",
                "FORME_BLOBS_ENDPOINT",
                store.address().toString(),
                "FORME_APP",
                "target/postgresql",
                "JAVA_TMP",
                folder.resolve("temporary").toString(),
                "JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1"));
        return new Office(folder.resolve("data"), false)
                .by("sh", "docker/start.sh")
                .with(settings);
    }

    private Map<String, String> migration(PostgresServer postgres) throws IOException {
        var settings = told("  migration");
        settings.putAll(composed("  migration"));
        settings.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.address("forme"),
                "FORME_DATA_DIR",
                folder.resolve("migration").toString(),
                "FORME_APP",
                "target/postgresql",
                "JAVA_TMP",
                folder.toString(),
                "JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1"));
        return settings;
    }

    private Map<String, String> realm(PostgresServer postgres) throws IOException {
        chosen.put("KEYCLOAK_HEALTH", String.valueOf(Office.freePort()));
        var settings = told("  keycloak");
        settings.putAll(composed("  keycloak"));
        settings.putAll(Map.of(
                "KC_DB_URL",
                postgres.address("keycloak"),
                "KC_PROXY_TRUSTED_ADDRESSES",
                "127.0.0.1",
                "KC_HTTP_MANAGEMENT_PORT",
                chosen.get("KEYCLOAK_HEALTH")));
        return settings;
    }

    /** As {@code docker/secrets.sh} makes them, for their owner alone and only once. */
    private void makeSecrets() throws Exception {
        Path script = Files.copy(Path.of("docker/secrets.sh"), folder.resolve("secrets.sh"));
        run(script.toString(), Map.of());
        try (var files = Files.list(folder.resolve("secrets"))) {
            for (Path file : files.toList())
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        assertEquals(1, new ProcessBuilder("sh", script.toString()).start().waitFor(), "made once");
    }

    private void run(String script, Map<String, String> settings, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", script));
        command.addAll(List.of(words));
        Path said = Files.createTempFile(folder, "said", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(settings);
        assertEquals(0, builder.start().waitFor(), Files.readString(said));
    }

    private static int bash(String script) throws Exception {
        return new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** An instance's own, by the name that the start script gives it. */
    private Path temporary(Office office) {
        return folder.resolve("temporary").resolve(machine() + "-" + office.port());
    }

    private static String machine() {
        try {
            return new String(new ProcessBuilder("uname", "-n")
                            .start()
                            .getInputStream()
                            .readAllBytes())
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> lines(Path file) throws IOException {
        var settings = new LinkedHashMap<String, String>();
        for (String line : Files.readAllLines(file))
            if (line.contains("=") && !line.startsWith("#"))
                settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        return settings;
    }

    /** What the files say that a service gets. */
    private Map<String, String> told(String service) throws IOException {
        Matcher files = Pattern.compile("env_file: \\[(.+)]").matcher(block(service));
        assertTrue(files.find(), service);
        var settings = new LinkedHashMap<String, String>();
        for (String file : files.group(1).split(", "))
            settings.putAll(lines((file.startsWith("secrets/") ? folder : Path.of("docker")).resolve(file)));
        return settings;
    }

    /** What the environment of a service says in {@code docker/compose.yaml}, with the names that were chosen. */
    private Map<String, String> composed(String service) throws IOException {
        var settings = new LinkedHashMap<String, String>();
        var setting = Pattern.compile("^ +([A-Z][A-Z_]+): \"?([^\"\\s]+)\"?$", Pattern.MULTILINE)
                .matcher(block(service));
        while (setting.find())
            settings.put(
                    setting.group(1),
                    Pattern.compile("\\$\\{([A-Z_]+):[?-]([^}]*)}")
                            .matcher(setting.group(2))
                            .replaceAll(name -> chosen.getOrDefault(name.group(1), name.group(2))));
        assertTrue(settings.size() > 2, service);
        return settings;
    }

    private static String block(String service) throws IOException {
        String compose = Files.readString(Path.of("docker/compose.yaml"), StandardCharsets.UTF_8);
        int from = compose.indexOf("\n" + service + ":");
        assertTrue(from >= 0, service);
        return compose.substring(from, compose.indexOf("\n\n", from));
    }
}
