package org.forme.press;

/** The engine that sets pages. */
public final class Engine {
    /**
     * Part of every proof: changes whenever the same plan might be set differently, so that a signature never covers
     * lines that its signer did not see.
     */
    public static final String VERSION = "5";

    private Engine() {}
}
