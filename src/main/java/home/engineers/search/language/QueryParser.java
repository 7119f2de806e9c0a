package home.engineers.search.language;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.search.SearchQuery;
import home.engineers.search.SearchQuery.All;
import home.engineers.search.SearchQuery.And;
import home.engineers.search.SearchQuery.Exact;
import home.engineers.search.SearchQuery.First;
import home.engineers.search.SearchQuery.Not;
import home.engineers.search.SearchQuery.Or;
import home.engineers.search.SearchQuery.Words;
import home.engineers.search.language.QueryToken.Kind;
import home.engineers.search.text.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what was typed into the one box. Words stand side by side and all of them are meant; {@code OR} or 或 between
 * them, {@code NOT}, 非 or a hyphen before one, brackets, quotations, and {@code field:value}. The operators are
 * upper-case, so that an English sentence is one.
 */
public final class QueryParser {
    private static final int LONGEST = 2_000;
    private static final int MOST_PARTS = 64;
    private static final int DEEPEST = 16;

    /** Characters of Chinese and words of other scripts in all that is looked for: more clauses than these make no engine takes. */
    private static final int MOST_SIGNS = 160;

    private final QueryVocabulary vocabulary;
    private final List<QueryToken> tokens;
    private final List<String> marked = new ArrayList<>();
    private int at;
    private int parts;
    private int depth;
    private int signs;

