package home.engineers.votes.recount;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;

/** Writes the recount file, line by line: what was voted on, every vote, every annulment, and the result. */
public final class RecountFile {
    private final LineSink to;
    private long rows;
    private String head;

    /** Takes lines without their ends. */
    @FunctionalInterface
    public interface LineSink {
        void line(String line);
    }

    /**
     * @param candidates names by number
     * @param annulments reasons of confirmed annulments by number
     */
    public record Facts(
            String vote, String title, Instant begins, Instant ends, int inAll, int aDay, int aCandidate, int aCandidateADay,
            SortedMap<Integer, String> candidates, SortedMap<Integer, String> annulments) {}

    /** @param rank from 1 */
    public record Line(long raw, long annulled, int rank) {}

    private RecountFile(LineSink to, String head) {
        this.to = to;
        this.head = head;
    }

    /** Begins the file. */
    public static RecountFile begin(Facts facts, LineSink to) {
        RecountFile file = new RecountFile(to, BoxChain.begin(facts.vote()));
        to.line(CsvLine.of("format", BoxChain.FORMAT));
        to.line(CsvLine.of("vote", facts.vote(), flat(facts.title()), facts.begins(), facts.ends()));
        to.line(CsvLine.of("limits", facts.inAll(), facts.aDay(), facts.aCandidate(), facts.aCandidateADay()));
        facts.candidates().forEach((number, name) -> to.line(CsvLine.of("candidate", number, flat(name))));
        facts.annulments().forEach((number, reason) -> to.line(CsvLine.of("annulment", number, flat(reason))));
        return file;
    }

    /** @param annulment its number, or empty where the vote counts */
    public void row(BoxRow row, String annulment) {
        head = BoxChain.next(head, row);
        rows++;
        to.line(CsvLine.of("row", row.number(), row.minute(), row.candidate(), row.voter(), row.receipt(), head, annulment));
    }

    /** Ends the file with the result. @param result by candidate */
    public void end(Map<Integer, Line> result) {
        result.forEach((candidate, line) -> to.line(CsvLine.of(
                "result", candidate, line.raw(), line.annulled(), line.raw() - line.annulled(), line.rank())));
        to.line(CsvLine.of("end", rows, head));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
