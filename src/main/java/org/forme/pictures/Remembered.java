package org.forme.pictures;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files kept in memory, of so many bytes at most: what was asked for longest ago goes first. Shared by threads. */
public final class Remembered {
    private final Map<String, byte[]> files = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private long bytes;

    /** @param most bytes of all of them together */
    public Remembered(long most) {
        this.most = most;
    }

    /** The file of this name, or null where it is not, or no longer, known. */
    public synchronized byte[] get(String name) {
        return files.get(name);
    }

    public synchronized void put(String name, byte[] file) {
        byte[] before = files.put(name, file);
        bytes += file.length - (before == null ? 0 : before.length);
        for (Iterator<byte[]> oldest = files.values().iterator(); bytes > most && oldest.hasNext(); ) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
