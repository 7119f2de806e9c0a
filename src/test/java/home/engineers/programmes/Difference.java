package home.engineers.programmes;

import home.engineers.kernel.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What a person is told differently in two houses, which are asked at the same time, beyond what the public is told differently there: pieces of status,
 * headers and body that stand in one answer and not in the other.
 */
record Difference(List<String> more, List<String> less) {
    private static final int SHOWN = 600;
    /**
     * A candidate who was announced stands on a page for everyone. Whoever is signed in may tick it there, and the office reads the
     * list and how many there are; a visitor is shown the same names and words in another frame.
     */
    private static final Pattern FRAME_OF_CANDIDATE = Pattern.compile("(?s)<input type=\"checkbox\" name=\"candidate\".*"
            + "|<(label|li|div) class=\"option candidate.*|</(label|li|div|span)>\\s*|<span class=\"[^\"]*\">共 \\d+ 名.*|\\s*");
    private static final Pattern DESK_OF_VOTE = Pattern.compile("(/public-votes/[^/?]+)/desk");

    /** @return by address; asked for a second time where a minute went by between the two answers */
    static Map<String, String> between(TwoWorlds worlds, @Nullable PersonId person, Set<String> addresses) throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (String address : addresses) {
            Difference difference = of(worlds.lived(), worlds.never(), person, address);
            if (difference.any()) {
                worlds.agreeOnTime();
                difference = of(worlds.lived(), worlds.never(), person, address);
            }
            if (difference.any()) {
                found.put(address, difference.toString());
            }
        }
        return found;
    }

    private static Difference of(MockMvc lived, MockMvc never, @Nullable PersonId person, String address) throws Exception {
        CompletableFuture<Reply> beside = CompletableFuture.supplyAsync(() -> asked(never, person, address));
        Reply there = Reply.to(lived, person, address);
        Reply here = beside.join();
        if (there.equals(here) || person != null && asEverybody(lived, person, address) & asEverybody(never, person, address)) {
            return new Difference(List.of(), List.of());
        }
        String open = DESK_OF_VOTE.matcher(address).replaceAll("$1");
        List<String> openlyThere = Reply.to(lived, null, open).pieces();
        List<String> openlyHere = Reply.to(never, null, open).pieces();
        return new Difference(
                minus(minus(there.pieces(), here.pieces()), minus(openlyThere, openlyHere)),
                minus(minus(here.pieces(), there.pieces()), minus(openlyHere, openlyThere)));
    }

    /** Asked of both houses, as looking leaves traces: whether the person is shown what a visitor is, but for the frame around the page, which greets whoever is signed in. */
    private static boolean asEverybody(MockMvc mvc, PersonId person, String address) throws Exception {
        return Reply.to(mvc, person, Reply.piece(address)).equals(Reply.to(mvc, null, Reply.piece(address)));
    }

    private static Reply asked(MockMvc mvc, @Nullable PersonId person, String address) {
        try {
            return Reply.to(mvc, person, address);
        } catch (Exception fault) {
            throw new IllegalStateException(address, fault);
        }
    }

    private static List<String> minus(List<String> all, List<String> taken) {
        Map<String, Integer> left = new HashMap<>();
        taken.forEach(piece -> left.merge(piece, 1, Integer::sum));
        List<String> rest = new ArrayList<>();
        for (String piece : all) {
            if (left.merge(piece, -1, Integer::sum) < 0 && !FRAME_OF_CANDIDATE.matcher(piece).matches()) {
                rest.add(piece);
            }
        }
        return rest;
    }

    boolean any() {
        return !more.isEmpty() || !less.isEmpty();
    }

    @Override
    public String toString() {
        return "more " + clipped(more) + " less " + clipped(less);
    }

    private static String clipped(List<String> pieces) {
        String all = String.join(" | ", pieces);
        return all.length() > SHOWN ? all.substring(0, SHOWN) + "…" : all;
    }
}
