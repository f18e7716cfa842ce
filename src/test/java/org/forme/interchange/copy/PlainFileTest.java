package org.forme.interchange.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Plain text as offices save it. */
class PlainFileTest {
    private static final String COPY =
            "新馆开门\r\n本报记者 张三\r\n\r\n　　本报讯 昨天上午，区图书馆新馆开门迎客，一千多位读者走进阅览大厅。\r\n　　馆长\uD87E\uDC4D㛃说，欢迎再来。\r\n";

    private static void isRead(byte[] bytes) {
        Sorter read = Sorter.own("稿.txt", bytes);
        assertEquals("新馆开门", read.text().headline());
        assertEquals("本报讯", read.text().dateline());
        assertEquals("[REPORTER 张三]", read.names().toString());
        assertTrue(read.body().startsWith("昨天上午，区图书馆新馆开门迎客，一千多位读者走进阅览大厅。\n馆长"), read.body());
        assertTrue(read.notes().isEmpty(), "" + read.notes());
    }

    private static byte[] marked(int[] mark, byte[] text) {
        var bytes = new ByteArrayOutputStream();
        for (int one : mark) bytes.write(one);
        bytes.writeBytes(text);
        return bytes.toByteArray();
    }

    @Test
    void everyWayThatOfficesSaveTextIsRead() {
        isRead(COPY.getBytes(StandardCharsets.UTF_8));
        isRead(marked(new int[] {0xEF, 0xBB, 0xBF}, COPY.getBytes(StandardCharsets.UTF_8)));
        isRead(marked(new int[] {0xFF, 0xFE}, COPY.getBytes(StandardCharsets.UTF_16LE)));
        isRead(marked(new int[] {0xFE, 0xFF}, COPY.getBytes(StandardCharsets.UTF_16BE)));
        isRead(COPY.getBytes(Charset.forName("GB18030")));
        isRead(COPY.replace("\uD87E\uDC4D㛃", "张三").getBytes(Charset.forName("GBK")));
    }

    @Test
    void linesThatAColumnCutAreJoined() {
        String text = "新馆开门\n\n　　昨天上午区图书馆新馆开门迎客一\n千多位读者走进宽敞明亮的阅览大厅\n不少人一坐就是一整天。\n　　馆方说第一周每天都会延长开放到\n晚上九点周末还有讲座。\n";
        Sorter read = Sorter.own("稿.txt", text.getBytes(StandardCharsets.UTF_8));
        assertEquals("昨天上午区图书馆新馆开门迎客一千多位读者走进宽敞明亮的阅览大厅不少人一坐就是一整天。\n馆方说第一周每天都会延长开放到晚上九点周末还有讲座。", read.body());
        assertEquals("joined", read.told().get(0));
    }

    @Test
    void aPageOrADrawingIsNotTaken() {
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        assertEquals("interchange.bad_page", Sorter.refusal("稿.html", page));
        assertEquals("interchange.bad_page", Sorter.refusal("图.SVG", drawing));
        assertEquals("interchange.bad_page", Sorter.refusal("图.txt", drawing));
        assertEquals("interchange.bad_page", Sorter.refusal("空.htm", "<p></p>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertEquals("interchange.bad_kind", Sorter.refusal("稿.txt", new byte[] {1, 2, 3, 0, 0}));
        assertEquals("interchange.bad_kind", Sorter.refusal("稿.txt", new byte[] {(byte) 0xFF, (byte) 0x80, 'a'}));
        assertEquals("interchange.bad_long", Sorter.refusal("稿.txt", new byte[PlainFile.LARGEST + 1]));
    }
}
