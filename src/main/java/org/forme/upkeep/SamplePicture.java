package org.forme.upkeep;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.forme.pictures.Jpeg;

/**
 * The sample newspaper's pictures, drawn by code: no photograph, no person, no sign of anybody's. Each bears 示例图片 in
 * a corner. The same name gives the same picture.
 */
public final class SamplePicture {
    private static final String MARK = "示例图片";

    /** High enough that flat colours keep clean edges. */
    private static final float QUALITY = 0.88f;

    private static final Map<String, SamplePicture> ALL = new LinkedHashMap<>();

    static {
        add("market-dawn", 1800, 1200, SamplePictureStreet::marketAtDawn);
        add("canteen-table", 1800, 1200, SamplePictureStreet::canteenTable);
        add("library-night", 1800, 1200, SamplePictureStreet::libraryAtNight);
        add("lane-morning", 1600, 1200, SamplePictureStreet::laneInTheMorning);
        add("repair-bench", 1600, 1200, SamplePictureStreet::repairBench);
        add("riverside-dusk", 2400, 1000, SamplePictureOutdoors::riversideAtDusk);
        add("park-winter", 1600, 1200, SamplePictureOutdoors::parkInWinter);
        add("site-morning", 2400, 1000, SamplePictureOutdoors::siteInTheMorning);
        add("site-cranes", 2400, 1000, SamplePictureOutdoors::siteWithCranes);
        add("street-trees", 2400, 1000, SamplePictureOutdoors::streetTrees);
        add("lanterns", 1600, 1200, SamplePictureStill::lanterns);
        add("chess-board", 1600, 1200, SamplePictureStill::chessBoard);
        add("soup-pot", 1600, 1200, SamplePictureStill::soupPot);
        add("plum-branch", 1600, 2133, SamplePictureStill::plumBranch);
        add("tea-window", 1600, 1200, SamplePictureStill::teaAtTheWindow);
        add("bus-stop", 1800, 1200, SamplePictureTown::busStop);
        add("couplets", 1600, 1200, SamplePictureTown::couplets);
        add("table-tennis", 1800, 1200, SamplePictureTown::tableTennis);
        add("flower-market", 1800, 1200, SamplePictureTown::flowerMarket);
        add("poster-water", 1250, 2600, SamplePicturePoster::saveWater);
        add("poster-waste", 1250, 2600, SamplePicturePoster::sortWaste);
    }

    private final int width;
    private final int height;
    private final Consumer<SamplePictureCanvas> scene;

    private SamplePicture(int width, int height, Consumer<SamplePictureCanvas> scene) {
        this.width = width;
        this.height = height;
        this.scene = scene;
    }

    private static void add(String name, int width, int height, Consumer<SamplePictureCanvas> scene) {
        ALL.put(name, new SamplePicture(width, height, scene));
    }

    /** The names that {@link #jpeg} knows. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    /**
     * Draws a picture.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public static byte[] jpeg(String name) {
        SamplePicture picture = ALL.get(name);
        if (picture == null) throw new IllegalArgumentException("no sample picture " + name);
        return Jpeg.write(picture.draw(), QUALITY);
    }

    private BufferedImage draw() {
        var image = new BufferedImage(width, height, Jpeg.FAST);
        var canvas = new SamplePictureCanvas(image);
        scene.accept(canvas);
        canvas.mark(MARK);
        canvas.done();
        return image;
    }

    /** One of the faces that pages are set in too, of one point. */
    static Font face(String file) {
        try (InputStream in = SamplePicture.class.getResourceAsStream("/fonts/" + file)) {
            if (in == null) throw new IllegalStateException("the build has not copied /fonts/" + file);
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("/fonts/" + file, e);
        }
    }
}
