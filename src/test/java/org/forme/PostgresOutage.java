package org.forme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stops the PostgreSQL of the tests as a machine that fails does, and starts it again on its folder. */
final class PostgresOutage {
    /** The setting that tells where the database lies; none on H2. */
    static final String FOLDER = "forme.test.postgresql";

    private final Path folder;
    private final Path program;
    private final String options;

    PostgresOutage(String folder) throws IOException {
        this.folder = Path.of(folder);
        Matcher line = Pattern.compile("(\\S+)/postgres (.*)")
                .matcher(
                        Files.readString(this.folder.resolve("postmaster.opts")).strip());
        if (!line.matches()) throw new IllegalStateException("no way to start PostgreSQL");
        this.program = Path.of(line.group(1), "pg_ctl");
        this.options = line.group(2).replaceFirst("\"-D\" \"[^\"]*\"", "").replace("\"", "");
    }

    /** Nobody is asked: whatever is under way breaks off. */
    void begin() {
        control("stop", "-m", "immediate");
    }

    void end() {
        control("start", "-w", "-o", options, "-l", folder + "/outage.log");
    }

    /** As the user that it ran as: the program refuses the system's own one. */
    private void control(String... words) {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) command.addAll(List.of("unshare", "-U"));
        command.addAll(List.of(program.toString(), "-D", folder.toString()));
        command.addAll(List.of(words));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0)
                throw new IllegalStateException(String.join(" ", command));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
