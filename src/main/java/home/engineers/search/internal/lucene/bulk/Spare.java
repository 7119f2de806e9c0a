package home.engineers.search.internal.lucene.bulk;

import java.util.Arrays;

/** Room in which numbers are put in order, one list after another. */
final class Spare {
    private static final int DIGIT = 8;
    private static final int DIGITS = Long.SIZE / DIGIT;
    private static final int VALUES = 1 << DIGIT;
    private Numbers packed = new Numbers(true);
    private Numbers apart = new Numbers(false);

    /**
     * Sorts by one digit of the terms after another from the last, each time keeping the order of equal ones.
     *
     * @param list given over; its room is used for the next
     * @return the same in their order, without a sign, those of equal terms as they came
     */
    Numbers sort(Numbers list) {
        Numbers from = list;
        Numbers room = list.packed() ? packed : apart;
        int[][] counts = counts(list);
        for (int digit = list.packed() ? DIGITS / 2 : 0; digit < DIGITS; digit++) {
            int all = list.size();
            if (Arrays.stream(counts[digit]).noneMatch(count -> count == all)) {
                room.take(all);
                deal(from, room, digit, starts(counts[digit]));
                Numbers before = from;
                from = room;
                room = before;
            }
        }
        if (list.packed()) {
            packed = room;
        } else {
            apart = room;
        }
        return from;
    }

    private static int[][] counts(Numbers list) {
        int[][] counts = new int[DIGITS][VALUES];
        for (int i = 0; i < list.size(); i++) {
            long key = list.key(i);
            for (int digit = 0; digit < DIGITS; digit++) {
                counts[digit][digit(key, digit)]++;
            }
        }
        return counts;
    }

    private static int digit(long key, int digit) {
        return (int) (key >>> digit * DIGIT) & VALUES - 1;
    }

    private static int[] starts(int[] counts) {
        int[] starts = new int[VALUES];
        for (int value = 1; value < VALUES; value++) {
            starts[value] = starts[value - 1] + counts[value - 1];
        }
        return starts;
    }

    private static void deal(Numbers from, Numbers room, int digit, int[] starts) {
        for (int i = 0; i < from.size(); i++) {
            room.set(starts[digit(from.key(i), digit)]++, from, i);
        }
    }
}
