package org.forme.upkeep;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/**
 * Where the program starts. A word says what else it may do than serve: {@code verify} a sealed issue, make a {@code
 * backup}, {@code restore} one, {@code migrate} the database and end.
 */
@QuarkusMain
public final class Forme {
    private static final int NOT_UNDERSTOOD = 2;

    private Forme() {}

    public static void main(String... args) {
        String word = args.length == 0 ? "" : args[0];
        switch (word) {
            case "verify" -> System.exit(VerifyCommand.run(args, System.out));
            case "backup" -> System.exit(BackupCommand.run(args, System.out));
            case "restore" -> {
                int code = RestoreCommand.run(args, System.out);
                if (code != RestoreCommand.WHOLE) System.exit(code);
            }
            case "migrate" -> Migrating.run();
            case "" -> Quarkus.run(args);
            default -> {
                System.out.println("verify FILE [KEY] | backup TARGET | restore FILE [--into FOLDER] | migrate");
                System.exit(NOT_UNDERSTOOD);
            }
        }
    }
}
