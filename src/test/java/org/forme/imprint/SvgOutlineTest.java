package org.forme.imprint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import org.forme.shell.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgOutlineTest {

    @Test
    void shapesBecomeOutlinesWithTheirColours() {
        SvgOutline outline = svg("<rect x='10' y='20' width='30' height='40' fill='#f00'/>"
                + "<g transform='translate(50 0)' style='fill: #0a0b0c; fill-rule: evenodd'><circle cx='20' cy='20' r='10'/></g>"
                + "<polygon points='0,0 10,0 10,10'/><path d='M0 0h5v5z' fill='none'/>");
        assertEquals(3, outline.parts().size());
        assertEquals(
                new Rectangle2D.Double(10, 20, 30, 40),
                outline.parts().get(0).path().getBounds2D());
        assertEquals(0xFF0000, outline.parts().get(0).rgb());
        assertEquals(0x0A0B0C, outline.parts().get(1).rgb());
        assertEquals(60, outline.parts().get(1).path().getBounds2D().getX(), 1e-9);
        assertEquals(0, outline.parts().get(2).rgb());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M10 10H30V40H10Z | 10 10 20 30",
                "m10 10h20v30h-20z | 10 10 20 30",
                "M10,10 L30,10 30,40 10,40z | 10 10 20 30",
                "M10 10l20 0 0 30-20 0z | 10 10 20 30",
                "m10 10 20 0 0 30-20 0z | 10 10 20 30",
                "M0 0C0 10 10 10 10 0S20-10 20 0Z | 0 -7.5 20 15",
                "M0 0Q5 10 10 0T20 0z | 0 -5 20 10",
                "M0 10A10 10 0 0 1 20 10z | 0 0 20 10",
                "M0 10a10 10 0 0120 0z | 0 0 20 10",
                "M0 0A10 10 0 0 0 20 0z | 0 0 20 10",
                "M0 0A1 1 0 0 0 20 0z | 0 0 20 10",
                "M.5.5h1e1v+1.0e1z | .5 .5 10 10"
            })
    void thePathLanguageIsRead(String data, String box) {
        double[] b = SvgPath.numbers(box);
        var bounds = new Area(SvgPath.parse(data)).getBounds2D();
        assertEquals(b[0], bounds.getX(), 0.02);
        assertEquals(b[1], bounds.getY(), 0.02);
        assertEquals(b[2], bounds.getWidth(), 0.02);
        assertEquals(b[3], bounds.getHeight(), 0.02);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10 10",
                "M10",
                "L10 10",
                "M0 0 X",
                "M0 0 L NaN 0",
                "M0 0 A1 1 0 2 0 5 5",
                "M0 0 L 1e999 0",
                "M0 0z 5 5"
            })
    void aPathOfNonsenseIsRefused(String data) {
        assertThrows(Refusal.class, () -> svg("<path d='" + data + "'/>"));
    }

    @Test
    void theBoxBeginsAtItsCorner() {
        SvgOutline outline = SvgOutline.read(bytes("<svg xmlns='http://www.w3.org/2000/svg' viewBox='100 200 50 60'>"
                + "<rect x='110' y='220' width='5' height='5'/></svg>"));
        assertEquals(new Rectangle2D.Double(10, 20, 5, 5), outline.path().getBounds2D());
        assertEquals(50, outline.width());
    }

    @Test
    void whatIsPaintedWhiteIsCutOut() {
        var path = svg("<rect width='30' height='30'/><rect x='10' y='10' width='10' height='10' fill='white'/>")
                .path();
        assertFalse(path.contains(15, 15));
        assertTrue(path.contains(5, 5));
    }

    @Test
    void theCleanFileSaysTheSameAndNothingElse() {
        byte[] clean = svg("<!-- note --><metadata>who</metadata><title>t</title>"
                        + "<path id='x' class='y' data-z='1' d='M0 10A10 10 0 0 1 20 10z' fill='rgb(1,2,3)'/>")
                .svg();
        String text = new String(clean, StandardCharsets.UTF_8);
        assertFalse(text.contains("note") || text.contains("who") || text.contains("class") || text.contains("id="));
        assertArrayEquals(clean, SvgOutline.read(clean).svg());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script> | imprint.svg_element",
                "<image href='http://x/'/> | imprint.svg_active",
                "<foreignObject/> | imprint.svg_element",
                "<use xlink:href='#a'/> | imprint.svg_active",
                "<style>@import url(x)</style> | imprint.svg_element",
                "<text>徐汇报</text> | imprint.svg_element",
                "<rect onload='x()' width='1' height='1'/> | imprint.svg_active",
                "<a href='javascript:x()'><rect width='1' height='1'/></a> | imprint.svg_active",
                "<rect width='1' height='1' fill='url(#g)'/> | imprint.svg_fill",
                "<rect width='1' height='1' style='fill:url(http://x/)'/> | imprint.svg_fill",
                "<rect width='1' height='1' stroke='red'/> | imprint.svg_effect",
                "<rect width='1' height='1' opacity='.5'/> | imprint.svg_effect",
                "<rect width='1' height='1' filter='url(#f)'/> | imprint.svg_effect",
                "<svg viewBox='0 0 1 1'><rect width='1' height='1'/></svg> | imprint.svg_element",
                "<rect width='-1' height='1'/> | imprint.svg_unreadable",
                "<rect width='1' height='1' transform='skewX(3)'/> | imprint.svg_unreadable",
                "<rect width='1' height='1' transform='scale(1e8)'/> | imprint.svg_unreadable",
                "<title>t</title> | imprint.svg_empty"
            })
    void whatActsOrWouldLookOtherwiseIsRefused(String content, String reason) {
        assertEquals(reason, refusal(wrapped(content)));
    }

    @Test
    void noDocumentTypeAndNoEntities() {
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>&x;</svg>";
        assertEquals("imprint.svg_doctype", refusal("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + svg));
        assertEquals("imprint.svg_unreadable", refusal(svg));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"viewBox='0 0 0 10'", "viewBox='0 0 10'", "", "viewBox='0 0 1e7 1'", "width='0' height='5'"})
    void aBoxHasASize(String box) {
        assertEquals("imprint.svg_box", refusal("<svg xmlns='http://www.w3.org/2000/svg' " + box + "><g/></svg>"));
    }

    @Test
    void whatIsNoDrawingIsRefused() {
        assertEquals("imprint.svg_unreadable", refusal("<html/>"));
        assertEquals("imprint.svg_unreadable", refusal("plain"));
        assertEquals("imprint.svg_too_large", refusal(wrapped(" ".repeat(SvgOutline.BYTES_MAX))));
        assertEquals("imprint.svg_unreadable", refusal(wrapped("<g>".repeat(5000) + "</g>".repeat(5000))));
    }

    private static SvgOutline svg(String content) {
        return SvgOutline.read(bytes(wrapped(content)));
    }

    private static String refusal(String svg) {
        return assertThrows(Refusal.class, () -> SvgOutline.read(bytes(svg)))
                .reasons()
                .get(0)
                .key();
    }

    private static String wrapped(String content) {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 100 100'>"
                + content + "</svg>";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
