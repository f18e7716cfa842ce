package org.forme.upkeep;

import java.awt.geom.Arc2D;

/** The sample's pictures from river, park and building site. */
final class SamplePictureOutdoors {
    private SamplePictureOutdoors() {}

    static void riversideAtDusk(SamplePictureCanvas c) {
        c.wash(0, 560, 0x3B4C78, 0xF0A878);
        c.glow(1700, 520, 420, 0xFFE3A6, 200);
        c.disc(1700, 520, 74, 0xFFE9B8);
        SamplePictureFigures.skyline(c, 560, 60, 250, 0x545A80, 0);
        SamplePictureFigures.skyline(c, 560, 30, 130, 0x3F4468, 0xFFF7CE86L);
        c.wash(560, 800, 0xD9906F, 0x4A527C);
        for (int i = 0; i < 70; i++) {
            double y = 572 + c.strewn.nextDouble() * 220;
            double w = 30 + c.strewn.nextDouble() * 130;
            double x = c.strewn.nextDouble() * c.wide;
            c.line(x, y, x + w, y, 2.4, i % 3 == 0 ? 0x77FFE3B0 : 0x44303A66);
        }
        for (int i = 0; i < 12; i++)
            c.line(1700 - 60 + i % 3 * 14, 580 + i * 17, 1700 + 60 - i % 4 * 12, 580 + i * 17, 4, 0x99FFE9B8L);
        bridge(c);
        c.poly(0x2B304C, 0, 800, c.wide, 760, c.wide, 1000, 0, 1000);
        c.poly(0x3A4060, 0, 850, c.wide, 800, c.wide, 1000, 0, 1000);
        for (double x = 20; x < c.wide; x += 90) c.line(x, 802 - x * 0.019, x, 738 - x * 0.019, 6, 0x20243A);
        c.line(0, 740, c.wide, 694, 8, 0x20243A);
        c.line(0, 768, c.wide, 722, 4, 0x20243A);
        for (double x : new double[] {330, 1080, 2050}) lamp(c, x, 860 - x * 0.02);
        SamplePictureFigures.person(c, 620, 930, 250, 0xB5523B, 0x2A2436);
        SamplePictureFigures.person(c, 720, 934, 235, 0x6F93A8, 0x2A2436);
        runner(c, 1450, 930);
        SamplePictureFigures.bareTree(c, 150, 870, 620, 26, 0x1C2036);
        SamplePictureFigures.bareTree(c, 2270, 850, 560, 24, 0x1C2036);
    }

    private static void bridge(SamplePictureCanvas c) {
        c.line(0, 480, c.wide, 596, 16, 0x2E3456);
        for (double x : new double[] {420, 980}) {
            c.poly(0x2E3456, x - 14, 600, x - 6, 250, x + 6, 250, x + 14, 600);
            for (int i = 1; i <= 7; i++) {
                c.line(x, 262 + i * 6, x - i * 38, 496 + (x - i * 38) * 0.048 - 12, 2.4, 0x2E3456);
                c.line(x, 262 + i * 6, x + i * 38, 496 + (x + i * 38) * 0.048 - 12, 2.4, 0x2E3456);
            }
        }
    }

    private static void lamp(SamplePictureCanvas c, double x, double foot) {
        c.line(x, foot, x, foot - 330, 8, 0x171A2C);
        c.line(x, foot - 330, x + 56, foot - 350, 6, 0x171A2C);
        c.glow(x + 60, foot - 330, 150, 0xFFE0A0, 170);
        c.oval(x + 60, foot - 342, 24, 10, 0xFFF3CF);
    }

