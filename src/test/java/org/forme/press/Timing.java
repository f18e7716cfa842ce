package org.forme.press;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** What something took, done several times over: milliseconds, shortest first. */
record Timing(double... sorted) {
    Timing {
        Arrays.sort(sorted);
    }

    /** Processor time of this thread, after as many rounds that do not count: Java compiles while they run. */
    static Timing processor(int rounds, IntConsumer work) {
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < rounds; i++) work.accept(i);
        double[] times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            long from = threads.getCurrentThreadCpuTime();
            work.accept(i);
            times[i] = (threads.getCurrentThreadCpuTime() - from) / 1e6;
        }
        return new Timing(times);
    }

    double median() {
        return sorted[sorted.length / 2];
    }

    double p99() {
        return sorted[(int) (sorted.length * 0.99)];
    }
}
