package org.forme.shell;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/**
 * A QR code as a square of dark and light modules, without its quiet zone of four modules. Error correction M, as
 * newsprint spreads.
 */
public final class QrCode {
    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * Encodes a text, in UTF-8.
     *
     * @throws IllegalArgumentException when it is empty or longer than a code holds (about 2,300 bytes)
     */
    public static QrCode of(String payload) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            return new QrCode(
                    Encoder.encode(payload, ErrorCorrectionLevel.M, hints).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds this", e);
        }
    }

    /** Modules along one side. */
    public int size() {
        return modules.getWidth();
    }

    /** Whether the module is dark; {@code x} from the left, {@code y} from the top. */
    public boolean dark(int x, int y) {
        return modules.get(x, y) == 1;
    }
}