    private static void runner(SamplePictureCanvas c, double x, double y) {
        c.line(x, y - 110, x + 38, y - 58, 17, 0x2B3A4E);
        c.line(x + 38, y - 58, x + 28, y - 4, 14, 0x2B3A4E);
        c.line(x, y - 110, x - 26, y - 58, 17, 0x34465E);
        c.line(x - 26, y - 58, x - 78, y - 52, 14, 0x34465E);
        c.line(x, y - 112, x + 18, y - 190, 38, 0xD9A441);
        c.line(x + 18, y - 186, x - 26, y - 150, 12, 0xC58A35);
        c.line(x - 26, y - 150, x - 4, y - 122, 11, 0xC58A35);
        c.line(x + 24, y - 186, x + 54, y - 146, 12, 0xE7B75A);
        c.line(x + 54, y - 146, x + 84, y - 170, 11, 0xE7B75A);
        c.disc(x + 34, y - 230, 22, 0xE7BD97);
        c.fill(new Arc2D.Double(x + 10, y - 255, 46, 44, 10, 180, Arc2D.CHORD), 0x2A2436);
    }

    static void parkInWinter(SamplePictureCanvas c) {
        c.wash(0, 620, 0xC6D5DC, 0xF1EBDD);
        SamplePictureFigures.skyline(c, 560, 40, 190, 0xB2C0CB, 0);
        c.ground(0x9FB0A0, 0, 560, 300, 500, 700, 560, 1000, 510, c.wide, 560);
        for (int i = 0; i < 9; i++) c.oval(60 + i * 160, 560 - i % 3 * 14, 80, 60, i % 2 == 0 ? 0x5F7D68 : 0x6F8C74);
        c.ground(0xC9C39F, 0, 610, 400, 590, 900, 620, c.wide, 590);
        c.poly(0xE8DFC6, 560, 604, 640, 604, 1000, 1000, 200, 1000);
        c.oval(1010, 770, 300, 70, 0xA8C0C9);
        c.oval(1010, 764, 280, 58, 0xBFD3DA);
        c.line(860, 760, 960, 760, 3, 0x88FFFFFFL);
        c.line(1040, 784, 1170, 784, 3, 0x88FFFFFFL);
        for (double[] tree :
                new double[][] {{180, 700, 560, 24}, {430, 640, 380, 15}, {1230, 680, 520, 22}, {790, 640, 340, 13}})
            SamplePictureFigures.bareTree(c, tree[0], tree[1], tree[2], tree[3], 0x54483F);
        for (int i = 0; i < 60; i++)
            c.oval(
                    c.strewn.nextDouble() * c.wide,
                    660 + c.strewn.nextDouble() * 330,
                    8,
                    3.4,
                    i % 2 == 0 ? 0xC58A35 : 0xA9653B);
        bench(c, 300, 840);
        SamplePictureFigures.person(c, 640, 850, 230, 0xB5523B, 0x3A4A5A);
        SamplePictureFigures.person(c, 716, 856, 150, 0xE3B75F, 0x3F7A78);
        SamplePictureFigures.person(c, 560, 780, 170, 0x4E6B8C, 0x2F3E52);
    }

    private static void bench(SamplePictureCanvas c, double x, double y) {
        for (int i = 0; i < 3; i++) c.round(x - 130, y - 110 + i * 26, 260, 18, 5, 0x9B6B3D);
        c.round(x - 140, y - 26, 280, 20, 5, 0x8A5E3B);
        c.line(x - 110, y - 110, x - 118, y + 40, 10, 0x39424C);
        c.line(x + 110, y - 110, x + 118, y + 40, 10, 0x39424C);
    }

    static void siteInTheMorning(SamplePictureCanvas c) {
        c.wash(0, 1000, 0xF4C98B, 0xF9E6BF);
        c.disc(1080, 430, 112, 0xFBF0CF);
        SamplePictureFigures.skyline(c, 800, 80, 300, 0xDDB07A, 0);
        SamplePictureFigures.crane(c, 420, 830, 640, 1, 0x5B4636);
        SamplePictureFigures.crane(c, 1270, 830, 520, -1, 0x715643);
        frame(c, 660, 830, 5, 6, 74, 0x4A3A31);
        frame(c, 130, 830, 3, 3, 70, 0x634C3D);
        SamplePictureFigures.crane(c, 1880, 830, 700, -1, 0x5B4636);
        frame(c, 1480, 830, 4, 4, 72, 0x634C3D);
        frame(c, 2010, 830, 4, 5, 70, 0x4A3A31);
        SamplePictureFigures.crane(c, 2330, 830, 560, -1, 0x715643);
        c.ground(0x6F5440, 0, 820, 400, 812, 900, 830, c.wide, 815);
        c.ground(0x4F3C30, 0, 900, 300, 868, 700, 905, 1100, 872, c.wide, 900);
        digger(c, 300, 900);
        c.poly(0x8A6A4C, 1120, 930, 1260, 820, 1310, 842, 1390, 810, 1540, 930);
        for (int i = 0; i < 14; i++) c.line(i * 180 + 20, 1000, i * 180 + 20, 930, 7, 0x2E2620);
        c.line(0, 946, c.wide, 946, 6, 0xC8573E);
        c.line(0, 974, c.wide, 974, 6, 0xF1E2C6);
    }

