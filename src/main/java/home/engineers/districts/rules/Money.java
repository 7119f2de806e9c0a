package home.engineers.districts.rules;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Money as people write it, in yuan, kept in cents. */
public final class Money {
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,11}(\\.[0-9]{1,2})?");

    private Money() {}

    /** Empty where it is no amount above nothing, or has more than two decimals or eleven digits before them. */
    public static Optional<Long> fen(String yuan) {
        String written = Normalizer.normalize(yuan, Normalizer.Form.NFKC).strip().replace(",", "").replaceFirst("^[¥￥]", "");
        return WRITTEN.matcher(written).matches()
                ? Optional.of(new BigDecimal(written).movePointRight(2).longValueExact()).filter(fen -> fen > 0)
                : Optional.empty();
    }

    /** 120,000.00. */
    public static String yuan(long fen) {
        return "%,.2f".formatted(BigDecimal.valueOf(fen, 2));
    }

    /** For a cell of a table: a number with two decimals. */
    public static BigDecimal number(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
