package home.engineers.dues.rules;

import home.engineers.dues.rules.StatementColumns.Field;
import home.engineers.kernel.time.DateText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bank's statement as it was read.
 *
 * @param on null where the line says no day
 * @param cents below zero for what went out
 * @param fault why it cannot be read, as the end of a message key, or empty
 */
public record StatementLine(
        int number, @Nullable LocalDate on, long cents, String payer, String note, String reference, String fault) {
    private static final LocalDate BEFORE_DAY_ONE = LocalDate.of(1899, 12, 30);
    private static final int LONGEST = 300;

    public static StatementLine read(int number, Map<Field, String> cells) {
        @Nullable LocalDate on = day(cells.getOrDefault(Field.DATE, ""));
        OptionalLong in = Yuan.read(cells.getOrDefault(Field.AMOUNT, ""));
        OptionalLong out = Yuan.read(cells.getOrDefault(Field.DEBIT, ""));
        boolean went = out.orElse(0) != 0 && in.orElse(0) == 0;
        OptionalLong cents = went ? OptionalLong.of(-Math.abs(out.getAsLong())) : in;
        String fault = on == null ? "badDate" : cents.isEmpty() || cents.getAsLong() == 0 ? "badAmount" : "";
        return new StatementLine(
                number, on, cents.orElse(0), cut(cells.getOrDefault(Field.PAYER, "")), cut(cells.getOrDefault(Field.NOTE, "")),
                cut(cells.getOrDefault(Field.REFERENCE, "")), fault);
    }

    /** The time of the day that banks add is left out; a spreadsheet may count the days. */
    private static @Nullable LocalDate day(String text) {
        String first = text.strip().split("[\\sT]")[0];
        return first.matches("[1-9][0-9]{4}")
                ? BEFORE_DAY_ONE.plusDays(Long.parseLong(first))
                : DateText.read(first).orElse(null);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public boolean readable() {
        return fault.isEmpty();
    }

    /**
     * What makes the line one and the same, whichever file it comes in: the bank's own reference, or else day, amount, payer
     * and note. Hashed, since it is kept.
     *
     * @param occurrence how many lines of the same file were alike before it
     */
    public String identity(String account, int occurrence) {
        String what = reference.isEmpty()
                ? String.join("\n", "line", account, String.valueOf(on), String.valueOf(cents), payer, note, String.valueOf(occurrence))
                : String.join("\n", "reference", account, reference, String.valueOf(on), String.valueOf(cents));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
