package org.forme.upkeep;

import java.awt.geom.Arc2D;
import java.awt.geom.RoundRectangle2D;

/** The sample's pictures from street and house. */
final class SamplePictureStreet {
    private SamplePictureStreet() {}

    static void marketAtDawn(SamplePictureCanvas c) {
        c.wash(0, 640, 0x24365A, 0xD98E6B);
        c.wash(640, 1000, 0x3A3F50, 0x2B2F3D);
        SamplePictureFigures.skyline(c, 640, 90, 260, 0x2C3B5A, 0xFFF0C677L);
        double[] stalls = {60, 560, 1060};
        long[] awnings = {0xB5523B, 0x3F7A78, 0xC58A35};
        for (int i = 0; i < 3; i++) stall(c, stalls[i], awnings[i], i);
        c.steam(255, 552, 120, 26, 0x66FFFFFF);
        SamplePictureFigures.person(c, 480, 930, 300, 0x7A8FA6, 0x34435A);
        SamplePictureFigures.person(c, 590, 945, 280, 0xA6504A, 0x5B2F33);
        SamplePictureFigures.person(c, 1010, 935, 310, 0x5D7B62, 0x2E3F36);
        c.rect(640, 840, 46, 60, 0x4F6B57);
        c.line(645, 842, 663, 806, 4, 0x4F6B57);
        c.line(681, 842, 663, 806, 4, 0x4F6B57);
    }

    private static void stall(SamplePictureCanvas c, double x, long awning, int goods) {
        c.glow(x + 200, 520, 330, 0xFFC873, 120);
        c.rect(x + 14, 420, 12, 400, 0x4A3A31);
        c.rect(x + 374, 420, 12, 400, 0x4A3A31);
        for (int i = 0; i < 8; i++) {
            long stripe = i % 2 == 0 ? awning : 0xF1E2C6;
            double left = x + i * 50;
            c.poly(stripe, x + 40 + i * 40, 330, x + 80 + i * 40, 330, left + 50, 430, left, 430);
            c.fill(new Arc2D.Double(left, 405, 50, 50, 180, 180, Arc2D.CHORD), stripe);
        }
        c.line(x + 200, 440, x + 200, 490, 3, 0x2A2420);
        c.disc(x + 200, 502, 15, 0xFFF3C4);
        c.rect(x, 640, 400, 24, 0x8A6B4D);
        c.rect(x + 16, 664, 368, 170, 0x6B5240);
        for (int i = 1; i < 5; i++) c.line(x + 16, 664 + i * 34, x + 384, 664 + i * 34, 2, 0x40000000L);
        if (goods == 0) {
            c.round(x + 120, 560, 150, 82, 10, 0x9AA4AD);
            c.oval(x + 195, 562, 75, 14, 0xF3F1E8);
            for (int i = 0; i < 3; i++) c.round(x + 26 + i * 28, 600, 26, 40, 3, 0xF5EFDE);
            for (int i = 0; i < 3; i++) c.round(x + 292 + i * 28, 612 - i % 2 * 14, 26, 28 + i % 2 * 14, 3, 0xF5EFDE);
        } else if (goods == 1) {
            for (int i = 0; i < 6; i++) {
                double at = x + 52 + i * 60;
                c.oval(at, 616, 26, 34, i % 2 == 0 ? 0x8FAE5D : 0x6F9450);
                c.oval(at, 632, 17, 18, 0xEEF0DC);
                c.line(at, 590, at, 634, 3, 0x66FFFFFF);
            }
        } else {
            for (int row = 0; row < 2; row++)
                for (int i = 0; i < 9 - row; i++)
                    c.disc(x + 46 + i * 38 + row * 19, 622 - row * 32, 19, 0xD9793A + i % 3 * 0x0A0A05L);
        }
    }

