package home.engineers.files.tables;

import home.engineers.kernel.Language;
import java.nio.file.Path;

/** @param name the name under which the file was sent; @param language in which reasons are written */
public record ImportOrder(
        Path file, String name, ImportMode mode, ActingContext context, Language language, ImportListener listener) {}