    private QueryParser(QueryVocabulary vocabulary, List<QueryToken> tokens) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
    }

    /** @return what is meant, all documents where nothing was typed; or what is wrong, with the column where it is */
    public static Outcome<ParsedQuery> parse(String typed, QueryVocabulary vocabulary) {
        if (typed.length() > LONGEST) {
            return Outcome.refused(Reason.at("q", "search.query.too-long", typed.length(), LONGEST));
        }
        try {
            return Outcome.granted(understood(typed.strip(), vocabulary));
        } catch (QueryFault fault) {
            return Outcome.refused(fault.reason());
        }
    }

    private static ParsedQuery understood(String typed, QueryVocabulary vocabulary) {
        if (typed.isEmpty()) {
            return new ParsedQuery(new All(), Optional.empty(), List.of());
        }
        Optional<SearchQuery> number = vocabulary.number().apply(typed);
        if (number.isPresent()) {
            return new ParsedQuery(number.get(), Optional.empty(), List.of());
        }
        List<QueryToken> tokens = QueryLexer.tokens(typed, name -> vocabulary.field(name).isPresent());
        if (isPlain(tokens)) {
            return plain(typed, tokens, vocabulary);
        }
        QueryParser parser = new QueryParser(vocabulary, tokens);
        SearchQuery query = parser.whole();
        return new ParsedQuery(query, Optional.empty(), parser.marked);
    }

    private static boolean isPlain(List<QueryToken> tokens) {
        return tokens.stream().allMatch(token -> token.kind() == Kind.END
                || token.kind() == Kind.WORD && !token.text().contains("*") && !token.text().contains("?"));
    }

    /** Words alone: all of them, a title that is typed whole first; or any, where none has all. */
    private static ParsedQuery plain(String typed, List<QueryToken> tokens, QueryVocabulary vocabulary) {
        QueryParser parser = new QueryParser(vocabulary, tokens);
        SearchQuery all = parser.whole();
        SearchQuery any = new Words("", typed, true);
        if (vocabulary.title().isEmpty()) {
            return new ParsedQuery(all, Optional.of(any), parser.marked);
        }
        SearchQuery title = new Exact(vocabulary.title(), typed);
        return new ParsedQuery(new First(title, all), Optional.of(any), parser.marked);
    }

    private SearchQuery whole() {
        SearchQuery query = any();
        if (now().kind() == Kind.CLOSE) {
            throw new QueryFault("search.query.close", now().column());
        }
        return query;
    }

    private QueryToken now() {
        return tokens.get(at);
    }

    private QueryToken next() {
        return tokens.get(at++);
    }

    private SearchQuery any() {
        List<SearchQuery> ways = new ArrayList<>();
        ways.add(all());
        while (now().kind() == Kind.OR) {
            next();
            ways.add(all());
        }
        return ways.size() == 1 ? ways.getFirst() : new Or(ways);
    }

    private SearchQuery all() {
        List<SearchQuery> conditions = new ArrayList<>();
        conditions.add(condition());
        while (now().kind() != Kind.OR && now().kind() != Kind.CLOSE && now().kind() != Kind.END) {
            if (now().kind() == Kind.AND) {
                next();
            }
            conditions.add(condition());
        }
        return conditions.size() == 1 ? conditions.getFirst() : new And(conditions);
    }

    private SearchQuery condition() {
        if (++parts > MOST_PARTS) {
            throw new QueryFault("search.query.too-many", now().column(), MOST_PARTS);
        }
        QueryToken token = next();
        return switch (token.kind()) {
            case NOT -> new Not(condition());
            case OPEN -> bracket(token);
            case FIELD -> value(token);
            case WORD -> word(token);
            case PHRASE -> marking(token, FieldValue.text("", token));
            case AND, OR -> throw new QueryFault("search.query.operator", token.column(), token.text());
            case CLOSE -> throw new QueryFault("search.query.nothing", token.column());
            case END -> throw new QueryFault("search.query.unfinished", token.column());
        };
    }

    private SearchQuery word(QueryToken token) {
        return vocabulary.number().apply(token.text()).orElseGet(() -> marking(token, FieldValue.text("", token)));
    }

    private SearchQuery marking(QueryToken token, SearchQuery query) {
        signs += Terms.phrase(token.text()).size();
        if (signs > MOST_SIGNS) {
            throw new QueryFault("search.query.too-many-words", token.column(), MOST_SIGNS);
        }
        marked.add(token.text());
        return query;
    }

    private SearchQuery bracket(QueryToken open) {
        if (++depth > DEEPEST) {
            throw new QueryFault("search.query.too-deep", open.column(), DEEPEST);
        }
        SearchQuery inside = any();
        if (now().kind() != Kind.CLOSE) {
            throw new QueryFault("search.query.open", open.column());
        }
        next();
        depth--;
        return inside;
    }

    /** One value, or several in brackets of which each must hold, or with OR between them one. */
    private SearchQuery value(QueryToken name) {
        QueryField field = vocabulary.field(name.text()).orElseThrow();
        if (now().kind() == Kind.OPEN) {
            return values(field, next());
        }
        if (now().kind() != Kind.WORD && now().kind() != Kind.PHRASE) {
            throw new QueryFault("search.query.no-value", name.column(), name.text());
        }
        return one(field, next());
    }

    private SearchQuery one(QueryField field, QueryToken value) {
        SearchQuery query = FieldValue.of(field, value);
        return field.kind() instanceof QueryField.Text ? marking(value, query) : query;
    }

    private SearchQuery values(QueryField field, QueryToken open) {
        List<SearchQuery> ways = new ArrayList<>();
        List<SearchQuery> conditions = new ArrayList<>();
        while (now().kind() != Kind.CLOSE) {
            if (++parts > MOST_PARTS) {
                throw new QueryFault("search.query.too-many", now().column(), MOST_PARTS);
            }
            QueryToken token = next();
            switch (token.kind()) {
                case WORD, PHRASE -> conditions.add(one(field, token));
                case OR -> {
                    ways.add(new And(List.copyOf(demandSome(conditions, token))));
                    conditions.clear();
                }
                case END -> throw new QueryFault("search.query.open", open.column());
                default -> throw new QueryFault("search.query.operator", token.column(), token.text());
            }
        }
        ways.add(new And(List.copyOf(demandSome(conditions, next()))));
        return ways.size() == 1 ? ways.getFirst() : new Or(ways);
    }

    private static List<SearchQuery> demandSome(List<SearchQuery> conditions, QueryToken before) {
        if (conditions.isEmpty()) {
            throw new QueryFault("search.query.nothing", before.column());
        }
        return conditions;
    }
}
