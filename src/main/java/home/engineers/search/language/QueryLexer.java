package home.engineers.search.language;

import home.engineers.search.language.QueryToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Cuts what was typed into words, phrases, fields, brackets and operators; Chinese punctuation counts as its Latin counterpart. */
final class QueryLexer {
    private static final Map<Character, Character> QUOTES = Map.of('"', '"', '“', '”', '”', '“', '「', '」', '＂', '＂', '《', '》');
    private static final String OPEN = "(（";
    private static final String CLOSE = ")）";
    private static final String COLON = ":：";
    private static final Map<String, Kind> OPERATORS = Map.of(
            "AND", Kind.AND, "与", Kind.AND, "且", Kind.AND, "&&", Kind.AND, "OR", Kind.OR, "或", Kind.OR, "||", Kind.OR, "NOT", Kind.NOT, "非", Kind.NOT);

    private final String typed;
    private final Predicate<String> isField;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int at;

    private QueryLexer(String typed, Predicate<String> isField) {
        this.typed = typed;
        this.isField = isField;
    }

    /**
     * @param isField whether a name before a colon is one of a field
     * @throws QueryFault where a quotation is not closed or a field is unknown
     */
    static List<QueryToken> tokens(String typed, Predicate<String> isField) {
        return new QueryLexer(typed, isField).read();
    }

    private List<QueryToken> read() {
        while (at < typed.length()) {
            char sign = typed.charAt(at);
            if (blank(sign)) {
                at++;
            } else if (OPEN.indexOf(sign) >= 0) {
                single(Kind.OPEN);
            } else if (CLOSE.indexOf(sign) >= 0) {
                single(Kind.CLOSE);
            } else if (QUOTES.containsKey(sign)) {
                phrase(QUOTES.get(sign));
            } else if ((sign == '-' || sign == '!' || sign == '－') && startsWord()) {
                single(Kind.NOT);
            } else {
                word();
            }
        }
        tokens.add(new QueryToken(Kind.END, "", typed.length() + 1));
        return tokens;
    }

    private static boolean blank(char sign) {
        return Character.isWhitespace(sign) || sign == '\u00a0' || Character.isISOControl(sign);
    }

    /** A hyphen before a word excludes it; within one it is part of it. */
    private boolean startsWord() {
        boolean before = at == 0 || blank(typed.charAt(at - 1)) || OPEN.indexOf(typed.charAt(at - 1)) >= 0;
        return before && at + 1 < typed.length() && !blank(typed.charAt(at + 1));
    }

    private void single(Kind kind) {
        tokens.add(new QueryToken(kind, typed.substring(at, at + 1), at + 1));
        at++;
    }

    private void phrase(char closing) {
        int begin = at;
        int end = typed.indexOf(closing, at + 1);
        if (end < 0 && closing == '”') {
            end = typed.indexOf('"', at + 1);
        }
        if (end < 0) {
            throw new QueryFault("search.query.quote", begin + 1);
        }
        String text = typed.substring(begin + 1, end);
        if (text.isBlank()) {
            throw new QueryFault("search.query.empty-quote", begin + 1);
        }
        tokens.add(new QueryToken(Kind.PHRASE, text, begin + 1));
        at = end + 1;
    }

    private void word() {
        int begin = at;
        while (at < typed.length() && !ends(typed.charAt(at))) {
            if (COLON.indexOf(typed.charAt(at)) >= 0 && field(begin)) {
                return;
            }
            at++;
        }
        String text = typed.substring(begin, at);
        tokens.add(new QueryToken(OPERATORS.getOrDefault(text, Kind.WORD), text, begin + 1));
    }

    private static boolean ends(char sign) {
        return blank(sign) || OPEN.indexOf(sign) >= 0 || CLOSE.indexOf(sign) >= 0 || QUOTES.containsKey(sign);
    }

    /** Whether what stands before the colon is a field; of two words with digits it is none, as in 1:2. */
    private boolean field(int begin) {
        String name = typed.substring(begin, at);
        if (isField.test(name)) {
            tokens.add(new QueryToken(Kind.FIELD, name, begin + 1));
            at++;
            return true;
        }
        if (!name.isEmpty() && name.length() <= 12 && name.chars().allMatch(sign -> Character.isLetter(sign) || sign == '-')) {
            throw new QueryFault("search.query.unknown-field", begin + 1, name);
        }
        return false;
    }
}
