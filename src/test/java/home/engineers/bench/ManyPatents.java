package home.engineers.bench;

import home.engineers.patents.rules.ApplicationNumbers;
import home.engineers.search.RelevanceTask;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Patents made of real texts: titles of real publications where they lie beside the project, else of real papers;
 * abstracts and claims of real Chinese abstracts, of the length that patents have; classes of the real ones; everything
 * the same for the same number.
 */
final class ManyPatents {
    private static final Path REAL = Path.of("../shared/data/patents/cn_publications_sample.csv");
    private static final String HEAD = "公开（公告）号,申请号,申请日,公开（公告）日,发明名称,摘要,主权项,申请（专利权）人,发明人,IPC分类号,专利类型\n";
    private static final String SURNAMES = "岑江冉陶罗邓宋贺顾陆沈周何温秦谭龚向田蒲";
    private static final String GIVEN = "砚若知明青怀听行兰北小以岫云书临景予清望";
    private static final int CLAIM = 260;
    private static final int ABSTRACT = 280;
    private static final int APPLICANTS = 30_000;

    private final List<String> titles = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private final List<String> texts = RelevanceTask.titles().texts();

    ManyPatents() throws IOException {
        titles.addAll(RelevanceTask.titles().queries());
        classes.addAll(List.of("H02G", "H02J", "G06F", "B60L", "E01D", "A01G", "F16H", "C08L"));
        if (Files.exists(REAL)) {
            Files.readAllLines(REAL).stream().skip(1).map(line -> line.split(",", 3)).filter(cells -> cells.length == 3).forEach(cells -> {
                titles.add(cells[1].replace("\"", ""));
                classes.add(cells[2].replace("\"", "").split("[;；]")[0].strip());
            });
        }
    }

    /** The title of a record: the beginning of one, the end of another. */
    String title(int record) {
        Random chance = new Random(record);
        String first = titles.get(chance.nextInt(titles.size()));
        String second = titles.get(chance.nextInt(titles.size()));
        return first.substring(0, (first.length() + 1) / 2) + second.substring(second.length() / 2);
    }

    static String number(int record) {
        return "CN" + (100_000_000 + record) + "A";
    }

    static String applicant(int record) {
        // The square makes few of them file much and many file little, as in life.
        double chance = new Random(31L * record).nextDouble();
        return "虚构技术有限公司" + (int) (chance * chance * APPLICANTS);
    }

    String ipc(int record) {
        return classes.get(Math.floorMod(record * 31, classes.size()));
    }

    private String text(Random chance, int length) {
        String text = texts.get(chance.nextInt(texts.size()));
        while (text.length() < length) {
            text += texts.get(chance.nextInt(texts.size()));
        }
        return text.substring(0, length).replace('"', '“');
    }

    private String line(int record) {
        Random chance = new Random(7L * record);
        String title = title(record).replace('"', '“');
        LocalDate filed = LocalDate.of(2005, 1, 1).plusDays(Math.floorMod(record * 97L, 7_300));
        String digits = filed.getYear() + "1" + String.format("%07d", record);
        String inventor = SURNAMES.charAt(chance.nextInt(SURNAMES.length())) + "" + GIVEN.charAt(chance.nextInt(GIVEN.length())) + GIVEN.charAt(chance.nextInt(GIVEN.length()));
        return String.join(",",
                number(record), digits + "." + ApplicationNumbers.check(digits), filed.toString(), filed.plusDays(540).toString(), '"' + title + '"',
                "\"本发明公开了" + title + "。" + text(chance, ABSTRACT) + '"', "\"1. " + title + "，其特征在于，" + text(chance, CLAIM) + '"',
                applicant(record), inventor, ipc(record) + " 1/0" + (1 + record % 9), "发明") + "\n";
    }

    /** Writes the records from one number to before another. */
    Path write(Path folder, int from, int to) throws IOException {
        Path file = folder.resolve("patents-" + from + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(HEAD);
            for (int record = from; record < to; record++) {
                out.write(line(record));
            }
        }
        return file;
    }

    /** Questions as people put them, each of another record: words of a title, a number, an applicant, a class with a word, a range of years. */
    List<String> questions(int records, int many) {
        Random chance = new Random(1);
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            int record = chance.nextInt(records);
            String title = title(record).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
            String begin = title.substring(0, Math.min(6, title.length()));
            String end = title.substring(Math.max(0, title.length() - 4));
            questions.add(switch (i % 6) {
                case 0 -> number(record);
                case 1 -> "申请人:" + applicant(record);
                case 2 -> "IPC:" + ipc(record) + " " + end;
                case 3 -> begin + " 公开日:2012..2018";
                case 4 -> title;
                default -> begin + " " + end;
            });
        }
        return questions;
    }
}
