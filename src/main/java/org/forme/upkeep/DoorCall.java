package org.forme.upkeep;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.forme.people.Secret;
import org.forme.shell.Sha256;
import org.jboss.logging.Logger;

/**
 * One call at the door. The caller says the secret; the answer is a row of pieces, each with a letter before it: words to
 * show ({@link #WORDS}), bytes of the backup ({@link #BYTES}), and at last either {@link #WHOLE} with the number of faults
 * and the SHA-256 of all bytes, or {@link #REFUSED} with the reason. What ends without one of these two is broken off.
 */
record DoorCall(Socket caller, Secret secret) {
    static final byte WORDS = 'w';
    static final byte BYTES = 'b';
    static final byte WHOLE = '.';
    static final byte REFUSED = '!';

    private static final Logger LOG = Logger.getLogger(DoorCall.class);
    private static final int PIECE = 1 << 16;
    private static final int SECRET_MAX = 200;

    void answer(Backup backup) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(caller.getInputStream()));
        int length = in.readUnsignedShort();
        if (length > SECRET_MAX) return;
        if (!MessageDigest.isEqual(in.readNBytes(length), secret.text().getBytes(StandardCharsets.US_ASCII))) return;
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(caller.getOutputStream(), PIECE));
        MessageDigest digest = Sha256.digest();
        var bytes = new BufferedOutputStream(new DigestOutputStream(new Pieces(out), digest), PIECE);
        try {
            Optional<Backup.Made> made = backup.make(bytes, words -> say(out, WORDS, words));
            bytes.flush();
            if (made.isEmpty())
                say(out, REFUSED, "正忙，稍后再试 busy: another backup is being made, or the doors are closed");
            else finish(out, made.get(), Sha256.of(digest));
        } catch (RuntimeException failure) {
            LOG.error("The backup was not made", failure);
            say(out, REFUSED, "备份未完成，原因见日志 not made; the log of the application tells why");
        }
        out.flush();
    }

    private static void finish(DataOutputStream out, Backup.Made made, String sha) throws IOException {
        for (String fault : made.faults()) say(out, WORDS, "  ✗ " + fault);
        out.writeByte(WHOLE);
        out.writeInt(made.faults().size());
        out.writeUTF(sha);
    }

    private static void say(DataOutputStream out, byte kind, String words) {
        try {
            out.writeByte(kind);
            out.writeUTF(words);
            if (kind == WORDS) out.flush();
        } catch (IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    /** Bytes in pieces with their length before them. */
    private static final class Pieces extends OutputStream {
        private final DataOutputStream out;

        Pieces(DataOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.writeByte(BYTES);
            out.writeInt(length);
            out.write(some, from, length);
        }
    }
}
