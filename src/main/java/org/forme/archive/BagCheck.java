package org.forme.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks a bag by RFC 8493: its declaration, every manifest, every file of it. Each file is read once, whatever many
 * manifests name it. Bags of version 0.97 are judged by the rules of theirs.
 */
final class BagCheck {
    /** Largest tag file that is read: room for {@link #MOST_LINES}. */
    private static final int TAG_LIMIT = 32 << 20;

    /** Most lines of all manifests together: an issue has some hundreds of files. */
    private static final int MOST_LINES = 200_000;

    /** Nobody reads more. */
    private static final int MOST_FAULTS = 1_000;

    private static final Pattern VERSION = Pattern.compile("BagIt-Version: ([0-9]+)\\.([0-9]+)");
    private static final Pattern ENCODING =
            Pattern.compile("Tag-File-Character-Encoding: ([A-Za-z0-9][A-Za-z0-9._:+-]*)");
    private static final Pattern MANIFEST = Pattern.compile("(tag)?manifest-([a-z0-9]+)\\.txt");
    private static final Pattern LINE = Pattern.compile("([0-9a-fA-F]+)[ \\t]+(\\*?)(.+)");
    private static final Pattern FETCH = Pattern.compile("\\S+[ \\t]+(?:[0-9]+|-)[ \\t]+(.+)");
    private static final Pattern OXUM = Pattern.compile("(?m)^Payload-Oxum[ \\t]*:[ \\t]*([0-9]+)\\.([0-9]+)[ \\t]*$");

    /** What systems leave in folders and mean nothing. */
    private static final Set<String> LEFT_BEHIND = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private static final Map<String, String> DIGESTS = Map.of(
            "md5", "MD5", "sha1", "SHA-1", "sha224", "SHA-224", "sha256", "SHA-256", "sha384", "SHA-384", "sha512",
            "SHA-512");

    /** What is wrong with a file of a bag. */
    enum Kind {
        /** Not as RFC 8493 wants it. */
        FORM,
        MISSING,
        CHANGED,
        /** Listed in no manifest. */
        EXTRA,
        /** A link, or a name that leads outside the bag. */
        OUTSIDE,
        TWICE,
        /** Right, but to be wondered at. */
        ODD
    }

    /** @param path within the bag */
    record Fault(String path, Kind kind) {
        boolean isWarning() {
            return kind == Kind.ODD;
        }
    }

    private final BagFiles files;
    private final Set<Fault> faults = new LinkedHashSet<>();

    /** By manifest, its digests by path. */
    private final Map<String, Map<String, String>> manifests = new TreeMap<>();

    private Charset encoding = StandardCharsets.UTF_8;
    private boolean early;
    private int lines;

    private BagCheck(BagFiles files) {
        this.files = files;
    }

    /** Everything that is wrong, and what is odd; empty for a bag that is as it was made. */
    static List<Fault> of(BagFiles files) throws IOException {
        var check = new BagCheck(files);
        check.run();
        return List.copyOf(check.faults);
    }

    private void run() throws IOException {
        files.refused.forEach(name -> fault(name, Kind.OUTSIDE));
        if (!declaration()) return;
        for (String name : files.sizes.keySet()) {
            if (MANIFEST.matcher(name).matches()) manifest(name);
            String last = name.substring(name.lastIndexOf('/') + 1);
            if (LEFT_BEHIND.contains(last)) fault(name, Kind.ODD);
        }
        if (manifests.keySet().stream().noneMatch(name -> name.startsWith("manifest-")))
            fault("manifest", Kind.MISSING);
        fetched();
        information();
        listed();
        compare();
    }

    private void fault(String path, Kind kind) {
        if (faults.size() < MOST_FAULTS) faults.add(new Fault(path, kind));
    }

    private boolean declaration() throws IOException {
        if (!files.has("bagit.txt")) {
            fault("bagit.txt", Kind.MISSING);
            return false;
        }
        String text = text("bagit.txt");
        String[] lines = text == null ? new String[0] : text.split("\\r\\n|\\n|\\r", -1);
        Matcher version = lines.length < 2 ? null : VERSION.matcher(lines[0]);
        Matcher named = lines.length < 2 ? null : ENCODING.matcher(lines[1]);
        boolean right = version != null && version.matches() && named.matches() && Charset.isSupported(named.group(1));
        if (!right) {
            fault("bagit.txt", Kind.FORM);
            return false;
        }
        early = version.group(1).equals("0");
        encoding = Charset.forName(named.group(1));
        return true;
    }

    /** A tag file in the bag's encoding; null where it is none. */
    private String text(String path) throws IOException {
        byte[] bytes = files.read(path, TAG_LIMIT);
        try {
            return encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            fault(path, Kind.FORM);
            return null;
        }
    }