    static void canteenTable(SamplePictureCanvas c) {
        c.rect(0, 0, c.wide, 1000, 0xEAD9BC);
        c.rect(0, 0, c.wide, 590, 0xE3C99E);
        c.rect(0, 470, c.wide, 120, 0x6E8F86);
        for (double x = 0; x < c.wide; x += 60) c.line(x, 470, x, 590, 2, 0x30FFFFFF);
        c.line(0, 530, c.wide, 530, 2, 0x30FFFFFF);
        window(c, 130, 90, 360, 300);
        window(c, 1010, 90, 360, 300);
        for (double x : new double[] {590, 750, 910}) {
            c.line(x, 0, x, 180, 4, 0x4B4035);
            c.glow(x, 240, 190, 0xFFE2A0, 130);
            c.fill(new Arc2D.Double(x - 62, 168, 124, 124, 0, 180, Arc2D.CHORD), 0xB5523B);
            c.disc(x, 236, 17, 0xFFF6DA);
        }
        SamplePictureFigures.person(c, 330, 800, 400, 0x7B6A92, 0x57606E);
        SamplePictureFigures.person(c, 1150, 800, 410, 0x5F7E8C, 0x8B8F94);
        SamplePictureFigures.person(c, 740, 790, 390, 0xB07A4B, 0xD9D4C8);
        c.poly(0xA9713F, 120, 690, c.wide - 120, 690, c.wide + 60, 1000, -60, 1000);
        c.poly(0xBF8550, 120, 690, c.wide - 120, 690, c.wide - 100, 724, 100, 724);
        SamplePictureFigures.bowl(c, 350, 880, 230, 0xF3EEE2, 0xC98D3E);
        SamplePictureFigures.bowl(c, 1130, 880, 230, 0xF3EEE2, 0x9C5A35);
        SamplePictureFigures.bowl(c, 745, 850, 200, 0x52808A, 0xF6F1E3);
        plate(c, 560, 900, 0x7A9A4E);
        plate(c, 935, 900, 0xC8573E);
        for (double x : new double[] {350, 745, 1130}) c.steam(x, 730, 170, 22, 0x70FFFFFF);
        c.line(180, 930, 260, 800, 7, 0x5A3C24);
        c.line(200, 936, 276, 804, 7, 0x5A3C24);
        c.line(1270, 930, 1330, 810, 7, 0x5A3C24);
        c.line(1290, 936, 1346, 814, 7, 0x5A3C24);
    }

    private static void plate(SamplePictureCanvas c, double x, double y, long food) {
        c.oval(x, y, 104, 34, 0xFBF6EA);
        c.oval(x, y, 84, 25, 0xE9E0CE);
        for (int i = -3; i <= 3; i++)
            c.oval(x + i * 18, y - 8 - (3 - Math.abs(i)) * 5, 20, 13, food + (i + 3) % 3 * 0x0C0C06L);
    }

    private static void window(SamplePictureCanvas c, double x, double y, double w, double h) {
        c.rect(x - 14, y - 14, w + 28, h + 28, 0xF7EEDC);
        c.rect(x, y, w, h, 0xA9C4CC);
        c.within(new RoundRectangle2D.Double(x, y, w, h, 0, 0), () -> {
            c.disc(x + w * 0.72, y + h * 0.3, 40, 0xFBE8BF);
            SamplePictureFigures.bareTree(c, x + w * 0.3, y + h + 20, h * 0.95, 11, 0x6C7A7D);
        });
        c.rect(x + w / 2 - 6, y, 12, h, 0xF7EEDC);
        c.rect(x, y + h * 0.52, w, 10, 0xF7EEDC);
        c.rect(x - 26, y + h + 12, w + 52, 18, 0xD9C8A8);
    }

    static void libraryAtNight(SamplePictureCanvas c) {
        c.wash(0, 1000, 0x101B36, 0x2C3F66);
        for (int i = 0; i < 70; i++)
            c.disc(
                    c.strewn.nextDouble() * c.wide,
                    c.strewn.nextDouble() * 360,
                    1 + c.strewn.nextDouble() * 2,
                    0xAAFFFFFFL);
        c.disc(1290, 150, 52, 0xF3E7C2);
        c.disc(1268, 140, 50, 0x16223F);
        SamplePictureFigures.skyline(c, 820, 100, 330, 0x1B2946, 0);
        c.rect(190, 250, 1080, 580, 0x39465F);
        c.poly(0x2B364C, 150, 250, 1310, 250, 1270, 200, 190, 200);
        for (int row = 0; row < 2; row++)
            for (int col = 0; col < 5; col++)
                if (row == 0 || col != 2) reading(c, 236 + col * 206, 300 + row * 270, col + row);
        c.rect(648, 570, 168, 260, 0xF7C667);
        c.line(732, 570, 732, 830, 6, 0x2B364C);
        c.rect(640, 552, 184, 18, 0x232D42);
        c.wash(830, 1000, 0x28344E, 0x1B2438);
        c.poly(0x44F7C667, 648, 830, 816, 830, 980, 1000, 500, 1000);
        for (int i = 0; i < 3; i++) c.rect(600 - i * 24, 830 + i * 18, 264 + i * 48, 18, 0x4A5875 - i * 0x080808L);
        SamplePictureFigures.person(c, 470, 960, 240, 0xA6504A, 0x2E2A33);
        SamplePictureFigures.person(c, 548, 966, 170, 0xD9A441, 0x7E4B35);
        SamplePictureFigures.bareTree(c, 1390, 900, 470, 20, 0x0E1628);
        SamplePictureFigures.bareTree(c, 70, 900, 420, 18, 0x0E1628);
    }

