package home.engineers.kernel.web;

import home.engineers.kernel.Citation;
import home.engineers.kernel.LocalizedText;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * What a page asks of the modules only where it prints it.
 *
 * @param waiting how many things wait behind an entry of the navigation
 * @param association whose house this is
 * @param cited a citation in words
 */
record Surroundings(ToIntFunction<String> waiting, Supplier<LocalizedText> association, Function<Citation, String> cited) {}
