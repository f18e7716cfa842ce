package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** An office whose paper was just started and has printed nothing yet, and what its administrator does with bags. */
final class EmptyHouse {
    private final Office office;
    private Office.Visitor admin;

    EmptyHouse(Office office) {
        this.office = office;
    }

    /** Starts the paper by the link in the log. */
    void found(String paper, String name) {
        var answer = office.visitor().post(link(office), form("paper", paper, "paperName", name));
        assertEquals(303, answer.statusCode(), answer.body());
    }

    /** The link in the log by which a paper is started. */
    static String link(Office office) {
        Matcher link = Pattern.compile("/-/first-run/[A-Za-z0-9_-]+").matcher(office.said());
        assertTrue(link.find(), office.said());
        return link.group();
    }

    /** The whole form that starts a paper, with some fields otherwise. */
    static String[] form(String... otherwise) {
        String[] form = {
            "username", "admin",
            "personName", "管理员",
            "password", "a-long-password",
            "again", "a-long-password",
            "paperName", "河湾报",
            "paper", "hewan",
            "zone", "Asia/Shanghai",
            "regime", "CN_INTERNAL_CONTINUOUS",
            "permitNumber", "准印证号(B)9999",
            "validFrom", "2026-01-01",
            "validTo", "2027-12-31",
            "holder", "",
            "printer", "",
            "number", "1",
            "total", "1",
            "firstDate", "2026-12-07",
            "reviewStages", "2",
            "pages", "6",
            "sections", "要闻\n副刊"
        };
        for (int i = 0; i < otherwise.length; i += 2)
            for (int j = 0; j < form.length; j += 2) if (form[j].equals(otherwise[i])) form[j + 1] = otherwise[i + 1];
        return form;
    }

    /** Brings bags and gives the address of the page that says what they are. */
    String bring(byte[] bags) {
        var answer = admin().upload("/desk/archive/import", "bags", bags);
        assertEquals(303, answer.statusCode(), answer.body());
        URI look = URI.create(answer.headers().firstValue("location").orElseThrow());
        return look.getPath() + "?" + look.getQuery();
    }

    Document look(String address) {
        var answer = admin().get(address);
        assertEquals(200, answer.statusCode(), answer.body());
        return Jsoup.parse(answer.body());
    }

    /** What the page's button posts, every key accepted. */
    static String[] confirmation(Document look) {
        return look.select("form[action=/desk/archive/import/bags] input[name]").stream()
                .flatMap(input -> List.of(input.attr("name"), input.val()).stream())
                .toArray(String[]::new);
    }

    /** Confirms what was looked at; what the server answered. */
    int takeIn(String... confirmation) {
        return admin().post("/desk/archive/import/bags", confirmation).statusCode();
    }

    /** Addresses of the issues in the archive, the newest first. */
    List<String> archived() {
        return look("/desk/archive").select("a[href~=^/desk/archive/[0-9]+$]").stream()
                .map(link -> link.attr("href"))
                .distinct()
                .toList();
    }

    boolean verifies(String issue) {
        String shown = look(issue + "/verification").text();
        return shown.contains("已核验") && !shown.contains("已改动");
    }

    byte[] bag(String issue) {
        return admin().bytes(issue + "/bag.zip").body();
    }

    /** A sign-in outlives a restart. */
    Office.Visitor admin() {
        if (admin == null) admin = office.as("admin", "a-long-password");
        return admin;
    }

    /** The bags in a file of several, by their names. */
    static Map<String, byte[]> unpacked(byte[] bags) {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bags))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
