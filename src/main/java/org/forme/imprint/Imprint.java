package org.forme.imprint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.forme.shell.Line;
import org.forme.shell.Refusal;

/**
 * What the law wants to stand in a conspicuous place of an internal publication (内部资料性出版物管理办法, art. 14). Each
 * may be empty; what the permit says is printed then, and the checks before going to press say what is missing.
 *
 * @param publisher 编印单位
 * @param recipients 发送对象
 * @param printer 印刷单位
 * @param address of the office
 * @param phone of the office
 * @param run 印数, as it is printed
 */
@Embeddable
public record Imprint(
        @Column(name = "imprint_publisher") String publisher,
        @Column(name = "imprint_recipients") String recipients,
        @Column(name = "imprint_printer") String printer,
        @Column(name = "imprint_address") String address,
        @Column(name = "imprint_phone") String phone,
        @Column(name = "imprint_run") String run) {
    /** Longest text of each part, in characters. */
    public static final int MAX = 120;
    /** Nothing said yet. */
    public static final Imprint NONE = new Imprint("", "", "", "", "", "");

    public Imprint {
        publisher = Publication.trimmed(publisher);
        recipients = Publication.trimmed(recipients);
        printer = Publication.trimmed(printer);
        address = Publication.trimmed(address);
        phone = Publication.trimmed(phone);
        run = Publication.trimmed(run);
    }

    void check(Refusal.Reasons reasons) {
        Line.check(reasons, "publisher", publisher, MAX);
        Line.check(reasons, "recipients", recipients, MAX);
        Line.check(reasons, "printer", printer, MAX);
        Line.check(reasons, "address", address, MAX);
        Line.check(reasons, "phone", phone, MAX);
        Line.check(reasons, "run", run, MAX);
    }
}