    private static void frame(
            SamplePictureCanvas c, double x, double foot, int bays, int floors, double step, long rgb) {
        for (int floor = 0; floor <= floors; floor++) {
            int reach = floor > floors - 2 ? bays - 1 : bays;
            c.rect(x, foot - floor * step, reach * step, 10, rgb);
            if (floor < floors)
                for (int bay = 0; bay <= reach; bay++)
                    c.rect(x + bay * step - 4, foot - (floor + 1) * step, 9, step, rgb);
        }
        for (int bay = 0; bay < bays; bay++)
            c.line(x + bay * step, foot - floors * step - 30, x + bay * step, foot - floors * step, 4, rgb);
    }

    private static void digger(SamplePictureCanvas c, double x, double y) {
        c.round(x - 100, y - 40, 210, 46, 23, 0x2E2620);
        for (int i = 0; i < 4; i++) c.disc(x - 70 + i * 50, y - 17, 15, 0x6B5A4C);
        c.round(x - 90, y - 112, 170, 74, 12, 0xD98A2B);
        c.round(x - 10, y - 190, 86, 92, 10, 0xD98A2B);
        c.round(x + 6, y - 176, 58, 50, 5, 0x9FB6BB);
        c.line(x + 70, y - 110, x + 200, y - 240, 22, 0xC2761F);
        c.line(x + 200, y - 240, x + 290, y - 110, 18, 0xC2761F);
        c.poly(0x4A3A31, x + 262, y - 118, x + 318, y - 118, x + 322, y - 66, x + 276, y - 46, x + 252, y - 76);
    }

    static void siteWithCranes(SamplePictureCanvas c) {
        c.wash(0, 1000, 0x86A9B8, 0xEFE3C8);
        for (double[] cloud : new double[][] {{260, 170, 1}, {860, 110, 0.8}, {1260, 240, 1.1}})
            c.at(cloud[0], cloud[1], cloud[2], 0, () -> {
                c.oval(0, 0, 110, 26, 0xCCFFFFFFL);
                c.oval(60, -20, 70, 28, 0xCCFFFFFFL);
                c.oval(-50, -14, 54, 22, 0xCCFFFFFFL);
            });
        SamplePictureFigures.skyline(c, 780, 60, 240, 0xA9BCC0, 0);
        tower(c, 860, 800, 260, 560);
        tower(c, 1160, 800, 200, 380);
        tower(c, 1560, 800, 240, 470);
        frame(c, 1940, 800, 4, 4, 76, 0x5C6870);
        SamplePictureFigures.crane(c, 2300, 800, 520, -1, 0xB5523B);
        SamplePictureFigures.bareTree(c, 2350, 800, 200, 8, 0x5C6A58);
        SamplePictureFigures.crane(c, 790, 800, 700, -1, 0xB5523B);
        SamplePictureFigures.crane(c, 1420, 800, 600, -1, 0x8F4A38);
        frame(c, 90, 800, 6, 3, 78, 0x5C6870);
        c.wash(790, 1000, 0x8F9A86, 0x6F7A6A);
        c.wash(862, 940, 0x5F8794, 0x4C7280);
        for (int i = 0; i < 26; i++) {
            double x = c.strewn.nextDouble() * c.wide;
            double y = 874 + c.strewn.nextDouble() * 56;
            c.line(x, y, x + 60, y, 2.4, 0x66D7E6E8);
        }
        c.rect(0, 930, c.wide, 70, 0x4C5348);
        for (double x = 30; x < c.wide; x += 62) {
            c.oval(x, 928, 34, 22, 0x5F7D50);
            c.oval(x + 26, 934, 26, 17, 0x4E6B44);
        }
    }

