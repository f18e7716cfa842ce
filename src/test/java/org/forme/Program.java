package org.forme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The packaged program as somebody at a shell asks it for one thing.
 *
 * @param jar one of the two below
 * @param folder where they stand
 * @param settings of their environment
 */
record Program(Path jar, Path folder, Map<String, String> settings) {
    static final Path ON_H2 = Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    static final Path ON_POSTGRESQL =
            Path.of("target/postgresql/quarkus-run.jar").toAbsolutePath();

    record Told(int code, String words) {}

    Told run(Path data, String... words) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = start(data, said, words);
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", words) + " does not end: " + Files.readString(said));
        }
        return new Told(process.exitValue(), Files.readString(said));
    }

    Process start(Path data, Path said, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("FORME_DATA_DIR", data.toString());
        builder.environment().putAll(settings);
        return builder.start();
    }
}
