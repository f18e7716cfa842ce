package org.forme.upkeep;

import java.awt.geom.Path2D;

/** The sample's public service posters (公益广告), upright, two columns wide. */
final class SamplePicturePoster {
    private SamplePicturePoster() {}

    static void saveWater(SamplePictureCanvas c) {
        double middle = c.wide / 2;
        c.wash(0, 1000, 0xE3EFED, 0xB4D3D6);
        c.words("公益广告", false, 62, 46, 20, 0x2C6670);
        c.words("滴水", true, middle, 190, 118, 0x1F5560);
        c.words("成河", true, middle, 320, 118, 0x1F5560);
        c.line(middle - 100, 364, middle + 100, 364, 3, 0x3F8A94);
        c.words("随手关紧水龙头", false, middle, 406, 26, 0x2C6670);
        c.words("洗菜水再浇一次花", false, middle, 444, 26, 0x2C6670);
        for (int i = 5; i >= 1; i--) c.ring(middle, 858, i * 52, i * 13, 3, 0x77FFFFFF);
        c.oval(middle, 858, 50, 12, 0x8FBFC6);
        drop(c, middle, 730);
        leaf(c, middle, 716, 1);
        leaf(c, middle, 742, -1);
        c.curve(5, 0xE3F1E6, middle, 796, middle - 3, 750, middle + 2, 690);
    }

    private static void drop(SamplePictureCanvas c, double x, double y) {
        c.at(x, y, 1.12, 0, () -> {
            var shape = new Path2D.Double();
            shape.moveTo(0, -210);
            shape.curveTo(30, -120, 92, -70, 92, -2);
            shape.curveTo(92, 52, 50, 86, 0, 86);
            shape.curveTo(-50, 86, -92, 52, -92, -2);
            shape.curveTo(-92, -70, -30, -120, 0, -210);
            c.fill(shape, 0x3F8A94);
            c.curve(8, 0x66FFFFFF, -64, -6, -58, 34, -32, 58);
        });
    }

    private static void leaf(SamplePictureCanvas c, double x, double y, int side) {
        c.at(x, y, 0.56, 0, () -> {
            var shape = new Path2D.Double();
            shape.moveTo(0, 0);
            shape.curveTo(side * 20, -70, side * 90, -80, side * 118, -96);
            shape.curveTo(side * 118, -30, side * 70, 10, 0, 0);
            c.fill(shape, side > 0 ? 0xA8D08D : 0x8FBF7F);
            c.curve(3, 0x88FFFFFFL, 0, 0, side * 50, -40, side * 100, -84);
        });
    }

    static void sortWaste(SamplePictureCanvas c) {
        double middle = c.wide / 2;
        c.rect(0, 0, c.wide, 1000, 0xF3E8CF);
        c.rect(0, 0, c.wide, 12, 0xB5523B);
        c.words("公益广告", false, 62, 50, 20, 0x6B5240);
        c.words("分一分", true, middle, 190, 118, 0x4A3A31);
        c.words("巷子更清爽", true, middle, 284, 66, 0x4A3A31);
        c.line(middle - 100, 324, middle + 100, 324, 3, 0xB5523B);
        c.words("投放之前多看一眼", false, middle, 366, 26, 0x6B5240);
        c.rect(0, 880, c.wide, 120, 0xD9C69C);
        c.at(0, 0, 0.56, 0, () -> {
            long[] lids = {0x3A6EA5, 0x5F8550, 0xB5523B, 0x454B54};
            for (int i = 0; i < 4; i++) bin(c, 20 + i * 208, 1210, lids[i]);
        });
        bottle(c, 64, 610);
        apple(c, 181, 560);
        battery(c, 298, 610);
        scrap(c, 414, 560);
        for (int i = 0; i < 4; i++) c.line(64 + i * 117, 650 - i % 2 * 40, 64 + i * 117, 672, 3, 0x558A6B4DL);
    }

    private static void bottle(SamplePictureCanvas c, double x, double y) {
        c.at(x, y, 1, -14, () -> {
            c.round(-26, -60, 52, 100, 10, 0x9CC3D6);
            c.round(-12, -82, 24, 28, 5, 0x3A6EA5);
        });
    }

    private static void apple(SamplePictureCanvas c, double x, double y) {
        c.disc(x, y, 42, 0xC8573E);
        c.disc(x + 32, y - 18, 26, 0xF3E8CF);
        c.curve(6, 0x5A3C24, x, y - 38, x + 6, y - 58, x + 20, y - 68);
    }

    private static void battery(SamplePictureCanvas c, double x, double y) {
        c.at(x, y, 1, 24, () -> {
            c.round(-22, -52, 44, 100, 7, 0xD9A441);
            c.rect(-10, -62, 20, 12, 0x5A5F66);
            c.rect(-22, -4, 44, 26, 0x4A3A31);
        });
    }

    private static void scrap(SamplePictureCanvas c, double x, double y) {
        c.at(x, y, 1, -8, () -> {
            c.round(-50, -38, 100, 76, 18, 0xB9B2A2);
            c.polyline(6, 0x8D877A, -36, -10, -8, 12, 14, -14, 36, 8);
        });
    }

    private static void bin(SamplePictureCanvas c, double x, double y, long rgb) {
        c.oval(x + 95, y + 352, 100, 14, 0x30000000);
        c.poly(rgb, x + 14, y + 60, x + 176, y + 60, x + 160, y + 346, x + 30, y + 346);
        c.poly(0x22000000, x + 120, y + 60, x + 176, y + 60, x + 160, y + 346, x + 116, y + 346);
        c.round(x, y + 26, 190, 40, 12, rgb);
        c.round(x, y + 50, 190, 16, 4, 0x33000000);
        c.round(x + 62, y + 130, 66, 66, 10, 0xCCFFFFFFL);
        c.ring(x + 95, y + 163, 18, 18, 6, rgb);
        c.disc(x + 48, y + 350, 17, 0x2E3238);
        c.disc(x + 142, y + 350, 17, 0x2E3238);
    }
}
