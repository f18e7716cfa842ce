package org.forme;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged application as an office runs it: a process of its own on a data folder, started, killed without warning,
 * started again.
 */
public final class Office implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    /** For processes that live for seconds: no compiler that takes its time, no collector with threads of its own. */
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** One for all: making one for every question takes from the start that is waited for. */
    private static final HttpClient KNOCKING = HttpClient.newHttpClient();

    /** The classes of a start, read once for all who start quickly; Java does without where it is missing. */
    private static final Path CLASSES = Path.of("target", "sample.jsa").toAbsolutePath();

    private static Office shared;

    private final Path data;
    private final boolean sample;
    private final int port;
    private List<String> options = with(QUICK, "-XX:SharedArchiveFile=" + CLASSES);
    private Map<String, String> settings = Map.of();
    private List<String> command = List.of();
    private String jar = jar();
    private Process process;

    public Office(Path data, boolean sample) {
        this.data = data;
        this.sample = sample;
        this.port = freePort();
    }

    /** Starts it from now on as the README says, with these options of Java alone. */
    Office plainly(String... only) {
        options = Stream.of(only).filter(option -> !option.isEmpty()).toList();
        return this;
    }

    /** Starts it by this command from now on. */
    Office by(String... words) {
        command = List.of(words);
        return this;
    }

    /** Starts the artifact for PostgreSQL from now on. */
    Office onPostgres() {
        jar = Path.of(jar())
                .getParent()
                .resolveSibling("postgresql/quarkus-run.jar")
                .toString();
        return this;
    }

    /** What it holds of the machine's memory now; 0 where the system does not tell. */
    long residentMegabytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024;
        } catch (IOException elsewhere) {
            return 0;
        }
    }

    int port() {
        return port;
    }

    /** Starts it with these settings from now on. */
    Office with(Map<String, String> more) {
        settings = more;
        return this;
    }

    /** The application on a copy of the sample as it is when it has just been loaded. */
    public static Office ofTheSample(Path data) {
        copy(sampleLoaded(), data);
        return new Office(data, true);
    }

    /** The sample for all who disturb nothing that others look at; started once, ended with the last test. */
    static synchronized Office shared() {
        if (shared != null) return shared;
        Path data = Path.of("target", "sample-shared-" + ProcessHandle.current().pid())
                .toAbsolutePath();
        delete(data);
        shared = ofTheSample(data);
        Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        shared.start();
        return shared;
    }

    /** Loaded anew only for another build of the application; processes that test side by side wait for one another. */
    private static synchronized Path sampleLoaded() {
        Path data = Path.of("target", "sample-loaded").toAbsolutePath();
        Path mark = data.resolveSibling("sample-loaded.of");
        try (FileChannel channel = FileChannel.open(
                        data.resolveSibling("sample-loaded.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock alone = channel.lock()) {
            String build = Files.getLastModifiedTime(Path.of(jar())).toString();
            if (Files.exists(mark) && Files.readString(mark).equals(build)) return data;
            delete(data);
            Files.deleteIfExists(CLASSES);
            try (Office office = new Office(data, true)) {
                office.options = with(QUICK, "-XX:ArchiveClassesAtExit=" + CLASSES);
                office.start();
                office.stop();
            }
            Files.writeString(mark, build);
            return data;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String jar() {
        return System.getProperty("forme.jar", "target/quarkus-app/quarkus-run.jar");
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Starts the application and waits until it says it is ready; how long that took. */
    public Duration start() {
        long begun = System.nanoTime();
        try {
            var builder = new ProcessBuilder(command.isEmpty() ? java() : command);
            builder.environment()
                    .putAll(Map.of(
                            "FORME_SAMPLE", String.valueOf(sample),
                            "FORME_DATA_DIR", data.toString(),
                            "FORME_LISTEN", "127.0.0.1",
                            "QUARKUS_HTTP_PORT", String.valueOf(port)));
            builder.environment().putAll(settings);
            Files.createDirectories(data);
            process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("the application does not start", e);
        }
        while (!isReady()) {
            if (!process.isAlive()) throw new IllegalStateException("the application ended: " + said());
            if (System.nanoTime() - begun > PATIENCE.toNanos())
                throw new IllegalStateException("the application is not ready: " + said());
            pause(50);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.addAll(List.of("-jar", jar));
        return words;
    }

    /** Asks it to end and waits until it has. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new IllegalStateException("the application does not end: " + said());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> with(List<String> options, String one) {
        return Stream.concat(options.stream(), Stream.of(one)).toList();
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) kill();
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What the application printed. */
    public String said() {
        try {
            return Files.exists(log()) ? Files.readString(log()) : "";
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Somebody at a browser without a sign-in. */
    public Visitor visitor() {
        return new Visitor();
    }

    /** Somebody of the sample newspaper, signed in. */
    public Visitor as(String username) {
        return as(username, "forme-sample");
    }

    /** Somebody signed in. */
    Visitor as(String username, String password) {
        Visitor visitor = new Visitor();
        var answer = visitor.post("/j_security_check", "j_username", username, "j_password", password);
        if (answer.statusCode() >= 400 || visitor.cookie.isEmpty())
            throw new IllegalStateException(username + " was not let in: " + answer.statusCode());
        return visitor;
    }

    /** A person with a browser: keeps the sign-in and says where a post comes from. */
    public final class Visitor {
        private final HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
        private final List<String> houses = new ArrayList<>(List.of(address()));
        private int asked;
        private String cookie = "";

        /** Asks this instance and the other one by turns from now on. */
        Visitor alsoAt(Office other) {
            houses.add(other.address());
            return this;
        }

        private synchronized String house() {
            return houses.get(asked++ % houses.size());
        }

        /** With a sign-in made elsewhere. */
        Visitor with(String cookie) {
            this.cookie = cookie;
            return this;
        }

        public HttpResponse<String> get(String path) {
            return send(request(path).GET().build());
        }

        /** Asks with a header of one's own. */
        HttpResponse<String> get(String path, String header, String value) {
            return send(request(path).header(header, value).GET().build());
        }

        public HttpResponse<byte[]> bytes(String path) {
            try {
                return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** Posts a form: names and values by turns. */
        public HttpResponse<String> post(String path, String... form) {
            String house = house();
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < form.length; i += 2) fields.add(encoded(form[i]) + "=" + encoded(form[i + 1]));
            return send(request(house + path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", house)
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
                    .build());
        }

        /** Posts a file by a form of its own. */
        public HttpResponse<String> upload(String path, String field, byte[] file) {
            return upload(path, field, "file.zip", file);
        }

        /** Posts a file with other fields of its form: names and values by turns. */
        HttpResponse<String> upload(String path, String field, String fileName, byte[] file, String... form) {
            String border = "border-of-the-form";
            StringBuilder head = new StringBuilder();
            for (int i = 0; i < form.length; i += 2)
                head.append("--" + border + "\r\nContent-Disposition: form-data; name=\"" + form[i] + "\"\r\n\r\n"
                        + form[i + 1] + "\r\n");
            head.append("--" + border + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                    + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            return send(request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + border)
                    .header("Origin", address())
                    .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(
                            head.toString().getBytes(StandardCharsets.UTF_8),
                            file,
                            ("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8))))
                    .build());
        }

        private HttpRequest.Builder request(String path) {
            var request = HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : house() + path))
                    .timeout(Duration.ofSeconds(180));
            return cookie.isEmpty() ? request : request.header("Cookie", cookie);
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
                answer.headers().allValues("set-cookie").stream()
                        .filter(set -> set.startsWith("forme_sign_in="))
                        .map(set -> set.substring(0, set.indexOf(';')))
                        .reduce((first, last) -> last)
                        .ifPresent(set -> cookie = set);
                return answer;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean isReady() {
        try {
            var knock = HttpRequest.newBuilder(URI.create(address() + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return KNOCKING.send(knock, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Path log() {
        return data.resolveSibling(data.getFileName() + "-" + port + ".log");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
