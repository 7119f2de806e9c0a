package home.engineers.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One import as its page shows it: the bar is followed from its first word to its last. */
final class ImportVisit {
    private final Guest guest;
    private final String page;
    private final List<Long> moved = new ArrayList<>();

    private ImportVisit(Guest guest, String page) {
        this.guest = guest;
        this.page = page;
    }

    /** Sends the table in and waits until it is checked. */
    static ImportVisit upload(Guest guest, String kind, Path table) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        ImportVisit visit = new ImportVisit(guest, guest.upload("/imports", Map.of("kind", kind), table));
        visit.follow(begin);
        return visit;
    }

    /** Orders the work and waits until it is done. */
    void run(String mode) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        guest.post(page + "/run", "/imports", Map.of("mode", List.of(mode)));
        follow(begin);
    }

    private void follow(long begin) throws IOException, InterruptedException {
        moved.clear();
        moved.add(begin);
        Set<String> seen = new HashSet<>();
        guest.follow(page + "/progress", told -> {
            if (seen.add(told)) {
                moved.add(System.nanoTime());
            }
        });
        moved.add(System.nanoTime());
    }

    /** From the order to the last word of the bar. */
    double seconds() {
        return (moved.getLast() - moved.getFirst()) / 1e9;
    }

    int moves() {
        return moved.size() - 2;
    }

    /** In seconds, between two words of the bar. */
    double longestPause() {
        long longest = 0;
        for (int i = 1; i < moved.size(); i++) {
            longest = Math.max(longest, moved.get(i) - moved.get(i - 1));
        }
        return longest / 1e9;
    }

    void demandStored(int rows) throws IOException, InterruptedException {
        String shown = guest.get(page).replace(",", "");
        if (!shown.contains("已导入 " + rows)) {
            throw new IllegalStateException("the page does not say that " + rows + " rows are stored: "
                    + shown.replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " "));
        }
    }
}
