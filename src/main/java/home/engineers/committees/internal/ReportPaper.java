package home.engineers.committees.internal;

import home.engineers.committees.CommitteeReport;
import home.engineers.committees.CommitteeReport.Part;
import home.engineers.committees.CommitteeReport.Whole;
import home.engineers.files.documents.DocxTemplate;
import home.engineers.files.documents.Sheet;
import home.engineers.kernel.time.HouseClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Fills the form of a yearly report; each paragraph of a section is a row. */
public final class ReportPaper {
    private static final String LIST = "parts";

    private ReportPaper() {}

    /** @param name of the file */
    public record Printed(String name, byte[] content) {}

    static Printed of(String committee, Whole whole, String writtenBy) {
        int year = whole.report().year();
        Map<String, String> values = Map.of(
                "committee.name", committee, "report.year", String.valueOf(year), "report.writer", writtenBy,
                "report.submittedOn", submittedOn(whole.report()));
        List<Map<String, String>> rows = whole.parts().stream()
                .flatMap(part -> {
                    List<String> paragraphs = paragraphs(part);
                    return IntStream.range(0, Math.max(1, paragraphs.size())).mapToObj(i -> Map.of(
                            "parts.title", i == 0 ? part.title().zh() : "",
                            "parts.text", paragraphs.isEmpty() ? "" : paragraphs.get(i)));
                })
                .toList();
        byte[] filled = new DocxTemplate(form()).filled(new Filled(values, rows), name -> name.startsWith(LIST + ".") ? LIST : "");
        return new Printed(committee + year + "年度报告.docx", filled);
    }

    private static String submittedOn(CommitteeReport report) {
        return report.submittedAt() == null ? "" : LocalDate.ofInstant(report.submittedAt(), HouseClock.ZONE).toString();
    }

    private static List<String> paragraphs(Part part) {
        return part.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private record Filled(Map<String, String> values, List<Map<String, String>> rows) implements Sheet {
        @Override
        public String text(String name) {
            return values.getOrDefault(name, "");
        }

        @Override
        public List<Map<String, String>> rows(String list) {
            return list.equals(LIST) ? rows : List.of();
        }
    }

    private static byte[] form() {
        try (InputStream in = Objects.requireNonNull(ReportPaper.class.getResourceAsStream("/documents/committee-report.docx"))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
