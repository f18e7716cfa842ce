package org.forme.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many guesses a password would take somebody who tries the likely ones first: common passwords, words and names,
 * runs on the keyboard, dates, repetitions, and what stands around the account. As zxcvbn estimates it.
 */
final class Guesses {
    /** Fewer than this are within reach of a patient guesser with a copy of the database; zxcvbn's step from 2 to 3. */
    private static final double ENOUGH = 1e8;

    /** What people here take first, which lists made elsewhere do not know. */
    private static final List<String> HABITS = List.of(
            "5201314",
            "1314520",
            "1314521",
            "woaini",
            "wodemima",
            "mima",
            "nihao",
            "zhongguo",
            "beijing",
            "shanghai",
            "guanliyuan",
            "bangongshi",
            "baoshe",
            "bianji",
            "zongbian",
            "jizhe",
            "xinwen",
            "baozhi",
            "woaizhongguo",
            "wangyi",
            "weixin",
            "taobao",
            "88888888",
            "66668888",
            "147258369",
            "159357",
            "forme");

    private Guesses() {}

    /** What somebody makes of a name: without what stands between its parts, its parts the other way round, each alone. */
    static Stream<String> partsOf(String name) {
        List<String> parts = Stream.of(name.split("[^\\p{L}\\p{N}]+"))
                .filter(part -> part.length() > 1)
                .toList();
        var back = new ArrayList<>(parts);
        Collections.reverse(back);
        return Stream.concat(Stream.of(name, String.join("", parts), String.join("", back)), parts.stream());
    }

    /**
     * Whether it takes too few.
     *
     * @param known words that are tried first, such as the account
     */
    static boolean areFew(String password, List<String> known) {
        List<String> first = Stream.concat(known.stream(), HABITS.stream()).toList();
        return new Zxcvbn().measure(password, first).getGuesses() < ENOUGH;
    }
}
