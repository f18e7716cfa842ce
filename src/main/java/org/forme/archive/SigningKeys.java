package org.forme.archive;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.forme.imprint.Publications;
import org.forme.people.AuditTrail;
import org.forme.people.Person;
import org.forme.people.Role;
import org.forme.shell.DataFolder;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * The keys that papers seal with. A paper's secret key is a file of the data folder that only the application's user
 * reads, made at the first seal; every public key that ever sealed is kept in the database.
 */
@ApplicationScoped
public class SigningKeys implements PanacheRepository<SigningKey> {

    /** A paper's key pair. @param open the raw public key in hexadecimal digits */
    record Pair(PrivateKey secret, String open) {}

    private final Path folder;

    @Inject
    Publications publications;

    @Inject
    AuditTrail trail;

    SigningKeys(@ConfigProperty(name = "forme.data-dir") Path data) {
        this.folder = data.resolve("keys");
    }

    /** Every public key of a paper, the newest first. */
    public List<SigningKey> of(String paper) {
        return list("paper = ?1 order by validFrom desc, id desc", paper);
    }

    /** Whether the paper ever sealed with this key. */
    public boolean belongs(String paper, String publicKey) {
        return count("paper = ?1 and publicKey = ?2", paper, publicKey) > 0;
    }

    /** Notes that a key that sealed elsewhere is the paper's too. Its secret half stays where it is. */
    void accept(String paper, String publicKey, Instant from) {
        if (!belongs(paper, publicKey)) persist(new SigningKey(paper, publicKey, from));
    }

    /** The pair that the paper seals with; made, and its public key noted, at the first need. */
    @Transactional
    Pair pairOf(String paper, Instant now) {
        if (!paper.matches("[a-z0-9][a-z0-9-]*")) throw new IllegalArgumentException("no paper: " + paper);
        try {
            settle(paper);
            Path file = file(paper);
            if (!Files.exists(file)) make(file);
            Pair pair = read(file);
            if (!belongs(paper, pair.open())) persist(new SigningKey(paper, pair.open(), now));
            return pair;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of " + paper + " cannot be read", e);
        }
    }

    /** Whether a person may change the paper's key. */
    public static boolean areChangedBy(Person person, String paper) {
        return person.holds(Role.CHIEF, paper) || person.holds(Role.ADMIN, paper);
    }

    /**
     * Gives the paper another key, vouched for by the one before, whose secret half is destroyed. Seals made before keep
     * their key, which stays published.
     *
     * @param reason for the trail
     * @throws Refusal when the person may not, nothing was ever sealed, or at {@code reason}
     */
    public SigningKey change(String paper, String reason, Person person, Instant now) {
        if (!areChangedBy(person, paper)) throw Refusal.forbidden("shell.forbidden");
        var reasons = new Refusal.Reasons();
        Line.checkGiven(reasons, "reason", reason, Withdrawal.WORDS_MAX);
        reasons.refuseInput();
        SigningKey changed = QuarkusTransaction.requiringNew().call(() -> {
            // One after the other on all instances, by the paper's row.
            publications.turn(paper);
            if (!Files.exists(file(paper))) throw Refusal.now("archive.no_key_yet");
            Pair before = pairOf(paper, now);
            Files.deleteIfExists(next(paper));
            make(next(paper));
            var key = new SigningKey(paper, read(next(paper)), now, before);
            persist(key);
            trail.note(now, person, "archive.change_key", "/desk/administration/keys", reason);
            return key;
        });
        QuarkusTransaction.requiringNew().run(() -> pairOf(paper, now));
        return changed;
    }

    /**
     * Puts the next key into the place of the one before once the database knows it, and not sooner: the one before is gone
     * then. Done by whoever needs a key next where a process ended between the two.
     */
    private void settle(String paper) throws IOException, GeneralSecurityException {
        try {
            if (Files.exists(next(paper)) && belongs(paper, read(next(paper)).open()))
                Files.move(next(paper), file(paper), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException another) {
            // Another instance was first.
        }
    }

    private Path file(String paper) {
        return folder.resolve(paper + ".key");
    }

    private Path next(String paper) {
        return folder.resolve(paper + ".next");
    }

    /** Every public key of a paper as readers get them, the newest first, in canonical form; empty where it has none. */
    public Optional<byte[]> published(String paper) {
        List<SigningKey> keys = of(paper);
        if (keys.isEmpty()) return Optional.empty();
        var file = new LinkedHashMap<String, Object>();
        file.put("format", Manifests.FORMAT);
        file.put("kind", "forme-keys");
        file.put("paper", paper);
        file.put("keys", keys.stream().map(SigningKey::asMap).toList());
        return Optional.of(CanonicalJson.write(file));
    }

    /** Two lines: the secret key as PKCS #8, the public one as X.509, both in base 64. */
    private static Pair read(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        byte[] secret = Base64.getDecoder().decode(lines.get(0));
        byte[] open = Base64.getDecoder().decode(lines.get(1));
        return new Pair(
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret)),
                HexFormat.of().formatHex(open, open.length - 32, open.length));
    }

    /** Written beside and moved into place whole; when two make one at once, the first stays. */
    private void make(Path file) throws IOException, GeneralSecurityException {
        DataFolder.made(folder.getParent());
        Files.createDirectories(folder);
        KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        String lines = base64.encodeToString(made.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(made.getPublic().getEncoded()) + "\n";
        Path beside = posix()
                ? Files.createTempFile(
                        folder,
                        "new",
                        ".key",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "new", ".key");
        Files.writeString(beside, lines, StandardCharsets.US_ASCII);
        try {
            Files.createLink(file, beside);
            Files.delete(beside);
        } catch (UnsupportedOperationException noLinks) {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (java.nio.file.FileAlreadyExistsException another) {
            Files.delete(beside);
        }
    }

    private boolean posix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
