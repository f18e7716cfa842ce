package org.forme.archive;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Signatures by Ed25519 (RFC 8032), with keys and signatures as hexadecimal digits. */
final class Ed25519 {
    /** What stands before the raw 32 bytes of a public key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** 128 digits. */
    static String sign(byte[] message, PrivateKey secret) {
        try {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(secret);
            signing.update(message);
            return HexFormat.of().formatHex(signing.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this key does not sign", e);
        }
    }

    /** Whether the signature is by this public key; what is no key or no signature is not. */
    static boolean holds(byte[] message, String signature, String key) {
        try {
            Signature checking = Signature.getInstance("Ed25519");
            checking.initVerify(publicKey(key));
            checking.update(message);
            return checking.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static PublicKey publicKey(String raw) throws GeneralSecurityException {
        byte[] encoded = new byte[X509.length + 32];
        System.arraycopy(X509, 0, encoded, 0, X509.length);
        System.arraycopy(HexFormat.of().parseHex(raw), 0, encoded, X509.length, 32);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
