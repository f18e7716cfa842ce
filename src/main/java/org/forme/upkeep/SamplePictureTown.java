package org.forme.upkeep;

import java.awt.geom.Arc2D;

/** The sample's pictures of a town before the New Year. */
final class SamplePictureTown {
    private SamplePictureTown() {}

    static void busStop(SamplePictureCanvas c) {
        c.wash(0, 760, 0x9DB7C6, 0xF6D9AE);
        SamplePictureFigures.skyline(c, 700, 110, 340, 0xB3B9BC, 0xFFF6E3B4L);
        SamplePictureFigures.bareTree(c, 60, 790, 620, 24, 0x5C4A3C);
        SamplePictureFigures.bareTree(c, 1010, 770, 420, 16, 0x6C5A4C);
        c.rect(0, 700, c.wide, 90, 0xC9B99C);
        c.rect(0, 790, c.wide, 210, 0x6E737B);
        c.rect(0, 784, c.wide, 14, 0xE3DAC6);
        for (double x = 30; x < c.wide; x += 190) c.rect(x, 908, 110, 10, 0xE9E2CF);
        shelter(c);
        SamplePictureFigures.person(c, 300, 780, 235, 0xB5523B, 0x57303A);
        SamplePictureFigures.person(c, 640, 782, 245, 0x4E6B8C, 0x2F3E52);
        SamplePictureFigures.person(c, 730, 786, 170, 0xD9A441, 0x3F7A78);
        bus(c, 905, 420);
    }

    private static void shelter(SamplePictureCanvas c) {
        c.poly(0x3F5A62, 130, 380, 850, 350, 850, 386, 130, 416);
        c.rect(160, 410, 14, 376, 0x39424C);
        c.rect(800, 388, 14, 396, 0x39424C);
        c.rect(174, 440, 330, 210, 0x66DCEBEEL);
        c.poly(0x40FFFFFF, 200, 440, 300, 440, 230, 650, 174, 650, 174, 520);
        c.rect(174, 650, 330, 12, 0x39424C);
        for (int i = 0; i < 3; i++) c.round(360, 690 + i * 14, 240, 9, 4, 0xA9713F);
        c.rect(380, 726, 10, 56, 0x39424C);
        c.rect(570, 726, 10, 56, 0x39424C);
        c.rect(820, 440, 10, 346, 0x39424C);
        c.round(790, 420, 70, 130, 8, 0x2F6F73);
        c.disc(825, 452, 18, 0xF6E9C4);
        for (int i = 0; i < 4; i++) c.line(804, 490 + i * 14, 846, 490 + i * 14, 4, 0xF6E9C4);
    }

    private static void bus(SamplePictureCanvas c, double x, double y) {
        c.round(x, y, 760, 430, 34, 0xC8573E);
        c.rect(x, y + 250, 760, 20, 0xF1E2C6);
        c.round(x + 20, y + 40, 130, 200, 16, 0xCFE0E4);
        for (int i = 0; i < 3; i++) c.round(x + 330 + i * 145, y + 50, 125, 150, 10, 0xCFE0E4);
        c.rect(x + 180, y + 50, 120, 370, 0x8F3C2B);
        c.round(x + 190, y + 60, 46, 340, 6, 0xCFE0E4);
        c.round(x + 244, y + 60, 46, 340, 6, 0xCFE0E4);
        c.round(x + 330, y + 10, 260, 30, 6, 0x2A2420);
        for (int i = 0; i < 12; i++) c.disc(x + 350 + i * 20, y + 25, 5, 0xF4B94F);
        for (double wheel : new double[] {x + 110, x + 470}) {
            c.disc(wheel, y + 430, 66, 0x23262C);
            c.disc(wheel, y + 430, 32, 0xB9BEC4);
        }
        c.round(x + 6, y + 330, 40, 30, 8, 0xFBE9B0);
        c.glow(x + 10, y + 346, 110, 0xFBE9B0, 120);
        for (int i = 0; i < 3; i++) {
            c.disc(x + 392 + i * 145, y + 150, 25, 0x5A4A44);
            c.fill(new Arc2D.Double(x + 352 + i * 145, y + 164, 80, 72, 0, 180, Arc2D.CHORD), 0x5A4A44);
        }
    }

