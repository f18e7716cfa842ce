package org.forme.text;

import java.util.Arrays;

/**
 * Which pairs of two aligned lists kept their order, and which moved: the heaviest rising sequence stays, so that of two
 * paragraphs that changed places the shorter one counts as moved.
 */
final class Order {
    /** The best weight of a sequence that ends at or before a place, and the pair that ends it; a Fenwick tree. */
    private final long[] weights;

    private final int[] ends;

    private Order(int size) {
        this.weights = new long[size + 1];
        this.ends = new int[size + 1];
        Arrays.fill(ends, -1);
    }

    /**
     * For each place of the second list whether its pair kept the order.
     *
     * @param partners place in the first list of each of the second, or -1
     * @param size of the first list
     * @param weight of each of the second list
     */
    static boolean[] kept(int[] partners, int size, int[] weight) {
        var order = new Order(size);
        int[] before = new int[partners.length];
        long[] best = new long[partners.length];
        int last = -1;
        for (int j = 0; j < partners.length; j++) {
            if (partners[j] < 0) continue;
            before[j] = order.endBelow(partners[j]);
            best[j] = weight[j] + (before[j] < 0 ? 0 : best[before[j]]);
            order.put(partners[j], best[j], j);
            if (last < 0 || best[j] > best[last]) last = j;
        }
        boolean[] kept = new boolean[partners.length];
        for (int j = last; j >= 0; j = before[j]) kept[j] = true;
        return kept;
    }

    private int endBelow(int place) {
        long most = 0;
        int end = -1;
        for (int i = place; i > 0; i -= i & -i)
            if (weights[i] > most) {
                most = weights[i];
                end = ends[i];
            }
        return end;
    }

    private void put(int place, long weight, int pair) {
        for (int i = place + 1; i < weights.length; i += i & -i)
            if (weight > weights[i]) {
                weights[i] = weight;
                ends[i] = pair;
            }
    }
}
