package org.forme.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileInfoTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final byte[] PLAIN = SamplePictures.jpeg(16, 8);

    @Test
    void aPictureThatSaysNothingSaysNothing() {
        assertEquals(FileInfo.NONE, info(PLAIN));
        assertEquals(FileInfo.NONE, info(SamplePictures.png(8, 8)));
        assertEquals(FileInfo.NONE, info(SamplePictures.webp()));
        assertEquals(FileInfo.NONE, info(SamplePictures.tiff(8, 8)));
    }

    @ParameterizedTest
    @CsvSource({"GBK,false", "GB18030,false", "UTF-8,false", "UTF-8,true"})
    void iptcIsReadInWhateverCharactersItIsWritten(String charset, boolean marked) {
        FileInfo info = info(Labelled.jpeg(PLAIN, agency(Charset.forName(charset), marked)));
        assertEquals("1月23日，居民在菜场选购年货。", info.caption());
        assertEquals("新华社", info.credit());
        assertEquals("张喆", info.creator());
        assertEquals("新华社 张喆", info.creditLine());
        assertEquals("新华社版权所有", info.copyright());
        assertEquals(LocalDate.of(2026, 1, 23), info.takenOn());
        assertFalse(info.isDamaged());
    }

    @Test
    void aMarkForUtf8ThatLiesIsNotBelieved() {
        byte[] iptc = Labelled.iptc(
                Labelled.joined(Labelled.record(1, 90, Labelled.UTF_8_MARK), Labelled.record(120, "居民在菜场选购年货", GBK)));
        assertEquals("居民在菜场选购年货", info(Labelled.jpeg(PLAIN, iptc)).caption());
    }

    @Test
    void aMarkThatNobodyKnowsIsPassedOver() {
        byte[] iptc = Labelled.iptc(Labelled.joined(
                Labelled.record(1, 90, new byte[] {0x1B, '$', 'A'}), Labelled.record(120, "居民在菜场选购年货", GBK)));
        assertEquals("居民在菜场选购年货", info(Labelled.jpeg(PLAIN, iptc)).caption());
    }

    @Test
    void westernLettersStayWestern() {
        byte[] iptc = Labelled.iptc(Labelled.joined(
                Labelled.record(120, "Un café à Orléans, près de la Loire", ISO_8859_1),
                Labelled.record(80, "Andréa Müller", ISO_8859_1)));
        FileInfo info = info(Labelled.jpeg(PLAIN, iptc));
        assertEquals("Un café à Orléans, près de la Loire", info.caption());
        assertEquals("Andréa Müller", info.creator());
    }

    @Test
    void aLineCutWithinACharacterLosesOnlyThat() {
        byte[] long32 = Arrays.copyOf("徐汇区融媒体中心新闻采访部摄影组".getBytes(UTF_8), 32);
        byte[] iptc = Labelled.iptc(
                Labelled.joined(Labelled.record(1, 90, Labelled.UTF_8_MARK), Labelled.record(2, 110, long32)));
        assertEquals("徐汇区融媒体中心新闻", info(Labelled.jpeg(PLAIN, iptc)).credit());
    }

    @Test
    void severalNamesStandInOneLine() {
        byte[] iptc =
                Labelled.iptc(Labelled.joined(Labelled.record(80, "张三", UTF_8), Labelled.record(80, "李四", UTF_8)));
        assertEquals("张三 李四", info(Labelled.jpeg(PLAIN, iptc)).creator());
    }

    @Test
    void whatXmpSaysGoesBeforeIptcAndThatBeforeTheCamera() {
        byte[] xmp = Labelled.xmp(Labelled.packet(
                "XMP 的说明",
                "<photoshop:Credit>中新社</photoshop:Credit>"
                        + "<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang=\"en\">A market</rdf:li>"
                        + "<rdf:li xml:lang=\"zh-CN\">菜场</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>"));
        byte[] exif = Labelled.exif(Labelled.gps("相机的说明", "相机主人", "2026:01:22 06:10:11"));
        FileInfo info = info(Labelled.jpeg(PLAIN, exif, xmp, agency(GBK, false)));
        assertEquals("XMP 的说明", info.caption());
        assertEquals("菜场", info.alt());
        assertEquals("中新社", info.credit());
        assertEquals("张喆", info.creator());
        assertEquals(LocalDate.of(2026, 1, 23), info.takenOn());
        FileInfo camera = info(Labelled.jpeg(PLAIN, exif));
        assertEquals("相机的说明", camera.caption());
        assertEquals("相机主人", camera.creditLine());
        assertEquals(LocalDate.of(2026, 1, 22), camera.takenOn());
        assertFalse(camera.isDamaged());
    }

    @Test
    void aPlaceIsNotEvenRead() {
        FileInfo info = info(Labelled.withPlace(PLAIN));
        assertEquals("菜场清晨", info.caption());
        Labelled.PLACE.forEach(place -> assertFalse(info.toString().contains(place)));
        assertFalse(info.toString().contains("上海"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SONY DSC", "OLYMPUS DIGITAL CAMERA", "dav", "default", ""})
    void aCamerasOwnNameIsNoCaption(String description) {
        byte[] exif = Labelled.exif(Labelled.gps(description, "", "2026:13:99 06:10:11"));
        FileInfo info = info(Labelled.jpeg(PLAIN, exif));
        assertEquals("", info.caption());
        assertNull(info.takenOn());
    }

    @Test
    void otherFormatsTellTheSame() {
        byte[] packet = Labelled.packet("菜场的热气", "").getBytes(UTF_8);
        byte[] chunk = Labelled.joined("XML:com.adobe.xmp\0\0\0\0\0".getBytes(UTF_8), packet);
        assertEquals(
                "菜场的热气",
                info(Labelled.png(SamplePictures.png(8, 8), "iTXt", chunk)).caption());
        byte[] exif = Labelled.gps("菜场清晨", "张三", "2026:01:23 06:10:11");
        assertEquals(
                "张三", info(Labelled.png(SamplePictures.png(8, 8), "eXIf", exif)).creator());
        assertEquals(
                "菜场的热气",
                info(Labelled.webp(SamplePictures.webp(), "XMP ", packet)).caption());
        assertEquals(
                "张三", info(Labelled.webp(SamplePictures.webp(), "EXIF", exif)).creator());
        assertEquals("张三", InfoReader.of(exif, Format.TIFF).creator());
    }

    @Test
    void linesAreCleanAndNoLongerThanTheyMayBe() {
        String caption = "第一行\r\n\t第二行\u0007\u202E\u200B\uE000完" + "长".repeat(5000);
        FileInfo info = info(Labelled.jpeg(PLAIN, Labelled.iptc(Labelled.record(120, caption, UTF_8))));
        assertTrue(info.caption().startsWith("第一行 第二行完长"), info.caption().substring(0, 20));
        assertEquals(FileInfo.CAPTION_MAX, info.caption().length());
        assertTrue(info.caption().endsWith("长…"));
        assertEquals("一二…", FileInfo.cut("一二三四", 3));
        assertEquals("一二三", FileInfo.cut("一二三", 3));
    }

    @Test
    void whatUnfoldsOrCallsOthersIsNotUnfolded() {
        String packet = Labelled.packet("&b;", "");
        String bomb = "<!DOCTYPE x [<!ENTITY a \"长长长长\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
                + packet.substring(packet.indexOf("<x:xmpmeta"));
        FileInfo info = info(Labelled.jpeg(PLAIN, Labelled.xmp(bomb), agency(UTF_8, true)));
        assertTrue(info.isDamaged());
        assertEquals("1月23日，居民在菜场选购年货。", info.caption());
    }

    @Test
    void elementsWithinElementsEndAtOnce() {
        String deep = "<dc:a>".repeat(4000) + "</dc:a>".repeat(4000);
        byte[] jpeg = Labelled.jpeg(PLAIN, Labelled.xmp(Labelled.packet("深", deep)));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> info(jpeg));
    }

    @Test
    void damageIsNotedAndNeverAnError() {
        byte[] whole = Labelled.jpeg(
                PLAIN,
                Labelled.exif(Labelled.gps("相机的说明", "相机主人", "2026:01:22 06:10:11")),
                Labelled.xmp(Labelled.packet("说明", "")),
                agency(GBK, false));
        var dice = new Random(11);
        for (int round = 0; round < 2000; round++) {
            byte[] damaged = whole.clone();
            for (int i = 0; i < 4; i++) damaged[4 + dice.nextInt(1400)] = (byte) dice.nextInt();
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> InfoReader.of(damaged, Format.JPEG));
        }
        FileInfo broken = info(Labelled.jpeg(PLAIN, Labelled.xmp("<x:xmpmeta"), agency(UTF_8, true)));
        assertTrue(broken.isDamaged());
        assertEquals("张喆", broken.creator());
    }

    private static byte[] agency(Charset charset, boolean marked) {
        return Labelled.iptc(Labelled.joined(
                marked ? Labelled.record(1, 90, Labelled.UTF_8_MARK) : new byte[0],
                Labelled.record(120, "1月23日，居民在菜场选购年货。", charset),
                Labelled.record(110, "新华社", charset),
                Labelled.record(80, "张喆", charset),
                Labelled.record(116, "新华社版权所有", charset),
                Labelled.record(55, "20260123", charset)));
    }

    private static FileInfo info(byte[] picture) {
        return InfoReader.of(picture, Format.of(picture).orElseThrow());
    }
}
