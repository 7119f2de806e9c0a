package home.engineers.patents;

import home.engineers.kernel.Reason;

/**
 * A record that an import did not take.
 *
 * @param file the file it stands in, by its path in the archives around it
 * @param line where it begins, from 1; 0 where it is the file as a whole
 * @param number as far as it could be made out, or empty
 */
public record RefusedRecord(String file, long line, String number, Reason reason) {}
