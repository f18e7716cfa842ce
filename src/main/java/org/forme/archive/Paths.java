package org.forme.archive;

/** Where the files of a sealed issue lie within it. */
public final class Paths {
    /** The print files of all pages in one. */
    public static final String ISSUE = "issue.pdf";

    private Paths() {}

    public static String pdf(String page) {
        return "pages/" + page + ".pdf";
    }

    public static String image(String page) {
        return "pages/" + page + ".jpg";
    }

    static String frames(String page) {
        return "pages/" + page + ".frames.txt";
    }

    static String plan(String page) {
        return "pages/" + page + ".plan.txt";
    }

    static String article(int number) {
        return "articles/" + number + ".json";
    }

    /** What came in, where that was a 通稿. */
    static String received(int number) {
        return "articles/" + number + ".received.txt";
    }

    /** The n-th picture of an article, counted from 1. */
    public static String picture(int article, int picture) {
        return "articles/" + article + "/" + picture + ".jpg";
    }
}