    private void manifest(String name) throws IOException {
        String algorithm = MANIFEST.matcher(name).replaceFirst("$2");
        String text = text(name);
        if (text == null) return;
        if (!DIGESTS.containsKey(algorithm)) {
            fault(name, Kind.FORM);
            return;
        }
        var digests = new LinkedHashMap<String, String>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank()) continue;
            if (++lines > MOST_LINES) {
                fault(name, Kind.FORM);
                return;
            }
            line(name, line, digests);
        }
        manifests.put(name, digests);
    }

    private void line(String manifest, String line, Map<String, String> digests) {
        Matcher read = LINE.matcher(line);
        if (!read.matches()) {
            fault(manifest, Kind.FORM);
            return;
        }
        String path = path(read.group(3));
        if (!read.group(2).isEmpty() || read.group(3).startsWith("./")) fault(manifest, Kind.ODD);
        boolean payload = manifest.startsWith("manifest-");
        if (!BagFiles.isWithin(path) || payload != path.startsWith("data/")) {
            fault(path, Kind.OUTSIDE);
            return;
        }
        String digest = read.group(1).toLowerCase(Locale.ROOT);
        String before = digests.put(path, digest);
        if (before != null) fault(path, early && before.equals(digest) ? Kind.ODD : Kind.TWICE);
    }

    /** Line feeds, carriage returns and per cents in names are written %0A, %0D and %25. */
    private String path(String written) {
        String path = written.startsWith("./") ? written.substring(2) : written;
        return path.replaceAll("(?i)%0a", "\n").replaceAll("(?i)%0d", "\r").replaceAll("%25", "%");
    }

    /** Files that are to be had elsewhere must be here all the same, and stay within the bag. */
    private void fetched() throws IOException {
        String text = files.has("fetch.txt") ? text("fetch.txt") : null;
        if (text == null) return;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.isBlank()) continue;
            Matcher read = FETCH.matcher(line);
            if (!read.matches()) fault("fetch.txt", Kind.FORM);
            else if (!BagFiles.isWithin(path(read.group(1)))
                    || !path(read.group(1)).startsWith("data/")) fault(read.group(1), Kind.OUTSIDE);
        }
    }

    private void information() throws IOException {
        String text = files.has("bag-info.txt") ? text("bag-info.txt") : null;
        if (text == null) return;
        Matcher oxum = OXUM.matcher(text);
        if (!oxum.find()) return;
        long bytes = 0;
        long count = 0;
        for (var file : files.sizes.entrySet()) {
            if (!file.getKey().startsWith("data/")) continue;
            bytes += file.getValue();
            count++;
        }
        if (!oxum.group(1).equals(Long.toString(bytes)) || !oxum.group(2).equals(Long.toString(count)))
            fault("bag-info.txt", Kind.CHANGED);
    }

    /** Every file of the payload stands in every manifest; in those of version 0.97 in one. */
    private void listed() {
        List<Set<String>> payload = manifests.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("manifest-"))
                .map(entry -> composed(entry.getValue().keySet()))
                .toList();
        for (String path : files.sizes.keySet()) {
            if (!path.startsWith("data/")) continue;
            long in = payload.stream()
                    .filter(paths -> paths.contains(composed(path)))
                    .count();
            if (early ? in == 0 : in < payload.size()) fault(path, Kind.EXTRA);
        }
        alike();
    }

    private Set<String> composed(Set<String> paths) {
        return paths.stream().map(this::composed).collect(Collectors.toSet());
    }

    /** Version 0.97 did not say how an accent is written. */
    private String composed(String path) {
        return early ? Normalizer.normalize(path, Normalizer.Form.NFC) : path;
    }

    /** Names that another system would take for one. */
    private void alike() {
        for (Map<String, String> digests : manifests.values()) {
            var seen = new HashSet<String>();
            for (String path : digests.keySet())
                if (!seen.add(Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)))
                    fault(path, Kind.ODD);
        }
    }

    private void compare() throws IOException {
        var wanted = new TreeMap<String, Map<String, String>>();
        manifests.forEach((manifest, digests) ->
                digests.forEach((path, digest) -> wanted.computeIfAbsent(path, one -> new HashMap<>())
                        .put(MANIFEST.matcher(manifest).replaceFirst("$2"), digest)));
        var present = new HashMap<String, String>();
        files.sizes.keySet().forEach(path -> present.put(composed(path), path));
        for (var file : wanted.entrySet()) {
            String path = files.has(file.getKey()) ? file.getKey() : present.get(composed(file.getKey()));
            if (path == null) fault(file.getKey(), Kind.MISSING);
            else if (!file.getValue().equals(digests(path, file.getValue().keySet()))) fault(path, Kind.CHANGED);
        }
    }

    private Map<String, String> digests(String path, Set<String> algorithms) throws IOException {
        if (algorithms.equals(Set.of("sha256"))) return Map.of("sha256", files.sha256(path));
        var digests = new LinkedHashMap<String, MessageDigest>();
        for (String algorithm : algorithms) digests.put(algorithm, digest(algorithm));
        files.feed(path, digests.values());
        var written = new HashMap<String, String>();
        digests.forEach(
                (algorithm, digest) -> written.put(algorithm, HexFormat.of().formatHex(digest.digest())));
        return written;
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(DIGESTS.get(algorithm));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