    private static void tower(SamplePictureCanvas c, double x, double foot, double w, double h) {
        c.rect(x, foot - h, w, h, 0xD7CDB8);
        c.rect(x, foot - h * 0.62, w, h * 0.62, 0x7E98A2);
        for (double y = foot - h + 20; y < foot; y += 34) {
            c.line(x, y, x + w, y, 4, y < foot - h * 0.62 ? 0x9A8E78 : 0xC8D6D9);
            for (double at = x + 26; at < x + w; at += 34)
                c.line(at, y, at, Math.min(foot, y + 34), 2.6, y < foot - h * 0.62 ? 0x9A8E78 : 0xC8D6D9);
        }
        for (double at = x - 12; at <= x + w + 12; at += (w + 24) / 6)
            c.line(at, foot - h - 24, at, foot - h * 0.62, 3.4, 0x6E7A58);
        c.rect(x - 14, foot - h * 0.82, w + 28, h * 0.07, 0xAA5F8550L);
    }

    static void streetTrees(SamplePictureCanvas c) {
        c.wash(0, 770, 0xF2D9AC, 0xF8ECD2);
        SamplePictureFigures.skyline(c, 700, 160, 420, 0xE0C596, 0);
        for (int i = 0; i < 5; i++) shop(c, 40 + i * 480, i);
        c.wash(760, 1000, 0xB9AC94, 0x8F8674);
        c.rect(0, 760, c.wide, 14, 0xD8CCB4);
        for (int i = 0; i < 6; i++) {
            double x = 20 + i * 470;
            SamplePictureFigures.bareTree(c, x, 800, 700, 28, 0x5C4A3C);
            c.round(x - 44, 790, 88, 16, 4, 0x6F7A58);
        }
        SamplePictureFigures.person(c, 330, 930, 250, 0x4E6B8C, 0x2F3E52);
        SamplePictureFigures.person(c, 860, 920, 235, 0xB5523B, 0x57303A);
        SamplePictureFigures.person(c, 940, 926, 160, 0xD9A441, 0x3F7A78);
        SamplePictureFigures.person(c, 1700, 930, 250, 0x6D7F4B, 0x3A4430);
        SamplePictureFigures.person(c, 2120, 920, 240, 0x7B6A92, 0x40384E);
    }

    private static void shop(SamplePictureCanvas c, double x, int which) {
        long[] walls = {0xC98F6B, 0xD9BE8F, 0xB77B66, 0xC9B48A, 0xBF8A6E};
        long[] cloths = {0x3F7A78, 0xB5523B, 0x6D7F4B, 0x4E6B8C, 0xC58A35};
        c.rect(x, 380, 430, 390, walls[which]);
        c.rect(x, 366, 430, 18, 0x7E6450);
        for (int i = 0; i < 3; i++) {
            c.rect(x + 40 + i * 130, 416, 90, 110, 0x6F8790);
            c.line(x + 85 + i * 130, 416, x + 85 + i * 130, 526, 5, 0xEFE3C8);
        }
        c.rect(x + 26, 610, 250, 160, 0xFBE3A8);
        c.rect(x + 310, 600, 90, 170, 0x6B4A38);
        c.rect(x + 324, 616, 62, 90, 0xF2CF86);
        for (int i = 0; i < 7; i++) {
            double at = x + 14 + i * 40;
            c.poly(i % 2 == 0 ? cloths[which] : 0xF5EBD6, at + 4, 556, at + 42, 556, at + 40, 612, at, 612);
        }
        for (int i = 0; i < 4; i++)
            c.round(x + 50 + i * 54, 710 - i % 2 * 22, 36, 60 + i % 2 * 22, 8, cloths[(which + i) % 5]);
    }
}