    static void couplets(SamplePictureCanvas c) {
        c.rect(0, 0, c.wide, 1000, 0xE4D3B2);
        c.rect(0, 0, c.wide, 330, 0x6B4A33);
        for (double x = 0; x < c.wide; x += 120) c.line(x, 0, x, 330, 3, 0x40000000);
        c.rect(0, 320, c.wide, 16, 0x4F3624);
        String[] hung = {"春", "福", "和"};
        for (int i = 0; i < 3; i++) square(c, 330 + i * 340, 165, hung[i]);
        c.poly(0x9B6B3D, 120, 470, c.wide - 120, 470, c.wide + 40, 1000, -40, 1000);
        c.poly(0xB07E4B, 120, 470, c.wide - 120, 470, c.wide - 108, 494, 108, 494);
        c.at(470, 730, 1, -4, () -> strip(c, "家和万事兴"));
        c.at(850, 740, 1, 3, () -> strip(c, "门巷喜迎春"));
        inkstone(c, 1150, 680);
        brush(c, 1030, 900, 28);
        c.round(150, 780, 160, 120, 8, 0xB83227);
        c.round(162, 770, 160, 120, 8, 0xC8402F);
        c.round(174, 760, 160, 120, 8, 0xD24A32);
        SamplePictureFigures.bowl(c, 1190, 920, 130, 0xF3EEE2, 0xB98B3E);
    }

    private static void square(SamplePictureCanvas c, double x, double y, String word) {
        c.poly(0xC8402F, x, y - 140, x + 140, y, x, y + 140, x - 140, y);
        c.polyline(4, 0xE9B04C, x, y - 122, x + 122, y, x, y + 122, x - 122, y, x, y - 122);
        c.words(word, true, x, y + 46, 130, 0x2A1A16);
    }

    private static void strip(SamplePictureCanvas c, String words) {
        c.rect(-84, -210, 168, 440, 0xC8402F);
        c.rect(-76, -202, 152, 424, 0xD24A32);
        for (int i = 0; i < words.length(); i++)
            c.words(words.substring(i, i + 1), true, 0, -126 + i * 84, 78, 0x2A1A16);
    }

    private static void inkstone(SamplePictureCanvas c, double x, double y) {
        c.round(x - 90, y - 60, 180, 120, 16, 0x3A3E45);
        c.oval(x, y, 66, 40, 0x17191D);
        c.oval(x - 16, y - 10, 22, 9, 0x55FFFFFF);
    }

    private static void brush(SamplePictureCanvas c, double x, double y, double turned) {
        c.at(x, y, 1, turned, () -> {
            c.round(-9, -330, 18, 260, 8, 0xB98B52);
            c.round(-12, -90, 24, 34, 4, 0x5A3C24);
            c.poly(0x26282D, -13, -58, 13, -58, 5, 0, 0, 26, -5, 0);
        });
    }

    static void tableTennis(SamplePictureCanvas c) {
        c.rect(0, 0, c.wide, 640, 0xC3D2CB);
        c.rect(0, 470, c.wide, 170, 0x7FA096);
        for (int i = 0; i < 4; i++) {
            c.rect(90 + i * 340, 70, 260, 250, 0xF3F0E2);
            c.rect(104 + i * 340, 84, 232, 222, 0xA9CBD6);
            c.line(220 + i * 340, 84, 220 + i * 340, 306, 8, 0xF3F0E2);
        }
        c.rect(0, 640, c.wide, 360, 0xB5654A);
        for (int i = 1; i < 6; i++) c.line(0, 640 + i * i * 13, c.wide, 640 + i * i * 13, 2, 0x30FFFFFF);
        SamplePictureFigures.person(c, 300, 860, 420, 0x3F7A78, 0x3A3A40);
        SamplePictureFigures.person(c, 1180, 860, 410, 0xD9A441, 0x8B8F94);
        bat(c, 395, 610, 30, 0xB5392B);
        bat(c, 1085, 600, -30, 0x26282D);
        c.poly(0x22566B, 390, 690, 1090, 690, 1190, 800, 290, 800);
        c.polyline(6, 0xF5F0E2, 390, 690, 1090, 690, 1190, 800, 290, 800, 390, 690);
        c.line(340, 744, 1140, 744, 3, 0x99F5F0E2L);
        c.poly(0x88F5F0E2L, 736, 640, 744, 640, 744, 800, 736, 800);
        c.line(740, 630, 740, 806, 8, 0x2A2F36);
        c.rect(290, 800, 900, 18, 0x183F4F);
        for (double x : new double[] {360, 1106}) c.rect(x, 818, 16, 140, 0x39424C);
        c.disc(610, 560, 13, 0xFDF8EA);
        for (int i = 1; i < 6; i++) c.disc(610 - i * 34, 560 - i * 6 + i * i * 3, 9 - i, 0x88FFFFFFL);
    }

