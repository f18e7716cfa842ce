package org.forme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strangers who open connections and say nothing, and strangers who never stop, on the packaged application. */
class CrowdIT {
    private static final int CROWD = 10_000;

    @TempDir
    Path folder;

    @Test
    void tenThousandWhoSayNothingKeepNobodyInTheHouseFromWork() {
        try (Office office = Office.ofTheSample(folder.resolve("data"))) {
            office.start();
            var reporter = office.as("reporter");
            List<Socket> crowd = crowd(office.port());
            assertTrue(crowd.size() > CROWD / 2, "there was a crowd: " + crowd.size());
            for (int i = 0; i < 3; i++)
                assertEquals(200, reporter.get("/desk/articles").statusCode(), "whoever is connected works on");
            var page = Jsoup.parse(reporter.get("/desk/articles/new").body());
            assertEquals(
                    303,
                    reporter.post("/desk/articles", LastSteps.form(page, "headline", "人多也写", "body", "一句。"))
                            .statusCode());
            crowd.forEach(CrowdIT::leave);
            assertTrue(isServed(office), "others are served again when the crowd has gone");
            assertTrue(reporter.get("/desk/articles").body().contains("人多也写"));
        }
    }

    @Test
    void aFormWithoutAnEndIsCutOff() throws IOException {
        Office office = Office.shared();
        try (Socket endless = new Socket("127.0.0.1", office.port())) {
            endless.setSoTimeout(60_000);
            var out = endless.getOutputStream();
            out.write(("POST /j_security_check HTTP/1.1\r\nHost: 127.0.0.1:" + office.port() + "\r\nOrigin: "
                            + office.address()
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = ("2000\r\n" + "a".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            long sent = 0;
            try {
                while (sent < 1L << 30 && endless.getInputStream().available() == 0) {
                    out.write(chunk);
                    sent += 0x2000;
                }
            } catch (IOException cut) {
                // As it should.
            }
            assertTrue(sent < 64 << 20, "cut off after " + sent + " bytes");
        }
        assertEquals(200, office.visitor().get("/sign-in").statusCode());
    }

    /** Each begins a request and leaves it there; whom the house does not take in is counted too. */
    private static List<Socket> crowd(int port) {
        var all = new ArrayList<Socket>();
        for (int i = 0; i < CROWD; i++) {
            Socket one = new Socket();
            try {
                one.connect(new InetSocketAddress("127.0.0.1", port), 2_000);
                one.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException turnedAway) {
                // It came, all the same.
            }
            all.add(one);
        }
        return all;
    }

    private static void leave(Socket one) {
        try {
            one.close();
        } catch (IOException gone) {
            // It had been put out.
        }
    }

    private static boolean isServed(Office office) {
        Instant patience = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(patience)) {
            try {
                if (office.visitor().get("/sign-in").statusCode() == 200) return true;
            } catch (java.io.UncheckedIOException notYet) {
                Office.pause(200);
            }
        }
        return false;
    }
}
