package org.forme.imprint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A permit's number as it stands on a composed page. Letter for letter is what counts: one full-width bracket makes it
 * another number, and is found by looking for the number with every character's plain form.
 *
 * @param exact whether it stands there as the permit has it
 * @param others the places that look like it and are not, as they are printed
 */
public record PrintedNumber(boolean exact, List<String> others) {
    public PrintedNumber {
        others = List.copyOf(others);
    }

    /** Looks through the lines of a page. */
    public static PrintedNumber in(List<String> lines, String number) {
        boolean exact = false;
        List<String> others = new ArrayList<>();
        for (String line : lines)
            for (String found : alike(line, number)) {
                if (found.equals(number)) exact = true;
                else if (!others.contains(found)) others.add(found);
            }
        return new PrintedNumber(exact, others);
    }

    /** Whether two numbers have the same plain form and are not the same. */
    static boolean looksLike(String one, String another) {
        return !one.equals(another)
                && Plain.of(one).text().equals(Plain.of(another).text());
    }

    /**
     * Where two numbers part, counted in characters from 1.
     *
     * @param printed another than {@code number}
     */
    public static int parts(String printed, String number) {
        int[] one = printed.codePoints().toArray();
        int[] two = number.codePoints().toArray();
        int at = 0;
        while (at < one.length && at < two.length && one[at] == two[at]) at++;
        return at + 1;
    }

    /** Every passage of a line whose plain form is the number's, and which is not part of a longer number. */
    private static List<String> alike(String line, String number) {
        Plain in = Plain.of(line);
        String wanted = Plain.of(number).text();
        List<String> found = new ArrayList<>();
        if (wanted.isEmpty()) return found;
        for (int at = in.text().indexOf(wanted); at >= 0; at = in.text().indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            if (goesOn(in.text(), at - 1, at) || goesOn(in.text(), end - 1, end)) continue;
            found.add(line.substring(in.starts().get(at), in.ends().get(end - 1)));
        }
        return found;
    }

    /** Whether digits or Latin letters go on over a passage's edge. */
    private static boolean goesOn(String text, int left, int right) {
        return left >= 0 && right < text.length() && isOfWord(text.charAt(left)) && isOfWord(text.charAt(right));
    }

    private static boolean isOfWord(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /** A line without blanks in compatibility form, and for each of its characters where it came from. */
    private record Plain(String text, List<Integer> starts, List<Integer> ends) {
        static Plain of(String line) {
            var text = new StringBuilder();
            List<Integer> starts = new ArrayList<>();
            List<Integer> ends = new ArrayList<>();
            for (int i = 0; i < line.length(); ) {
                int c = line.codePointAt(i);
                int end = i + Character.charCount(c);
                String plain = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                        .replaceAll("[\\s\\p{Z}]", "")
                        .replace('〔', '(')
                        .replace('〕', ')')
                        .replace('[', '(')
                        .replace(']', ')');
                for (int k = 0; k < plain.length(); k++) {
                    text.append(Character.toUpperCase(plain.charAt(k)));
                    starts.add(i);
                    ends.add(end);
                }
                i = end;
            }
            return new Plain(text.toString(), starts, ends);
        }
    }
}
