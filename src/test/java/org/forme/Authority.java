package org.forme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of one's own that no Java knows, and the certificate that it gave this machine. */
final class Authority {
    private static final String PASSWORD = "of-a-test";

    private final Path store;
    private final Path certificate;

    Authority(Path folder) throws IOException {
        store = folder.resolve("authority.p12");
        made("-alias", "authority", "-dname", "CN=Authority of the house", "-ext", "bc:critical=ca:true");
        made("-alias", "machine", "-dname", "CN=machine", "-ext", "san=ip:127.0.0.1", "-signer", "authority");
        try {
            byte[] bytes = store().getCertificate("authority").getEncoded();
            certificate = Files.writeString(
                    folder.resolve("root.crt"),
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder().encodeToString(bytes)
                            + "\n-----END CERTIFICATE-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its own certificate, by which it is known. */
    Path certificate() {
        return certificate;
    }

    /** What this machine shows whoever comes. */
    SSLContext machine() {
        try {
            KeyStore alone = store();
            alone.deleteEntry("authority");
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(alone, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore store() throws GeneralSecurityException, IOException {
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    private void made(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-validity",
                "30",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
        command.addAll(List.of(words));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes());
        try {
            if (keytool.waitFor() != 0) throw new IllegalStateException(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
