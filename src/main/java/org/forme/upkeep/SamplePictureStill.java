package org.forme.upkeep;

import java.awt.geom.Arc2D;
import java.awt.geom.Rectangle2D;

/** The sample's still lives and feast days. */
final class SamplePictureStill {
    private SamplePictureStill() {}

    static void lanterns(SamplePictureCanvas c) {
        c.wash(0, 1000, 0x1F2A48, 0x7A4A56);
        for (double[] glow : new double[][] {{320, 330}, {660, 420}, {1010, 330}})
            c.glow(glow[0], glow[1], 420, 0xFFB765, 95);
        c.poly(0x141A2E, 0, 610, 150, 560, 330, 600, 330, 1000, 0, 1000);
        c.poly(0x141A2E, c.wide, 570, 1180, 530, 1000, 590, 1000, 1000, c.wide, 1000);
        eaves(c, 330, 600, -1);
        eaves(c, 1000, 590, 1);
        c.poly(0x3A3046, 330, 760, 1000, 760, 1330, 1000, 0, 1000);
        c.curve(4, 0x3B2A2A, 0, 120, 330, 190, 660, 130, 1000, 200, c.wide, 120);
        SamplePictureFigures.lantern(c, 180, 158, 110, 0xC8402F);
        SamplePictureFigures.lantern(c, 400, 180, 160, 0xD24A32);
        SamplePictureFigures.lantern(c, 660, 132, 190, 0xDD5636);
        SamplePictureFigures.lantern(c, 930, 182, 160, 0xD24A32);
        SamplePictureFigures.lantern(c, 1170, 160, 110, 0xC8402F);
        for (double[] far : new double[][] {{470, 620}, {560, 640}, {660, 632}, {760, 642}, {850, 622}}) {
            c.glow(far[0], far[1] + 24, 60, 0xFFB765, 110);
            SamplePictureFigures.lantern(c, far[0], far[1], 26, 0xE06A42);
        }
        SamplePictureFigures.person(c, 560, 940, 240, 0x55607E, 0x2A2436);
        SamplePictureFigures.person(c, 640, 944, 160, 0xC58A35, 0x57303A);
        SamplePictureFigures.person(c, 790, 930, 225, 0x7E4B55, 0x2A2436);
    }

    private static void eaves(SamplePictureCanvas c, double x, double y, int side) {
        for (int i = 0; i < 7; i++)
            c.round(x - 14 + side * -4, y + 40 + i * 52, 28, 26, 4, i % 2 == 0 ? 0x99F3C26BL : 0x66F3C26B);
    }

    static void chessBoard(SamplePictureCanvas c) {
        c.rect(0, 0, c.wide, 1000, 0x4B6A62);
        c.oval(c.wide / 2, 960, 760, 140, 0x3D5850);
        c.at(c.wide / 2, 480, 1, -9, () -> {
            c.round(-470, -420, 940, 860, 16, 0x7E532F);
            c.round(-440, -390, 880, 800, 6, 0xE2BE85);
            board(c);
            double step = 92;
            String[] back = {"车", "马", "相", "仕", "帅"};
            for (int i = 0; i < 5; i++) piece(c, -368 + (i + 2) * step, 365, back[i], 0xA5352A);
            piece(c, -368, 365, "车", 0xA5352A);
            piece(c, -368 + 6 * step, 195, "马", 0xA5352A);
            piece(c, -368 + step, 195, "炮", 0xA5352A);
            piece(c, -368 + 4 * step, 25, "兵", 0xA5352A);
            piece(c, -368 + 8 * step, 110, "兵", 0xA5352A);
            piece(c, -368 + 4 * step, -315, "将", 0x23303A);
            piece(c, -368 + 3 * step, -315, "士", 0x23303A);
            piece(c, -368 + 2 * step, -145, "马", 0x23303A);
            piece(c, -368 + 7 * step, -145, "炮", 0x23303A);
            piece(c, -368 + 4 * step, -60, "卒", 0x23303A);
            piece(c, -368 + 8 * step, -230, "车", 0x23303A);
        });
        cup(c, 1190, 170);
    }

