package home.engineers.kernel;

import java.io.InputStream;

/** A file handed in with an act, under the name it came by. */
public record Upload(String name, InputStream content) {}