    private static void reading(SamplePictureCanvas c, double x, double y, int books) {
        c.rect(x, y, 164, 210, 0xF9D27F);
        c.rect(x, y, 164, 36, 0xFBE3A8);
        long[] spines = {0xB5523B, 0x3F7A78, 0x7B6A92, 0xC58A35, 0x4E6B8C, 0x8A6B4D};
        for (int shelf = 0; shelf < 2; shelf++) {
            double foot = y + 116 + shelf * 74;
            double at = x + 8;
            for (int i = 0; at < x + 140; i++) {
                double w = 9 + c.strewn.nextInt(9);
                double h = 40 + c.strewn.nextInt(20);
                if ((i + books) % 7 != 5) c.rect(at, foot - h, w, h, spines[(i + books) % spines.length]);
                at += w + 2;
            }
            c.rect(x, foot, 164, 6, 0x9B6B3D);
        }
        if (books % 3 == 1) {
            c.disc(x + 82, y + 138, 24, 0x2C3550);
            c.round(x + 48, y + 160, 68, 60, 20, 0x2C3550);
        }
        c.rect(x + 79, y, 6, 210, 0x39465F);
        c.rect(x - 6, y + 210, 176, 10, 0x232D42);
    }

    static void laneInTheMorning(SamplePictureCanvas c) {
        c.wash(0, 760, 0xBFD3D6, 0xF6DEB4);
        c.disc(690, 400, 74, 0xFBEFC9);
        house(c, 0, 120, 470, 0xB46A52, 0x8C4B3C);
        house(c, 890, 60, c.wide - 890, 0xA9755A, 0x83523F);
        c.poly(0x97705E, 470, 260, 560, 330, 560, 720, 470, 790);
        c.poly(0x8F6D5B, 890, 220, 800, 310, 800, 720, 890, 790);
        c.poly(0xC9B99C, 560, 700, 800, 700, 1130, 1000, 180, 1000);
        c.rect(0, 790, 470, 210, 0xA99B84);
        c.rect(890, 790, c.wide - 890, 210, 0xA99B84);
        c.poly(0xC9B99C, 470, 780, 560, 700, 800, 700, 890, 780, 1130, 1000, 180, 1000);
        for (int i = 0; i < 3; i++) washing(c, 300 + i * 36, 270 + i * 70, 1060 - i * 36, i);
        SamplePictureFigures.person(c, 690, 880, 210, 0x4E6B8C, 0x2F3E52);
        bicycle(c, 240, 890);
        for (double x : new double[] {960, 1040, 1110}) {
            c.poly(0xA4573B, x - 30, 850, x + 30, 850, x + 22, 910, x - 22, 910);
            for (int i = 0; i < 7; i++)
                c.oval(x - 24 + i * 8, 838 - i % 3 * 16, 13, 18, i % 2 == 0 ? 0x5F8550 : 0x7BA062);
        }
    }

    private static void house(SamplePictureCanvas c, double x, double y, double w, long brick, long trim) {
        c.rect(x, y, w, 800 - y, brick);
        c.rect(x, y, w, 22, trim);
        for (double row = y + 40; row < 790; row += 20) c.line(x, row, x + w, row, 1.2, 0x20000000);
        for (double wy = y + 80; wy < 560; wy += 230)
            for (double wx = x + 50; wx < x + w - 90; wx += 150) {
                c.round(wx - 8, wy - 8, 96, 146, 4, 0xE9DCC3);
                c.rect(wx, wy, 80, 130, 0x56707A);
                c.poly(0x50FFFFFF, wx, wy, wx + 50, wy, wx, wy + 90);
                c.line(wx + 40, wy, wx + 40, wy + 130, 5, 0xE9DCC3);
                c.rect(wx - 14, wy + 136, 108, 12, trim);
            }
    }

    private static void washing(SamplePictureCanvas c, double from, double y, double to, int row) {
        c.curve(3, 0x6B5B4E, from, y, (from + to) / 2, y + 20, to, y);
        long[] cloth = {0xF5EFE2, 0xC96F57, 0x6F93A8, 0xE3B75F, 0xF5EFE2, 0x7F9A78};
        double gap = (to - from) / 7;
        for (int i = 0; i < 6; i++) {
            double x = from + gap * (i + 0.6);
            double h = 50 + (i * 37 + row * 23) % 50 - row * 8;
            c.poly(
                    cloth[(i + row) % 6],
                    x,
                    y + 16,
                    x + gap * 0.62,
                    y + 16,
                    x + gap * 0.58,
                    y + 16 + h,
                    x + 4,
                    y + 12 + h);
        }
    }

