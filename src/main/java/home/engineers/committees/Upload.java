package home.engineers.committees;

import java.io.InputStream;

/** A file handed in with an act. */
public record Upload(String name, InputStream content) {}
