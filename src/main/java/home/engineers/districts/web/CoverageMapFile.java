package home.engineers.districts.web;

import home.engineers.districts.internal.DistrictMap;
import home.engineers.districts.internal.DistrictMap.Drawing;
import home.engineers.districts.internal.DistrictMap.Shape;
import home.engineers.kernel.web.Page;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.FoundingState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * The drawing of coverage as a picture of its own (SVG 1.1), to be put into a report: with its title and day, the
 * legend with counts, and what the drawing is or, for a map, its approval number. It brings its own colours, readable on
 * paper without them.
 */
final class CoverageMapFile {
    private static final int MARGIN = 24;
    private static final int HEAD = 48;
    private static final int LINE = 24;
    private static final String SOLID = "#0c5c57";
    private static final String LIGHT = "#7fb3a9";
    private static final String EDGE = "#75857d";
    private static final String INK = "#16221e";
    private static final List<String> FILLS = List.of("#ffffff", "url(#dots)", "url(#hatch)", LIGHT, SOLID);
    private static final String PATTERNS = """
            <defs>
            <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <rect width="6" height="6" fill="#ffffff"/><path d="M1.5 0v6" stroke="%1$s" stroke-width="2.6"/></pattern>
            <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">\
            <rect width="6" height="6" fill="#ffffff"/><circle cx="3" cy="3" r="1.2" fill="%1$s"/></pattern>
            </defs>
            """.formatted(SOLID);

    private final Page page;
    private final Coverage.Report report;
    private final Drawing drawing;
    private final Map<String, FoundingState> states;

    CoverageMapFile(Page page, Coverage.Report report, Drawing drawing) {
        this.page = page;
        this.report = report;
        this.drawing = drawing;
        this.states = report.rows().stream()
                .collect(Collectors.toMap(row -> row.district().code(), Coverage.Row::state));
    }

    String title() {
        return page.t("organisations.coverage.title") + " " + report.day();
    }

    String svg() {
        int[] box = Arrays.stream(drawing.box().split(" ")).mapToInt(Integer::parseInt).toArray();
        int width = box[2] + 2 * MARGIN;
        int foot = HEAD + box[3] + LINE;
        int height = foot + (FoundingState.values().length + 1) * LINE + MARGIN;
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" "
                .formatted(width, height, width, height));
        svg.append("font-family=\"'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif\" fill=\"%s\">\n".formatted(INK));
        svg.append("<title>").append(escaped(title())).append("</title>\n").append(PATTERNS);
        svg.append("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n".formatted(width, height));
        svg.append(text(MARGIN, MARGIN + 8, 18, "start", title()));
        svg.append("<g transform=\"translate(%d %d)\">\n".formatted(MARGIN, HEAD));
        drawing.shapes().forEach(shape -> svg.append(shape(shape)));
        svg.append("</g>\n");
        legend(svg, foot);
        return svg.append("</svg>\n").toString();
    }

    private String shape(Shape shape) {
        String fill = FILLS.get(shape.step() - 1);
        String name = "<title>%s</title>".formatted(escaped(page.t(
                "organisations.coverage.shape", page.t(shape.district().name()), state(states.get(shape.code())))));
        boolean tile = shape.path().isEmpty();
        String outline = tile
                ? "<rect x=\"%d\" y=\"%d\" width=\"50\" height=\"50\" rx=\"4\"".formatted(shape.x() + 1, shape.y() + 1)
                : "<path d=\"%s\"".formatted(escaped(shape.path()));
        String label = tile
                ? text(shape.x() + 26, shape.y() + 30, shape.label().length() > 7 ? 8 : 11, "middle", shape.label())
                : text(shape.x(), shape.y(), 12, "middle", shape.label());
        return "<g>%s%s fill=\"%s\" stroke=\"%s\"/><g%s>%s</g></g>\n"
                .formatted(name, outline, fill, EDGE, readable(shape.step()), label);
    }

    /** What lets a name be read on the ground of a step: white on the solid one, with a white edge on a pattern. */
    private static String readable(int step) {
        if (step == FILLS.size()) {
            return " fill=\"#ffffff\"";
        }
        return FILLS.get(step - 1).startsWith("url")
                ? " stroke=\"#ffffff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\""
                : "";
    }

    private void legend(StringBuilder svg, int top) {
        int y = top;
        for (FoundingState state : List.of(FoundingState.values()).reversed()) {
            svg.append("<rect x=\"%d\" y=\"%d\" width=\"24\" height=\"16\" fill=\"%s\" stroke=\"%s\"/>\n"
                    .formatted(MARGIN, y, FILLS.get(DistrictMap.step(state) - 1), EDGE));
            svg.append(text(MARGIN + 34, y + 13, 13, "start", state(state) + "  " + report.counts().get(state)));
            y += LINE;
        }
        String note = drawing.isMap()
                ? page.t("organisations.coverage.approval", drawing.approvalNumber()) + " " + page.t("organisations.coverage.mapNote")
                : page.t("organisations.coverage.tilesNote");
        svg.append(text(MARGIN, y + 13, 11, "start", note));
    }

    private String state(FoundingState state) {
        return page.t("organisations.founding." + state.name());
    }

    private static String text(int x, int y, int size, String anchor, String words) {
        return "<text x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"%s\">%s</text>\n"
                .formatted(x, y, size, anchor, escaped(words));
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