    private static void board(SamplePictureCanvas c) {
        for (int row = 0; row < 9; row++) c.line(-368, -315 + row * 85, 368, -315 + row * 85, 3, 0x6B4326);
        for (int col = 0; col < 9; col++) {
            double x = -368 + col * 92;
            c.line(x, -315, x, -315 + 4 * 85, 3, 0x6B4326);
            c.line(x, 365 - 3 * 85, x, 365, 3, 0x6B4326);
        }
        c.line(-368, -315, -368, 365, 3, 0x6B4326);
        c.line(368, -315, 368, 365, 3, 0x6B4326);
        c.line(-92, -315, 92, -145, 2, 0x6B4326);
        c.line(92, -315, -92, -145, 2, 0x6B4326);
        c.line(-92, 365, 92, 195, 2, 0x6B4326);
        c.line(92, 365, -92, 195, 2, 0x6B4326);
        c.words("楚河", true, -180, 86, 46, 0x8A5E3B);
        c.words("汉界", true, 180, 86, 46, 0x8A5E3B);
    }

    private static void piece(SamplePictureCanvas c, double x, double y, String name, long rgb) {
        c.disc(x + 4, y + 8, 41, 0x50000000);
        c.disc(x, y, 41, 0xC9955A);
        c.disc(x, y - 3, 39, 0xF3DDB0);
        c.ring(x, y - 3, 32, 32, 2.6, rgb);
        c.words(name, true, x, y + 13, 45, rgb);
    }

    private static void cup(SamplePictureCanvas c, double x, double y) {
        c.disc(x + 6, y + 10, 104, 0x40000000);
        c.disc(x, y, 104, 0xEFE8D8);
        c.disc(x, y, 74, 0xDDD2BC);
        c.ring(x + 84, y + 60, 30, 30, 14, 0xF7F2E6);
        c.disc(x, y, 64, 0xF7F2E6);
        c.disc(x, y, 54, 0xA9753A);
        c.oval(x - 14, y - 16, 20, 12, 0x55FFF0C8);
    }

    static void soupPot(SamplePictureCanvas c) {
        c.rect(0, 0, c.wide, 1000, 0xB9C6BC);
        for (double y = 0; y < 660; y += 110)
            for (double x = 0; x < c.wide; x += 110)
                c.round(x + 4, y + 4, 102, 102, 6, (x + y) % 220 == 0 ? 0xC6D2C8 : 0xC0CCC2);
        c.rect(0, 660, c.wide, 340, 0x8A5E3B);
        c.rect(0, 660, c.wide, 26, 0xA9774B);
        c.round(410, 700, 520, 50, 8, 0x39424C);
        for (int i = 0; i < 7; i++) {
            c.oval(470 + i * 67, 700, 17, 34, 0x5C9AC4);
            c.oval(470 + i * 67, 708, 9, 20, 0xBFE3F2);
        }
        c.fill(new Arc2D.Double(370, 100, 600, 580, 180, 180, Arc2D.CHORD), 0xA4573B);
        c.rect(370, 330, 600, 62, 0xA4573B);
        c.round(300, 370, 100, 44, 18, 0x843F2B);
        c.round(940, 370, 100, 44, 18, 0x843F2B);
        c.oval(670, 334, 300, 62, 0x843F2B);
        c.oval(670, 332, 270, 48, 0xE9C98A);
        for (double[] bit : new double[][] {
            {520, 330, 0xF7F1E0},
            {610, 348, 0xC8573E},
            {700, 322, 0xF7F1E0},
            {780, 346, 0xC8573E},
            {850, 328, 0xF7F1E0},
            {660, 306, 0x5F8550},
            {570, 312, 0x5F8550},
            {790, 310, 0x5F8550}
        }) c.oval(bit[0], bit[1], 32, 13, (long) bit[2]);
        for (double x : new double[] {560, 690, 810}) c.steam(x, 290, 250, 30, 0x66FFFFFF);
        radish(c, 170, 800, 12);
        radish(c, 250, 860, -6);
        for (int i = 0; i < 3; i++) c.oval(1090 + i * 62, 820 - i % 2 * 24, 48, 36, i == 1 ? 0xD08A4E : 0xC27A42);
        SamplePictureFigures.bowl(c, 1110, 960, 200, 0x52808A, 0xE9C98A);
        c.round(560, 840, 330, 100, 14, 0xCFA46C);
        for (int i = 0; i < 5; i++) c.ring(620 + i * 46, 886, 17, 26, 9, 0x7BA062);
    }

