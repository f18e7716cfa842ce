package org.forme.upkeep;

/** Things that stand in more than one of the sample's pictures. */
final class SamplePictureFigures {
    private SamplePictureFigures() {}

    /** Somebody in a winter coat, faceless, feet at x/y. */
    static void person(SamplePictureCanvas c, double x, double y, double height, long coat, long hat) {
        c.at(x, y, height / 200, 0, () -> {
            c.round(-24, -62, 20, 62, 6, 0x2A3244);
            c.round(4, -62, 20, 62, 6, 0x343D52);
            c.round(-28, -8, 28, 9, 4, 0x1C2230);
            c.round(2, -8, 30, 9, 4, 0x1C2230);
            c.fill(SamplePictureCanvas.soft(-34, -50, -30, -140, 0, -154, 30, -140, 36, -50), coat);
            c.poly(coat, -36, -50, -30, -138, 30, -138, 38, -50);
            c.round(-44, -136, 20, 76, 10, coat);
            c.round(25, -136, 20, 76, 10, coat);
            c.line(-24, -126, -26, -70, 2, 0x33000000);
            c.line(25, -126, 28, -70, 2, 0x33000000);
            c.round(-20, -150, 40, 18, 8, hat);
            c.oval(0, -172, 21, 24, 0xE7BD97);
            c.fill(new java.awt.geom.Arc2D.Double(-24, -200, 48, 50, 0, 180, java.awt.geom.Arc2D.CHORD), hat);
            c.round(-27, -179, 54, 9, 4, hat);
        });
    }

    /** A bare tree, the foot of its stem at x/y. */
    static void bareTree(SamplePictureCanvas c, double x, double y, double height, double weight, long rgb) {
        branch(c, x, y, -90, height * 0.32, weight, 6, rgb);
    }

    private static void branch(
            SamplePictureCanvas c,
            double x,
            double y,
            double turned,
            double length,
            double weight,
            int deep,
            long rgb) {
        double toX = x + Math.cos(Math.toRadians(turned)) * length;
        double toY = y + Math.sin(Math.toRadians(turned)) * length;
        c.line(x, y, toX, toY, weight, rgb);
        if (deep == 0) return;
        int twigs = deep > 4 ? 2 : 2 + c.strewn.nextInt(2);
        for (int i = 0; i < twigs; i++) {
            double side = (i - (twigs - 1) / 2.0) * (46 + c.strewn.nextDouble() * 14);
            double next = length * (0.66 + c.strewn.nextDouble() * 0.14);
            branch(c, toX, toY, turned + side + (c.strewn.nextDouble() - 0.5) * 14, next, weight * 0.66, deep - 1, rgb);
        }
    }

    /** A paper lantern hanging from x/y. */
    static void lantern(SamplePictureCanvas c, double x, double y, double size, long paper) {
        c.at(x, y, size / 100, 0, () -> {
            c.line(0, 0, 0, 30, 3, 0x5A3A28);
            c.round(-26, 26, 52, 12, 4, 0x6B4326);
            c.oval(0, 84, 66, 52, paper);
            for (int rib : new int[] {16, 38, 56}) c.ring(0, 84, rib, 51, 2.2, 0x55FFE3B0);
            c.oval(-18, 72, 20, 26, 0x30FFF4D0);
            c.round(-26, 130, 52, 12, 4, 0x6B4326);
            for (int i = -2; i <= 2; i++) c.line(i * 7, 142, i * 9, 196 - Math.abs(i) * 6, 3, 0xE9B04C);
        });
    }

    /** A row of city roofs along a horizon. */
    static void skyline(SamplePictureCanvas c, double foot, double least, double most, long rgb, long light) {
        double x = -20;
        while (x < c.wide) {
            double w = 50 + c.strewn.nextInt(90);
            double h = least + c.strewn.nextDouble() * (most - least);
            c.rect(x, foot - h, w + 1, h, rgb);
            if (h > (least + most) / 2) c.rect(x + w * 0.4, foot - h - 18, w * 0.2, 20, rgb);
            for (double wy = foot - h + 16; light != 0 && wy < foot - 20; wy += 26)
                for (double wx = x + 10; wx < x + w - 14; wx += 20)
                    if (c.strewn.nextInt(10) < 3) c.rect(wx, wy, 8, 12, light);
            x += w + (c.strewn.nextInt(4) == 0 ? 24 : 0);
        }
    }

    /** A steaming bowl seen from the side, the middle of its foot at x/y. */
    static void bowl(SamplePictureCanvas c, double x, double y, double wide, long rgb, long soup) {
        c.at(x, y, wide / 200, 0, () -> {
            c.fill(new java.awt.geom.Arc2D.Double(-100, -190, 200, 180, 180, 180, java.awt.geom.Arc2D.CHORD), rgb);
            c.round(-42, -18, 84, 18, 5, rgb);
            c.oval(0, -100, 100, 22, 0xFBF5E8);
            c.oval(0, -99, 88, 16, soup);
        });
    }

    /** A tower crane, its foot at x/y; arm to the right, or to the left when {@code side} is -1. */
    static void crane(SamplePictureCanvas c, double x, double y, double height, int side, long rgb) {
        double top = y - height;
        double arm = height * 0.62;
        c.line(x - 9, y, x - 9, top, 5, rgb);
        c.line(x + 9, y, x + 9, top, 5, rgb);
        for (double at = y; at > top + 20; at -= 28) {
            c.line(x - 9, at, x + 9, at - 28, 2.6, rgb);
            c.line(x + 9, at, x - 9, at - 28, 2.6, rgb);
        }
        c.poly(rgb, x - 12, top, x + 12, top, x + 4, top - 70, x - 4, top - 70);
        c.line(x - side * arm * 0.36, top, x + side * arm, top, 6, rgb);
        c.line(x, top - 22, x + side * arm * 0.96, top - 22, 3, rgb);
        for (double at = 30; at < arm * 0.94; at += 26)
            c.polyline(2.2, rgb, x + side * (at - 13), top, x + side * at, top - 22, x + side * (at + 13), top);
        c.line(x, top - 68, x + side * arm * 0.72, top - 20, 2.4, rgb);
        c.line(x, top - 68, x - side * arm * 0.34, top, 2.4, rgb);
        c.rect(Math.min(x - side * arm * 0.38, x - side * arm * 0.26), top, arm * 0.12, 34, rgb);
        c.round(side > 0 ? x + 12 : x - 36, top + 4, 24, 30, 4, rgb);
        double hook = x + side * arm * 0.7;
        c.line(hook, top, hook, top + height * 0.34, 2.2, rgb);
        c.rect(hook - 34, top + height * 0.34, 68, 12, rgb);
    }
}
