package home.engineers.cast.internal;

import home.engineers.cast.Cast;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.WayIn;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Prints each role's way into a demo house. */
@Component
class WaysIn implements WayIn {
    private final ObjectProvider<Cast> cast;

    WaysIn(ObjectProvider<Cast> cast) {
        this.cast = cast;
    }

    @Override
    public List<LocalizedText> lines(String address) {
        List<LocalizedText> lines = new ArrayList<>();
        cast.stream().flatMap(all -> all.members().stream()).forEach(member -> lines.add(lineOf(member)));
        if (!lines.isEmpty()) {
            lines.addFirst(new LocalizedText(
                    "演示人员（全部虚构），口令都是 " + Cast.PASSWORD, "the cast (all invented), one password for all"));
        }
        return lines;
    }

    private static LocalizedText lineOf(Cast.Member member) {
        return new LocalizedText(
                member.signInName() + "  " + member.name() + "  " + member.way().zh(), "(" + member.way().en() + ")");
    }
}
