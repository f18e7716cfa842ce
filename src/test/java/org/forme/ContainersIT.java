package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.forme.pictures.SamplePictures;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code docker/} starts, without containers: its secrets, its script for the database, its environment, its start
 * script and its realm, with two instances on a real PostgreSQL, a store of objects and a real Keycloak.
 */
class ContainersIT {
    @TempDir
    Path folder;

    private Map<String, String> secrets;
    private Office first;
    private Office second;
    private String address;

    @Test
    void twoInstancesAreOneOffice() throws Exception {
        secrets = secrets();
        int door = Office.freePort();
        address = "http://127.0.0.1:" + door;
        try (var postgres = new PostgresServer(folder, secrets);
                var realm = new Keycloak(address, realm(postgres)).start();
                var store =
                        new ObjectStore(secrets.get("FORME_BLOBS_ACCESS_KEY"), secrets.get("FORME_BLOBS_SECRET_KEY"));
                var objects = store.client()) {
            objects.createBucket(bucket -> bucket.bucket("forme"));
            realm.await();
            first = instance(postgres, store, realm);
            second = instance(postgres, store, realm);
            try (var one = first;
                    var other = second;
                    var proxy = new TurnByTurn(door, first.port(), second.port())) {
                first.start();
                second.start();
                aPaperIsStartedOnEitherInstance();
                realm.person("zhu.guan", "主", "管", "admin", "editor");
                try (var context = Chromium.shared().browser().newContext(new Browser.NewContextOptions())) {
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

    private void aPaperIsStartedOnEitherInstance() {
        String link = EmptyHouse.link(first);
        assertEquals(200, second.visitor().get(link).statusCode());
        var started = second.visitor().post(link, EmptyHouse.form());
        assertEquals(303, started.statusCode(), started.body());
        assertEquals(404, first.visitor().get(link).statusCode());
        assertEquals(404, first.visitor().get(EmptyHouse.link(second)).statusCode(), "the other link is used up too");
    }

    private void whatIsWrittenOnOneIsReadOnTheOther(Page page) {
        page.setDefaultTimeout(30_000);
        page.navigate(address + "/desk/articles/new");
        page.locator("#username").waitFor();
        page.fill("#username", "zhu.guan");
        page.fill("#password", Keycloak.PASSWORD);
        page.click("#kc-login");
        page.waitForURL(Pattern.compile(Pattern.quote(address) + "/desk/articles/new.*"));
        String cookie = page.context().cookies().stream()
                .filter(one -> one.name.equals("forme_sign_in"))
                .map(one -> one.name + "=" + one.value)
                .findFirst()
                .orElseThrow();
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
    }

    private void aBackupIsMadeByTheScript() throws Exception {
        Path file = folder.resolve("office.zip");
        var backup = new ProcessBuilder("sh", "docker/start.sh", "backup", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("backup.txt").toFile());
        backup.environment().put("FORME_DATA_DIR", folder.resolve("data").toString());
        backup.environment().put("FORME_APP", "target/postgresql");
        assertEquals(0, backup.start().waitFor(), Files.readString(folder.resolve("backup.txt")));
        assertTrue(Files.size(file) > 0);
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

    private Office instance(PostgresServer postgres, ObjectStore store, Keycloak realm) throws IOException {
        var settings = new LinkedHashMap<String, String>();
        settings.putAll(lines(Path.of("docker/forme.env")));
        settings.putAll(secrets);
        settings.putAll(composed("x-forme"));
        settings.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.address("forme"),
                "FORME_BLOBS_ENDPOINT",
                store.address().toString(),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                realm.address(),
                "FORME_PUBLIC_URL",
                address,
                "FORME_ADDRESS",
                address,
                "FORME_APP",
                "target/postgresql",
                "JAVA_OPTIONS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"));
        return new Office(folder.resolve("data"), false)
                .by("sh", "docker/start.sh")
                .with(settings);
    }

    private Map<String, String> realm(PostgresServer postgres) throws IOException {
        var settings = new LinkedHashMap<>(secrets);
        settings.putAll(composed("  keycloak"));
        settings.put("KC_DB_URL", postgres.address("keycloak"));
        settings.keySet().removeAll(List.of("KC_HOSTNAME", "FORME_ADDRESS"));
        return settings;
    }

    /** As {@code docker/secrets.sh} makes them, for its owner alone and only once. */
    private Map<String, String> secrets() throws Exception {
        Path script = Files.copy(Path.of("docker/secrets.sh"), folder.resolve("secrets.sh"));
        assertEquals(0, new ProcessBuilder("sh", script.toString()).start().waitFor());
        Path file = folder.resolve("secrets.env");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(1, new ProcessBuilder("sh", script.toString()).start().waitFor(), "made once");
        return lines(file);
    }

    private static Map<String, String> lines(Path file) throws IOException {
        var settings = new LinkedHashMap<String, String>();
        for (String line : Files.readAllLines(file))
            if (line.contains("=") && !line.startsWith("#"))
                settings.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        return settings;
    }

    /** What the environment of a service says in so many words in {@code docker/compose.yaml}. */
    private static Map<String, String> composed(String service) throws IOException {
        String compose = Files.readString(Path.of("docker/compose.yaml"), StandardCharsets.UTF_8);
        int from = compose.indexOf("environment:", compose.indexOf("\n" + service + ":"));
        String block = compose.substring(from, compose.indexOf("\n\n", from));
        var settings = new LinkedHashMap<String, String>();
        var setting = Pattern.compile("^ +([A-Z][A-Z_]+): \"?([^\"\\s]+)\"?$", Pattern.MULTILINE)
                .matcher(block);
        while (setting.find()) settings.put(setting.group(1), setting.group(2));
        assertTrue(settings.size() > 2, service);
        return settings;
    }
}
