package home.engineers.districts;

import java.io.InputStream;

/** A file handed in with a form. */
public record Upload(String name, InputStream content) {}