    private static void radish(SamplePictureCanvas c, double x, double y, double turned) {
        c.at(x, y, 1, turned, () -> {
            for (int i = -2; i <= 2; i++) c.line(-120, 0, -210, i * 34, 16, i % 2 == 0 ? 0x5F8550 : 0x7BA062);
            var root = new java.awt.geom.Path2D.Double();
            root.moveTo(-130, 0);
            root.curveTo(-120, -54, 40, -52, 190, 8);
            root.curveTo(40, 52, -120, 56, -130, 0);
            c.fill(root, 0xF3EFE2);
            c.oval(-106, 0, 28, 34, 0xC9DBA0);
        });
    }

    static void plumBranch(SamplePictureCanvas c) {
        c.wash(0, 1000, 0xE9DFC9, 0xF4ECDA);
        c.disc(500, 260, 150, 0xF0CFA0);
        for (int i = 0; i < 3; i++)
            c.ground(
                    new long[] {0xD9CFBB, 0xCBC3B2, 0xB8B3A6}[i],
                    0,
                    830 + i * 50,
                    200,
                    790 + i * 56,
                    420,
                    850 + i * 40,
                    600,
                    800 + i * 52,
                    c.wide,
                    840 + i * 46);
        c.curve(34, 0x4B3A33, -20, 760, 150, 640, 230, 520, 400, 410);
        c.curve(22, 0x4B3A33, 230, 520, 330, 560, 470, 540, 590, 600);
        c.curve(18, 0x4B3A33, 400, 410, 470, 330, 520, 220, 640, 130);
        c.curve(13, 0x4B3A33, 150, 640, 160, 480, 140, 360, 210, 220);
        c.curve(9, 0x4B3A33, 400, 410, 540, 420, 600, 380, 700, 380);
        c.curve(7, 0x4B3A33, 520, 240, 440, 180, 430, 130, 380, 90);
        c.curve(7, 0x4B3A33, 140, 380, 80, 320, 70, 270, 30, 230);
        double[][] blossoms = {
            {300, 470, 40},
            {228, 540, 34},
            {420, 392, 42},
            {520, 552, 34},
            {400, 556, 28},
            {592, 596, 30},
            {480, 318, 36},
            {540, 236, 32},
            {632, 138, 34},
            {166, 470, 32},
            {148, 372, 30},
            {206, 228, 32},
            {566, 412, 30},
            {672, 380, 26},
            {434, 168, 26},
            {384, 96, 24},
            {74, 300, 24}
        };
        for (double[] at : blossoms) blossom(c, at[0], at[1], at[2]);
        for (double[] bud :
                new double[][] {{600, 180}, {340, 432}, {90, 340}, {176, 310}, {452, 546}, {630, 384}, {30, 234}})
            c.disc(bud[0], bud[1], 10, 0xB8443F);
        for (double[] petal : new double[][] {{260, 760, 20}, {430, 720, -30}, {560, 820, 45}, {350, 880, 10}})
            c.at(petal[0], petal[1], 1, petal[2], () -> c.oval(0, 0, 15, 9, 0xD9817A));
    }

