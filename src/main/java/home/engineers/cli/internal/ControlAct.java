package home.engineers.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Something the command line asks of the house, whether it runs already or is opened for this one question. */
interface ControlAct {
    /** Name in the address of the control port. */
    String name();

    /** Whether it writes to the database; what only reads is answered on a full disk too. */
    default boolean writes() {
        return true;
    }

    /** @param body the file that goes with the question; empty where none does */
    ControlAnswer carryOut(Map<String, String> parameters, Path body) throws IOException;
}
