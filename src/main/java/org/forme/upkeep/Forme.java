package org.forme.upkeep;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the program starts: {@code verify FILE} checks a sealed issue and ends; anything else starts the application. */
@QuarkusMain
public final class Forme {
    private Forme() {}

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals("verify")) System.exit(VerifyCommand.run(args, System.out));
        Quarkus.run(args);
    }
}