    private static void bicycle(SamplePictureCanvas c, double x, double y) {
        for (double wheel : new double[] {x, x + 170}) {
            c.ring(wheel, y, 58, 58, 7, 0x2C2F36);
            for (int i = 0; i < 6; i++) {
                double turn = Math.PI / 6 * i;
                c.line(
                        wheel - Math.cos(turn) * 56,
                        y - Math.sin(turn) * 56,
                        wheel + Math.cos(turn) * 56,
                        y + Math.sin(turn) * 56,
                        1,
                        0x882C2F36L);
            }
        }
        c.polyline(7, 0x2F6F73, x, y, x + 50, y - 86, x + 140, y - 86, x + 78, y, x, y);
        c.polyline(7, 0x2F6F73, x + 78, y, x + 44, y - 106);
        c.polyline(7, 0x2F6F73, x + 170, y, x + 136, y - 116, x + 112, y - 126);
        c.round(x + 22, y - 118, 46, 13, 6, 0x5A3C24);
        c.round(x + 138, y - 100, 62, 46, 6, 0xB98B52);
        for (int i = 0; i < 4; i++) c.oval(x + 148 + i * 14, y - 106 - i % 2 * 10, 11, 17, 0x6F9450);
    }

    static void repairBench(SamplePictureCanvas c) {
        c.rect(0, 0, c.wide, 1000, 0xDCC9A6);
        c.round(120, 90, c.wide - 240, 420, 10, 0xB78D5C);
        for (double y = 130; y < 500; y += 40)
            for (double x = 160; x < c.wide - 150; x += 40) c.disc(x, y, 4, 0x66513620);
        tools(c);
        c.rect(0, 680, c.wide, 320, 0x8A5E3B);
        c.rect(0, 680, c.wide, 34, 0xA9774B);
        c.line(0, 800, c.wide, 800, 3, 0x30000000);
        c.line(0, 900, c.wide, 900, 3, 0x30000000);
        c.line(1060, 660, 1010, 470, 12, 0x3C4B57);
        c.line(1010, 470, 860, 400, 12, 0x3C4B57);
        c.poly(0x66FFE7A6, 800, 440, 880, 400, 900, 680, 520, 680);
        c.poly(0xB5523B, 800, 444, 842, 356, 902, 392, 870, 450);
        c.oval(1060, 672, 74, 16, 0x2F3B45);
        c.round(470, 500, 280, 182, 20, 0x5F7E78);
        c.round(494, 524, 150, 132, 10, 0x46605C);
        for (int i = 0; i < 6; i++) c.line(506, 542 + i * 19, 632, 542 + i * 19, 4, 0x8BA8A1);
        c.disc(698, 560, 28, 0xF0E3C4);
        c.line(698, 560, 712, 544, 4, 0xB5523B);
        c.disc(698, 626, 18, 0x2F3B45);
        c.line(500, 500, 440, 380, 5, 0x3C4B57);
        umbrella(c, 220, 660);
        c.round(850, 690, 130, 24, 6, 0x39424C);
        for (int i = 0; i < 4; i++) c.disc(300 + i * 44, 730 + i % 2 * 10, 10, i % 2 == 0 ? 0xE7C15B : 0xC7CCD0);
        c.round(1120, 560, 110, 122, 12, 0xC58A35);
        c.ring(1232, 620, 26, 34, 10, 0xC58A35);
    }

    private static void tools(SamplePictureCanvas c) {
        c.line(250, 170, 250, 380, 16, 0x6B4326);
        c.round(206, 150, 90, 44, 6, 0x59636D);
        c.line(380, 210, 380, 400, 14, 0x59636D);
        c.ring(380, 186, 26, 26, 14, 0x59636D);
        c.line(480, 250, 480, 390, 8, 0x8C959C);
        c.round(464, 160, 32, 100, 10, 0xB5523B);
        c.line(550, 250, 550, 370, 8, 0x8C959C);
        c.round(534, 170, 32, 90, 10, 0xD9A441);
        c.poly(0xC7CCD0, 640, 220, 900, 190, 900, 250, 640, 250);
        c.round(890, 170, 80, 100, 18, 0x6B4326);
        c.ring(1080, 270, 76, 76, 12, 0x39424C);
        c.ring(1080, 270, 54, 54, 10, 0x39424C);
    }

    private static void umbrella(SamplePictureCanvas c, double x, double y) {
        c.at(x, y, 1, 18, () -> {
            c.line(0, 0, 0, -250, 8, 0x3C2E28);
            c.poly(0x4E6B8C, -10, -230, 10, -230, 44, -60, 0, -40, -44, -60);
            c.poly(0x3F5874, 2, -230, 10, -230, 44, -60, 14, -48);
            c.curve(9, 0x6B4326, 0, 0, 10, 22, 34, 4);
        });
    }
}
