package home.engineers.search.internal.plan;

import home.engineers.search.ExpiredCursor;
import home.engineers.search.SearchRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended.
 *
 * @param question which question it belongs to
 * @param snapshot the state of the index that was looked at
 * @param values by which the last hit was ordered, its id last
 */
public record Cursor(String question, String snapshot, List<String> values) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static String question(SearchRequest request) {
        return Integer.toHexString(List.of(request.query(), request.visible(), request.sorting()).toString().hashCode());
    }

    public String written() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(this));
    }

    /** @throws ExpiredCursor where it is no cursor of this question */
    public static Cursor read(String written, SearchRequest request) {
        try {
            Cursor cursor = JSON.readValue(new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8), Cursor.class);
            if (question(request).equals(cursor.question()) && cursor.values().size() == 2) {
                return cursor;
            }
        } catch (JacksonException | IllegalArgumentException | NullPointerException notOne) {
            throw new ExpiredCursor("no cursor: " + notOne.getClass().getSimpleName());
        }
        throw new ExpiredCursor("cursor of another question");
    }
}
