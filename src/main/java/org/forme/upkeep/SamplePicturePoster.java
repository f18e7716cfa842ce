package org.forme.upkeep;

/** The sample's public service posters (公益广告). */
final class SamplePicturePoster {
    private SamplePicturePoster() {}

    static void saveWater(SamplePictureCanvas c) {
        c.wash(0, 1000, 0xDCEBEA, 0xBBD9DA);
        for (int i = 5; i >= 1; i--) c.ring(430, 830, i * 105, i * 26, 5, 0x55FFFFFF);
        c.oval(430, 830, 90, 22, 0x9AC6CB);
        drop(c, 430, 640, 2.1, 0x3F8A94);
        leaf(c, 430, 610);
        c.words("滴水", true, 1110, 380, 190, 0x1F5560);
        c.words("成河", true, 1110, 600, 190, 0x1F5560);
        c.line(930, 670, 1290, 670, 5, 0x3F8A94);
        c.words("随手关紧水龙头，洗菜水再浇一次花", false, 1110, 750, 38, 0x2C6670);
        c.words("公益广告", false, 130, 110, 40, 0x2C6670);
    }

    private static void drop(SamplePictureCanvas c, double x, double y, double size, long rgb) {
        c.at(x, y, size, 0, () -> {
            var shape = new java.awt.geom.Path2D.Double();
            shape.moveTo(0, -210);
            shape.curveTo(30, -120, 92, -70, 92, -2);
            shape.curveTo(92, 52, 50, 86, 0, 86);
            shape.curveTo(-50, 86, -92, 52, -92, -2);
            shape.curveTo(-92, -70, -30, -120, 0, -210);
            c.fill(shape, rgb);
            c.curve(9, 0x66FFFFFF, -62, 8, -54, 40, -26, 60);
        });
    }

    private static void leaf(SamplePictureCanvas c, double x, double y) {
        c.curve(9, 0xE3F1E6, x, y + 140, x - 6, y + 60, x + 4, y - 40);
        for (int side = -1; side <= 1; side += 2) {
            int to = side;
            c.at(x, y + (side > 0 ? 20 : 62), 1, 0, () -> {
                var shape = new java.awt.geom.Path2D.Double();
                shape.moveTo(0, 0);
                shape.curveTo(to * 20, -70, to * 90, -80, to * 118, -96);
                shape.curveTo(to * 118, -30, to * 70, 10, 0, 0);
                c.fill(shape, to > 0 ? 0xA8D08D : 0x8FBF7F);
                c.curve(3, 0x88FFFFFFL, 0, 0, to * 50, -40, to * 100, -84);
            });
        }
    }

    static void sortWaste(SamplePictureCanvas c) {
        c.rect(0, 0, c.wide, 1000, 0xF3E8CF);
        c.rect(0, 800, c.wide, 200, 0xD9C69C);
        long[] bins = {0x3A6EA5, 0x5F8550, 0xB5523B, 0x454B54};
        for (int i = 0; i < 4; i++) bin(c, 130 + i * 195, bins[i]);
        c.at(230, 360, 1, -14, () -> {
            c.round(-34, -80, 68, 130, 12, 0x9CC3D6);
            c.round(-15, -108, 30, 34, 6, 0x3A6EA5);
        });
        c.at(425, 370, 1, 0, () -> {
            c.disc(0, 0, 48, 0xC8573E);
            c.disc(34, -22, 30, 0xF3E8CF);
            c.curve(6, 0x5A3C24, 0, -44, 6, -66, 22, -78);
        });
        c.at(622, 366, 1, 24, () -> {
            c.round(-26, -64, 52, 124, 8, 0xD9A441);
            c.rect(-12, -76, 24, 14, 0x5A5F66);
            c.rect(-26, -6, 52, 30, 0x4A3A31);
        });
        c.at(818, 370, 1, -8, () -> {
            c.round(-56, -44, 112, 88, 20, 0xB9B2A2);
            c.polyline(6, 0x8D877A, -40, -10, -10, 14, 14, -16, 40, 10);
        });
        c.words("分一分", true, 1270, 330, 132, 0x4A3A31);
        c.words("巷子更清爽", true, 1270, 470, 88, 0x4A3A31);
        c.line(1070, 530, 1470, 530, 5, 0xB5523B);
        c.words("投放之前多看一眼", false, 1270, 606, 42, 0x6B5240);
        c.words("公益广告", false, 1270, 690, 38, 0x6B5240);
    }

    private static void bin(SamplePictureCanvas c, double x, long rgb) {
        c.oval(x + 95, 852, 100, 16, 0x30000000);
        c.poly(rgb, x + 14, 540, x + 176, 540, x + 160, 846, x + 30, 846);
        c.poly(0x22000000, x + 120, 540, x + 176, 540, x + 160, 846, x + 116, 846);
        c.round(x, 506, 190, 40, 12, rgb);
        c.round(x, 530, 190, 16, 4, 0x33000000);
        c.round(x + 62, 620, 66, 66, 10, 0xCCFFFFFFL);
        c.ring(x + 95, 653, 18, 18, 6, rgb);
        c.disc(x + 48, 850, 17, 0x2E3238);
        c.disc(x + 142, 850, 17, 0x2E3238);
    }
}
