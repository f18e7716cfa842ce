package org.forme.press;

import java.util.List;

/** One thing that a made-up page must not do. Plain measuring: the same page always has the same faults. */
@FunctionalInterface
interface PageRule {
    /** Every fault, in reading order; empty where all is right. */
    List<Fault> faults(MadeUpPage page);
}
