package org.forme.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.shell.RealTime;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** What an office sets to keep its blobs in a bucket of an S3-compatible object store; with none set they lie in a folder. */
@ApplicationScoped
class BucketSettings {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(30);

    @ConfigProperty(name = "forme.blobs.bucket")
    Optional<String> bucket;

    /** Where the store is; the one of AWS in the region where none is set. */
    @ConfigProperty(name = "forme.blobs.endpoint")
    Optional<URI> endpoint;

    @ConfigProperty(name = "forme.blobs.region")
    String region;

    @ConfigProperty(name = "forme.blobs.access-key")
    Optional<String> accessKey;

    @ConfigProperty(name = "forme.blobs.secret-key")
    Optional<String> secretKey;

    @Inject
    @RealTime
    Clock clock;

    /** @throws IllegalStateException where a bucket is set without its keys */
    Optional<Shelf> shelf() {
        return bucket.map(name -> new BucketShelf(client(), name, clock));
    }

    private S3Client client() {
        if (accessKey.isEmpty() || secretKey.isEmpty())
            throw new IllegalStateException(
                    "FORME_BLOBS_BUCKET is set, but FORME_BLOBS_ACCESS_KEY or FORME_BLOBS_SECRET_KEY is not.");
        return client(region, endpoint, accessKey.get(), secretKey.get());
    }

    /** Buckets in the path and no checksums of AWS's own, since other makers' stores know neither everywhere. */
    static S3Client client(String region, Optional<URI> endpoint, String accessKey, String secretKey) {
        var builder = S3Client.builder()
                .region(Region.of(region))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secretKey)))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(ANSWERING));
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
