package home.engineers.programmes.rules;

import home.engineers.kernel.Citation;
import home.engineers.law.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes what a document says of a draw, and looks whether such a draw can be made and seat the panel that follows. */
final class DrawParts {
    private final Citing citing;

    DrawParts(Citing citing) {
        this.citing = citing;
    }

    DrawRule draw(DocumentSection section) {
        DrawRule.Pool pool = section.word("pool", DrawRule.Pool::named, "programmes.fault.unknownPool").orElse(DrawRule.Pool.LEVEL);
        String seats = citing.persons(section, "seats");
        String reserve = citing.persons(section, "reserve");
        String witnesses = citing.persons(section, "witnesses");
        List<DrawRule.Quota> quotas = new ArrayList<>();
        section.sections("quotas").forEach(quota -> quota(quota, seats).ifPresent(quotas::add));
        DrawRule.Names names = section.has("names")
                ? section.word("names", DrawRule.Names::named, "programmes.fault.drawnNames").orElse(DrawRule.Names.NEVER)
                : DrawRule.Names.NEVER;
        section.close();
        return new DrawRule(pool, seats, reserve, witnesses, quotas, names);
    }

    /** Who judges a title is never told to the public, whatever a document says. */
    @Clause(instrument = "mohrss-40-2019", article = "24", rule = "ZC-33")
    static boolean closed(DrawRule draw, Citation citation) {
        return draw.names() == DrawRule.Names.NEVER || !citation.instrument().equals("mohrss-40-2019");
    }

    private Optional<DrawRule.Quota> quota(DocumentSection section, String seats) {
        Optional<DrawRule.Attribute> of = section.word("of", DrawRule.Attribute::named, "programmes.fault.unknownAttribute");
        @Nullable String value = section.has("value") ? section.text("value") : null;
        @Nullable String least = section.has("least") ? citing.persons(section, "least") : null;
        @Nullable String most = section.has("most") ? citing.persons(section, "most") : null;
        section.close();
        if (least == null && most == null) {
            section.fault(section.line(), "programmes.fault.emptyQuota");
        }
        if (above(least, most)) {
            section.fault(section.line("least"), "programmes.fault.quotaAbove", number(least), number(most));
        } else if (above(least, seats)) {
            section.fault(section.line("least"), "programmes.fault.quotaAboveSeats", number(least), number(seats));
        }
        return of.map(attribute -> new DrawRule.Quota(attribute, value, least, most));
    }

    private boolean above(@Nullable String one, @Nullable String other) {
        return one != null && other != null && citing.whole(one).isPresent() && citing.whole(other).isPresent()
                && number(one) > number(other);
    }

    private int number(@Nullable String id) {
        return id == null ? 0 : citing.whole(id).orElse(0);
    }

    /** What keeps the drawn from being the panel of this course. @param course as one kind of case passes it */
    Optional<Seats> unseated(List<StageRule> course) {
        return course.stream()
                .filter(rule -> rule.terms().draw() != null)
                .findFirst()
                .flatMap(drawn -> course.stream()
                        .filter(rule -> rule.panel() != null)
                        .findFirst()
                        .flatMap(panel -> unseated(course.indexOf(drawn), number(drawn.terms().draw().seats()), panel.panel())));
    }

    /** @param place of the draw in the course, counted from 0 */
    record Seats(int place, String fault, List<Object> arguments) {}

    private Optional<Seats> unseated(int place, int seats, StageRule.PanelRule panel) {
        int least = panel.least().values().stream().mapToInt(this::number).min().orElse(0);
        if (seats < least) {
            return Optional.of(new Seats(place, "programmes.fault.drawTooSmall", List.of(seats, least)));
        }
        return panel.odd() && seats % 2 == 0
                ? Optional.of(new Seats(place, "programmes.fault.drawEven", List.of(seats)))
                : Optional.empty();
    }
}