    private static void blossom(SamplePictureCanvas c, double x, double y, double size) {
        double turn = c.strewn.nextDouble() * 72;
        for (int i = 0; i < 5; i++) c.at(x, y, size / 40, turn + i * 72, () -> c.oval(0, -24, 19, 22, 0xCF5F5B));
        for (int i = 0; i < 5; i++) c.at(x, y, size / 40, turn + i * 72, () -> c.oval(0, -20, 12, 14, 0xE08A84));
        c.disc(x, y, size * 0.24, 0xF6D98A);
        for (int i = 0; i < 8; i++)
            c.at(x, y, size / 40, i * 45, () -> {
                c.line(0, 0, 0, -19, 1.6, 0xF6D98A);
                c.disc(0, -20, 2.6, 0xB07A2C);
            });
    }

    static void teaAtTheWindow(SamplePictureCanvas c) {
        c.rect(0, 0, c.wide, 1000, 0xC9B79C);
        c.rect(150, 70, 780, 640, 0x7E6450);
        c.within(new Rectangle2D.Double(180, 100, 720, 580), () -> {
            c.wash(100, 680, 0x9DB4C0, 0xE3E0D2);
            SamplePictureFigures.skyline(c, 680, 80, 260, 0x93A5AF, 0);
            SamplePictureFigures.bareTree(c, 760, 720, 560, 20, 0x5C6469);
            for (int i = 0; i < 90; i++)
                c.disc(
                        180 + c.strewn.nextDouble() * 720,
                        100 + c.strewn.nextDouble() * 580,
                        2 + c.strewn.nextDouble() * 4,
                        0xDDFFFFFFL);
        });
        c.rect(530, 100, 20, 580, 0x7E6450);
        c.rect(180, 350, 720, 16, 0x7E6450);
        c.poly(0xA65A49, 40, 40, 250, 40, 190, 420, 110, 720, 40, 720);
        c.poly(0x8F4A3C, 40, 40, 110, 40, 90, 720, 40, 720);
        c.line(20, 44, 1080, 44, 12, 0x5C4636);
        c.rect(100, 700, 900, 30, 0x93755C);
        c.rect(0, 790, c.wide, 210, 0x6B4A33);
        c.rect(0, 790, c.wide, 22, 0x83603F);
        pot(c, 560, 800);
        for (double x : new double[] {330, 850}) {
            SamplePictureFigures.bowl(c, x, 880, 130, 0xE9E2D0, 0xB98B3E);
            c.steam(x, 786, 130, 14, 0x88FFFFFFL);
        }
        c.round(1010, 820, 250, 34, 4, 0x4E6B8C);
        c.round(1030, 786, 220, 34, 4, 0xC58A35);
        c.round(1020, 756, 230, 30, 4, 0xB5523B);
        c.rect(1040, 828, 8, 18, 0x99FFFFFFL);
        c.poly(0xA4573B, 1090, 600, 1190, 600, 1174, 756, 1106, 756);
        for (int i = 0; i < 9; i++)
            c.at(1140, 610, 1, -64 + i * 16, () -> {
                c.curve(6, 0x5F8550, 0, 0, 6, -80, 0, -150 - c.strewn.nextInt(60));
            });
        c.disc(1110, 440, 14, 0xF4F0E0);
        c.disc(1164, 424, 15, 0xF4F0E0);
        c.disc(1196, 470, 13, 0xF4F0E0);
        for (double[] heart : new double[][] {{1110, 440}, {1164, 424}, {1196, 470}})
            c.disc(heart[0], heart[1], 6, 0xE3B75F);
    }

    private static void pot(SamplePictureCanvas c, double x, double y) {
        c.ring(x, y - 90, 120, 150, 12, 0x3F3028);
        c.oval(x, y, 140, 92, 0x8A4B36);
        c.poly(0x8A4B36, x - 110, y - 30, x - 210, y - 92, x - 186, y - 100, x - 90, y - 70);
        c.oval(x, y - 82, 62, 16, 0x743C2B);
        c.disc(x, y - 104, 14, 0x743C2B);
        c.oval(x - 40, y - 26, 34, 22, 0x30FFE3C0);
    }
}
