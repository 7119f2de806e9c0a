package home.engineers.law;

import home.engineers.law.internal.RegisterFiles;

/** The law register without the application: for commands that start neither Spring nor a server. */
public final class Registers {
    private Registers() {}

    /** The register that comes with the product; checked as it is read. */
    public static LawRegister bundled() {
        return RegisterFiles.bundled();
    }
}
