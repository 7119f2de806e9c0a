package home.engineers.programmes.rules;

import home.engineers.kernel.Language;
import home.engineers.programmes.Sentence;
import home.engineers.programmes.Words;
import home.engineers.programmes.rules.StageGuide.Way;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The course of a programme as a drawing: the straight way downwards, the ways aside to the right, the ways back to the
 * left. Measured for a telephone's width; it holds places and words and no colours.
 *
 * @param described the same in sentences, for whoever does not see it
 */
public record FlowPicture(int width, int height, List<Box> boxes, List<Arrow> arrows, List<Label> labels, String described) {
    public FlowPicture {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
        labels = List.copyOf(labels);
    }

    /** @param aside whether it is off the straight way */
    public record Box(int x, int y, int width, int height, boolean aside, List<Label> lines) {}

    /** @param path as SVG draws it */
    public record Arrow(String path, boolean aside) {}

    /** @param strong whether it is a name */
    public record Label(int x, int y, String text, boolean strong) {}

    public static FlowPicture of(ProgrammeGuide guide, Words words, Language language) {
        return new Drawing(guide, words, language).drawn();
    }

    /** Puts one stage under the other. */
    private static final class Drawing {
        private static final int WIDTH = 320;
        private static final int MAIN = 20;
        private static final int MAIN_WIDTH = 186;
        private static final int ASIDE = 222;
        private static final int ASIDE_WIDTH = 96;
        private static final int LINE = 18;
        private static final int PADDING = 8;
        private static final int GAP = 22;
        private static final double LETTER = 13;
        private static final double STRONG_LETTER = 14;

        private final ProgrammeGuide guide;
        private final Words words;
        private final Language language;
        private final List<Box> boxes = new ArrayList<>();
        private final List<Arrow> arrows = new ArrayList<>();
        private final List<Label> labels = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final Map<Stage, Box> places = new EnumMap<>(Stage.class);
        private int y = 4;

        Drawing(ProgrammeGuide guide, Words words, Language language) {
            this.guide = guide;
            this.words = words;
            this.language = language;
        }

        FlowPicture drawn() {
            List<Stage> way = guide.document().way();
            @Nullable Box before = null;
            int number = 0;
            for (StageGuide stage : guide.stages()) {
                if (stage.rule().stage() != Stage.SUPPLEMENT) {
                    boolean straight = way.contains(stage.rule().stage());
                    Box box = main(stage, straight ? ++number + " " : "", !straight);
                    if (before != null && straight) {
                        down(before, box);
                    }
                    before = straight ? box : null;
                    aside(stage, box);
                    y = Math.max(y, box.y() + box.height()) + GAP;
                }
            }
            return new FlowPicture(WIDTH, y - GAP + 4, boxes, arrows, labels, String.join(" ", told));
        }

        private Box main(StageGuide stage, String number, boolean aside) {
            List<Label> lines = new ArrayList<>();
            int top = lines(lines, number + stage.name().in(words), MAIN, MAIN_WIDTH, y + PADDING, true);
            top = lines(lines, stage.actor().in(words), MAIN, MAIN_WIDTH, top, false);
            String time = stage.time() == null ? "" : stage.time().in(words);
            top = time.isEmpty() ? top : lines(lines, time, MAIN, MAIN_WIDTH, top, false);
            String kinds = kinds(stage);
            top = kinds.isEmpty() ? top : lines(lines, kinds, MAIN, MAIN_WIDTH, top, false);
            Box box = new Box(MAIN, y, MAIN_WIDTH, top - y + PADDING, aside, lines);
            boxes.add(box);
            places.put(stage.rule().stage(), box);
            tell(stage, number, kinds);
            return box;
        }

        private String kinds(StageGuide stage) {
            String names = guide.document().kinds().stream()
                    .filter(kind -> stage.rule().kinds().contains(kind.id()))
                    .map(kind -> kind.name().in(language))
                    .collect(Collectors.joining(words.of("programmes.flow.comma")));
            return names.isEmpty() ? "" : words.of("programmes.flow.only", names);
        }

