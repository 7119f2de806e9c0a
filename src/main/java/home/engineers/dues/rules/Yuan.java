package home.engineers.dues.rules;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Amounts as people and banks write them, kept in whole hundredths. */
public final class Yuan {
    private static final Pattern WRITTEN = Pattern.compile("[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\\.[0-9]{1,2}0*)?");

    private Yuan() {}

    /** 1,234.50, ¥100, １００元; empty where it is no amount, or has a fraction of a hundredth. */
    public static OptionalLong read(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[¥¥\\s]|CNY|RMB|人民币|元", "").replace('−', '-');
        if (!WRITTEN.matcher(plain).matches()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(new BigDecimal(plain.replace(",", "")).movePointRight(2).longValueExact());
    }

    /** 1,234.50, for figures that are only read. */
    public static String grouped(long cents) {
        return "%,.2f".formatted(BigDecimal.valueOf(cents, 2));
    }

    /** 1234.50. */
    public static String text(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
