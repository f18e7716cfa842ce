package org.forme.upkeep;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.forme.people.Secret;
import org.forme.shell.Sha256;
import org.jboss.logging.Logger;

/**
 * One call at the door. The caller says the secret; the answer is a row of pieces, each with a letter before it: words to
 * show ({@link #WORDS}), bytes of the backup ({@link #BYTES}), and at last either {@link #WHOLE} with the number of faults
 * and the SHA-256 of all bytes, or {@link #REFUSED} with the reason. What ends without one of these two is broken off.
 *
 * @param patience those who have not said the secret in this time are gone
 */
record DoorCall(Socket caller, Secret secret, Duration patience) {
    static final byte WORDS = 'w';
    static final byte BYTES = 'b';
    static final byte WHOLE = '.';
    static final byte REFUSED = '!';

    private static final Logger LOG = Logger.getLogger(DoorCall.class);
    private static final int PIECE = 1 << 16;
    private static final int SECRET_MAX = 200;

    private static final String BUSY = "正忙，稍后再试 busy: another backup is being made, or the doors are closed";

    void answer(Backup backup) throws IOException {
        if (!isKnown()) return;
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(caller.getOutputStream(), PIECE));
        MessageDigest digest = Sha256.digest();
        var bytes = new BufferedOutputStream(new DigestOutputStream(new Pieces(out), digest), PIECE);
        try {
            Optional<Backup.Made> made = backup.make(bytes, words -> say(out, WORDS, words));
            bytes.flush();
            if (made.isEmpty()) say(out, REFUSED, BUSY);
            else finish(out, made.get(), Sha256.of(digest));
        } catch (RuntimeException failure) {
            LOG.error("The backup was not made", failure);
            say(out, REFUSED, "备份未完成，原因见日志 not made; the log of the application tells why");
        }
        out.flush();
    }

    /** Whether the caller says the secret, all of it in time: one byte now and then keeps nobody else out. */
    boolean isKnown() throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        byte[] length = said(2, until);
        int bytes = (length[0] & 0xFF) << 8 | length[1] & 0xFF;
        return bytes <= SECRET_MAX
                && MessageDigest.isEqual(said(bytes, until), secret.text().getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] said(int many, long until) throws IOException {
        byte[] bytes = new byte[many];
        for (int at = 0, read; at < many; at += read) {
            long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) throw new SocketTimeoutException("nothing said in time");
            caller.setSoTimeout((int) left);
            read = caller.getInputStream().read(bytes, at, many - at);
            if (read < 0) throw new EOFException();
        }
        return bytes;
    }

    /** Says that there is no room, without asking who it is. */
    void refuse() throws IOException {
        DataOutputStream out = new DataOutputStream(caller.getOutputStream());
        say(out, REFUSED, BUSY);
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
