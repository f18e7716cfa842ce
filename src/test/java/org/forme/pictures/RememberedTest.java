package org.forme.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class RememberedTest {
    private final Remembered files = new Remembered(10);

    @Test
    void whatWasAskedForLongestAgoGoesFirst() {
        files.put("one", new byte[4]);
        files.put("two", new byte[4]);
        files.get("one");
        files.put("three", new byte[4]);
        assertNull(files.get("two"));
        assertArrayEquals(new byte[4], files.get("one"));
        assertArrayEquals(new byte[4], files.get("three"));
    }

    @Test
    void aFilePutTwiceCountsOnce() {
        for (int i = 0; i < 3; i++) files.put("one", new byte[5]);
        files.put("two", new byte[5]);
        assertArrayEquals(new byte[5], files.get("one"));
    }

    @Test
    void whatIsLargerThanTheWholeIsNotKept() {
        files.put("one", new byte[11]);
        assertNull(files.get("one"));
    }
}