        private void aside(StageGuide stage, Box box) {
            int top = box.y() + PADDING;
            for (Way way : stage.ways()) {
                if (way.to() == null) {
                    top = end(way, top);
                } else {
                    back(box, way.to());
                    top = lines(labels, way.when().in(words), ASIDE, ASIDE_WIDTH, top, false);
                    y = Math.max(y, top);
                }
            }
            guide.stages().stream()
                    .filter(one -> one.rule().stage() == Stage.SUPPLEMENT && stage.rule().stage() == Stage.COMPLETENESS)
                    .forEach(one -> supplement(one, Math.max(y, box.y() + 4)));
        }

        private int end(Way way, int top) {
            arrows.add(new Arrow("M%d %dh12".formatted(MAIN + MAIN_WIDTH, top + LINE / 2), true));
            int under = lines(labels, way.when().in(words), ASIDE, ASIDE_WIDTH, top, false);
            y = Math.max(y, under + 4);
            return under + 4;
        }

        /** Beside the stage that asks for it, with a way there and a way back. */
        private void supplement(StageGuide stage, int top) {
            List<Label> lines = new ArrayList<>();
            int x = ASIDE - 4;
            int under = lines(lines, stage.name().in(words), x, ASIDE_WIDTH + 4, top + PADDING, true);
            under = lines(lines, stage.actor().in(words), x, ASIDE_WIDTH + 4, under, false);
            String time = stage.time() == null ? "" : stage.time().in(words);
            under = time.isEmpty() ? under : lines(lines, time, x, ASIDE_WIDTH + 4, under, false);
            Box asked = places.get(Stage.COMPLETENESS);
            int low = Math.max(under + PADDING, asked.y() + asked.height());
            boxes.add(new Box(x, top, ASIDE_WIDTH + 4, under + PADDING - top, true, lines));
            int away = Math.min(top + 14, asked.y() + asked.height() - 12);
            arrows.add(new Arrow("M%d %dH%d V%d H%d".formatted(MAIN + MAIN_WIDTH, away, x - 6, top + 12, x - 1), true));
            arrows.add(new Arrow(
                    "M%d %dv8H%dV%d".formatted(x + 20, under + PADDING, MAIN + MAIN_WIDTH - 20, asked.y() + asked.height() + 1),
                    true));
            y = Math.max(y, low + 8);
            tell(stage, "", "");
        }

        private void down(Box before, Box box) {
            int x = MAIN + MAIN_WIDTH / 2;
            arrows.add(new Arrow("M%d %dV%d".formatted(x, before.y() + before.height(), box.y() - 1), false));
        }

        private void back(Box from, Stage to) {
            Box target = places.get(to);
            if (target != null) {
                int x = MAIN - 12;
                arrows.add(new Arrow(
                        "M%d %dH%dV%dH%d".formatted(MAIN, from.y() + 18, x, target.y() + 18, MAIN - 1), true));
            }
        }

        private int lines(List<Label> into, String text, int x, int width, int top, boolean strong) {
            int under = top;
            for (String line : TextLines.of(text, (width - 2 * PADDING) / (strong ? STRONG_LETTER : LETTER))) {
                into.add(new Label(x + PADDING, under + 13, line, strong));
                under += LINE;
            }
            return under;
        }

        private void tell(StageGuide stage, String number, String kinds) {
            String ways = stage.ways().stream()
                    .map(way -> way.to() == null
                            ? way.when()
                            : Sentence.of("programmes.flow.back", way.when(), Sentence.of("programmes.stage." + way.to().wireName())))
                    .map(sentence -> sentence.in(words))
                    .collect(Collectors.joining(words.of("programmes.flow.comma")));
            String time = stage.time() == null ? "" : stage.time().in(words);
            told.add(words.of(
                    "programmes.flow.told",
                    number + stage.name().in(words),
                    java.util.stream.Stream.of(stage.actor().in(words), time, kinds, ways)
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(words.of("programmes.flow.comma")))));
        }
    }
}
