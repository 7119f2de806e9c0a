package home.engineers.dues.rules;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which column of a bank's statement says what, by the names of the columns.
 *
 * @param header the names of all columns, in their order
 * @param names the name of the column of each field; a field that has none is not among them
 */
public record StatementColumns(List<String> header, Map<Field, String> names) {
    /** How far down the names of the columns may stand: banks write a few lines above them. */
    private static final int DEEPEST = 30;

    public StatementColumns {
        header = List.copyOf(header);
        names = Map.copyOf(names);
    }

    /** What is read of a line. */
    public enum Field {
        DATE("交易日期", "交易时间", "记账日期", "入账日期", "日期", "date", "transaction date", "booking date"),
        AMOUNT("收入金额", "贷方发生额", "贷方金额", "收入", "贷方", "交易金额", "发生额", "金额", "credit", "amount"),
        DEBIT("支出金额", "借方发生额", "借方金额", "支出", "借方", "debit"),
        PAYER("对方户名", "对方账户名称", "付款人名称", "付款人户名", "付款人", "对方名称", "户名", "payer", "counterparty"),
        NOTE("摘要", "附言", "用途", "备注", "交易附言", "note", "remark", "purpose", "text"),
        REFERENCE("交易流水号", "流水号", "凭证号", "交易序号", "reference", "transaction id");

        private final List<String> known;

        Field(String... known) {
            this.known = List.of(known);
        }

        public boolean required() {
            return this == DATE || this == AMOUNT;
        }

        private int rank(String name) {
            int place = known.indexOf(plain(name));
            return place < 0 ? Integer.MAX_VALUE : place;
        }
    }

    /** The line, counted from 0, in which the names of the columns stand; 0 where none looks like it. */
    public static int headerLine(List<List<String>> lines) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < Math.min(lines.size(), DEEPEST); i++) {
            int known = guess(lines.get(i)).names().size();
            if (known > most) {
                most = known;
                best = i;
            }
        }
        return best;
    }

    /** What the names suggest; each field by the name most usual for it. */
    public static StatementColumns guess(List<String> header) {
        Map<Field, String> names = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            header.stream()
                    .filter(name -> field.rank(name) < Integer.MAX_VALUE)
                    .min((one, other) -> Integer.compare(field.rank(one), field.rank(other)))
                    .ifPresent(name -> names.put(field, name));
        }
        return new StatementColumns(header, names);
    }

    /** Under which these columns are remembered: the same names in the same order. */
    public String fingerprint() {
        return header.stream().map(StatementColumns::plain).collect(Collectors.joining("|"));
    }

    /** The fields that must have a column and have none, or one that the statement lacks. */
    public Set<Field> missing() {
        return Set.of(Field.values()).stream()
                .filter(field -> names.containsKey(field) ? !header.contains(names.get(field)) : field.required())
                .collect(Collectors.toSet());
    }

    /** What a line says, by field; empty where its column is. */
    public Map<Field, String> read(List<String> cells) {
        Map<Field, String> read = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            int place = names.containsKey(field) ? header.indexOf(names.get(field)) : -1;
            read.put(field, place >= 0 && place < cells.size() ? cells.get(place).strip() : "");
        }
        return read;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\([^()]*\\)|[:*\\uFEFF]", "").strip().toLowerCase(Locale.ROOT);
    }
}
