package org.forme.upkeep;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.forme.archive.BagVerifier;

/**
 * {@code verify FILE [KEY]}: checks a sealed issue in a bag, a ZIP file or a folder, or all in a ZIP file of bags, before anything else of the
 * application is there: no database, no data folder. With a key, the paper's published one, the seal must be by it.
 */
final class VerifyCommand {
    /** Everything is as it was sealed. */
    static final int INTACT = 0;

    /** Something was changed, or was signed with another key. */
    static final int ALTERED = 1;

    /** There was nothing that could be checked. */
    static final int UNREADABLE = 2;

    private VerifyCommand() {}

    /** @return one of the codes above, for the shell */
    static int run(String[] args, PrintStream out) {
        boolean keyed = args.length == 3;
        if (args.length < 2 || args.length > 3 || keyed && !args[2].matches("[0-9a-f]{64}")) {
            out.println(
                    "verify FILE [KEY]    FILE: 存档包 a bag (.zip or folder)    KEY: 报社公布的公钥 the paper's published key");
            return UNREADABLE;
        }
        try {
            int worst = INTACT;
            for (BagVerifier.Found found : BagVerifier.verifyAll(Path.of(args[1])))
                worst = Math.max(worst, told(found, keyed ? args[2] : null, out));
            return worst;
        } catch (IOException | IllegalArgumentException e) {
            out.println("无法读取 cannot be read: " + args[1]);
            return UNREADABLE;
        }
    }

    private static int told(BagVerifier.Found found, String key, PrintStream out) {
        if (!found.title().isEmpty()) out.println(found.title());
        found.faults().forEach(fault -> out.println("  ✗ " + fault));
        boolean strange = key != null && !key.equals(found.key());
        if (strange) out.println("  ✗ data/seal.json: 不是这把公钥签的 not signed with this key");
        boolean intact = found.isIntact() && !strange;
        out.println(intact ? "已核验 intact · " + found.files() + " files" : "已改动 altered");
        if (intact && key == null)
            out.println("没有比对公钥，谁都可以签 whose key it is was not asked: compare it with the paper's");
        if (!found.key().isEmpty()) out.println("公钥 key   " + found.key());
        if (!found.root().isEmpty()) out.println("总哈希 root " + found.root());
        if (!found.predecessor().isEmpty()) out.println("前一期 before " + found.predecessor());
        return intact ? INTACT : ALTERED;
    }
}
