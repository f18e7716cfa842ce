package org.forme.press;

/**
 * Sizes of a slot's headline group in points, and the usual ones for a 4开 paper with a body of 9 points.
 *
 * <table>
 * <caption>Usual sizes</caption>
 * <tr><th>Slot</th><th>引题</th><th>主题</th><th>副题</th></tr>
 * <tr><td>头条 over four or five columns</td><td>18</td><td>40</td><td>16</td></tr>
 * <tr><td>over three columns</td><td>14</td><td>28</td><td>14</td></tr>
 * <tr><td>over two columns</td><td>12</td><td>21</td><td>12</td></tr>
 * <tr><td>in one column, briefs</td><td>10.5</td><td>14</td><td>10.5</td></tr>
 * </table>
 *
 * @param kicker 引题
 * @param headline 主题: the wish; a line that would not hold is set smaller, down to two thirds, before it is broken
 * @param deck 副题
 */
public record TypeScale(double kicker, double headline, double deck) {
    public TypeScale {
        if (!(kicker > 0) || !(headline > 0) || !(deck > 0)) throw new IllegalArgumentException("type without a size");
    }

    /** The usual sizes for a slot of so many columns. */
    public static TypeScale forColumns(int columns) {
        if (columns >= 4) return new TypeScale(18, 40, 16);
        if (columns == 3) return new TypeScale(14, 28, 14);
        if (columns == 2) return new TypeScale(12, 21, 12);
        return new TypeScale(10.5, 14, 10.5);
    }
}
