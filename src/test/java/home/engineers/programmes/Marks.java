package home.engineers.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What names the hidden cases: addresses, numbers, codes, and ids of them and of all that is made for them alone. */
final class Marks {
    private static final int SAME = 6;

    private final List<String> all = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();

    /** @param part of the addresses where such a mark stands */
    private record Kept(String part, String mark) {}

    void add(List<String> marks) {
        all.addAll(marks);
    }

    /** These are asked for first wherever an address has this part. */
    void add(String part, List<String> marks) {
        marks.forEach(mark -> kept.add(new Kept(part, mark)));
        all.addAll(marks);
    }

    List<String> all() {
        return all;
    }

    /** Those that could stand in an address, the likeliest first. */
    List<String> fitting(String pattern) {
        return Stream.concat(kept.stream().filter(one -> pattern.contains(one.part())).map(Kept::mark), all.stream()).distinct().toList();
    }

    /** The text with something of the same shape in the place of each mark, that names nothing. */
    String erased(String text) {
        String erased = text;
        for (String mark : all) {
            erased = erased.replace(mark, other(mark));
        }
        return erased;
    }

    static String other(String mark) {
        char[] letters = mark.toCharArray();
        for (int i = letters.length - SAME; i < letters.length; i++) {
            letters[i] = letters[i] == '2' ? '3' : '2';
        }
        return new String(letters);
    }
}
