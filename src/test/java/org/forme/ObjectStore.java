package org.forme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** A server that speaks as Amazon's object store does: S3Proxy, a process of its own. */
public final class ObjectStore implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final URI address = URI.create("http://127.0.0.1:" + Office.freePort());
    private final String accessKey;
    private final String secretKey;
    private final Process server;

    /** Starts it and waits until it answers. */
    public ObjectStore(String accessKey, String secretKey) {
        this(accessKey, secretKey, "jclouds.provider=transient-nio2");
    }

    /** Whose keys may read what lies in a folder and nothing else; the folders in it are its buckets. */
    public static ObjectStore thatOnlyReads(String accessKey, String secretKey, Path folder) {
        return new ObjectStore(
                accessKey,
                secretKey,
                "jclouds.provider=filesystem-nio2\njclouds.filesystem.basedir=" + folder
                        + "\ns3proxy.read-only-blobstore=true");
    }

    private ObjectStore(String accessKey, String secretKey, String kept) {
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        try {
            Path settings = Files.createTempFile("s3proxy", ".properties");
            Files.writeString(
                    settings,
                    "s3proxy.endpoint=" + address + "\ns3proxy.authorization=aws-v4\ns3proxy.identity=" + accessKey
                            + "\ns3proxy.credential=" + secretKey
                            + "\njclouds.identity=any\njclouds.credential=any\n" + kept + "\n");
            server = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("forme.s3proxy", "target/s3proxy") + "/*",
                            "org.gaul.s3proxy.Main",
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            long until = System.nanoTime() + PATIENCE_NANOS;
            while (!answers()) {
                if (!server.isAlive() || System.nanoTime() > until)
                    throw new IllegalStateException("S3Proxy does not start");
                Office.pause(100);
            }
            Files.delete(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return address;
    }

    /** Somebody who makes buckets and looks into them. */
    S3Client client() {
        return S3Client.builder()
                .region(Region.US_EAST_1)
                .endpointOverride(address)
                .forcePathStyle(true)
                .httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .build();
    }

    private boolean answers() {
        try {
            ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        server.destroy();
    }
}