    private static void bat(SamplePictureCanvas c, double x, double y, double turned, long rgb) {
        c.at(x, y, 1, turned, () -> {
            c.round(-9, 34, 18, 54, 6, 0x9B6B3D);
            c.oval(0, 0, 44, 50, rgb);
            c.disc(0, 62, 14, 0xE7BD97);
        });
    }

    static void flowerMarket(SamplePictureCanvas c) {
        c.rect(0, 0, c.wide, 1000, 0xEBDDC2);
        c.rect(0, 0, c.wide, 120, 0x3F6B57);
        for (int i = 0; i < 15; i++)
            c.fill(
                    new Arc2D.Double(i * 105 - 10, 70, 105, 100, 180, 180, Arc2D.CHORD),
                    i % 2 == 0 ? 0x3F6B57 : 0xF5EBD6);
        for (int shelf = 0; shelf < 2; shelf++) c.rect(60, 470 + shelf * 260, c.wide - 120, 22, 0x9B6B3D);
        for (int i = 0; i < 7; i++) orchid(c, 150 + i * 200, 470, new long[] {0xC2527A, 0xE8C5D4, 0xA24C8E}[i % 3]);
        for (int i = 0; i < 4; i++) kumquat(c, 190 + i * 370, 730);
        for (int i = 0; i < 3; i++) narcissus(c, 375 + i * 370, 730);
        c.rect(0, 900, c.wide, 100, 0xBBA684);
        SamplePictureFigures.person(c, 520, 975, 360, 0x4E6B8C, 0x2F3E52);
        SamplePictureFigures.person(c, 960, 980, 350, 0xA6504A, 0x5B2F33);
        orchid(c, 610, 850, 0xC2527A);
    }

    private static void orchid(SamplePictureCanvas c, double x, double y, long rgb) {
        c.poly(0xA4573B, x - 40, y - 70, x + 40, y - 70, x + 30, y, x - 30, y);
        c.curve(12, 0x5F8550, x, y - 70, x - 40, y - 110, x - 74, y - 92);
        c.curve(12, 0x6F9450, x, y - 70, x + 40, y - 116, x + 74, y - 98);
        c.curve(5, 0x6D7F4B, x, y - 70, x + 6, y - 170, x + 44, y - 236);
        for (int i = 0; i < 5; i++) {
            double bx = x + 4 + i * 12;
            double by = y - 150 - i * 24;
            for (int petal = 0; petal < 5; petal++)
                c.at(bx, by, 0.55, petal * 72 + i * 20, () -> c.oval(0, -20, 14, 20, rgb));
            c.disc(bx, by, 5, 0xF6D98A);
        }
    }

    private static void kumquat(SamplePictureCanvas c, double x, double y) {
        c.poly(0xC8573E, x - 52, y - 80, x + 52, y - 80, x + 40, y, x - 40, y);
        c.line(x, y - 80, x, y - 120, 12, 0x6B4326);
        c.oval(x, y - 168, 92, 78, 0x4E7A48);
        c.oval(x - 30, y - 186, 50, 44, 0x5F8B55);
        for (int i = 0; i < 16; i++) {
            double turn = i * 2.4;
            double far = 16 + i * 4.2;
            c.disc(
                    x + Math.cos(turn) * far,
                    y - 168 + Math.sin(turn) * far * 0.82,
                    12,
                    i % 2 == 0 ? 0xF09A37 : 0xE5862A);
        }
    }

    private static void narcissus(SamplePictureCanvas c, double x, double y) {
        c.oval(x, y - 16, 84, 20, 0x52808A);
        c.oval(x, y - 24, 76, 14, 0xBFD9DC);
        for (int i = -3; i <= 3; i++)
            c.curve(
                    8,
                    i % 2 == 0 ? 0x5F8550 : 0x7BA062,
                    x + i * 9,
                    y - 26,
                    x + i * 14,
                    y - 90,
                    x + i * 22,
                    y - 140 - (3 - Math.abs(i)) * 12);
        for (int i = -1; i <= 1; i++) {
            double bx = x + i * 36;
            double by = y - 176 + Math.abs(i) * 20;
            for (int petal = 0; petal < 6; petal++)
                c.at(bx, by, 0.5, petal * 60, () -> c.oval(0, -20, 12, 20, 0xFBF8EE));
            c.disc(bx, by, 8, 0xE9B04C);
        }
    }
}
