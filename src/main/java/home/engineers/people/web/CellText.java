package home.engineers.people.web;

import home.engineers.kernel.PersonalData.Cell;
import home.engineers.kernel.PersonalData.Day;
import home.engineers.kernel.PersonalData.Field;
import home.engineers.kernel.PersonalData.Fields;
import home.engineers.kernel.PersonalData.Named;
import home.engineers.kernel.PersonalData.Text;
import home.engineers.kernel.PersonalData.Time;
import home.engineers.kernel.PersonalData.Word;
import home.engineers.kernel.web.Page;
import java.util.List;
import java.util.stream.Collectors;

/** What is held, in the words of the reader. */
public final class CellText {
    private CellText() {}

    public static String of(Page page, Cell cell) {
        return switch (cell) {
            case Text(String text) -> text;
            case Day(var day) -> page.date(day);
            case Time(var at) -> page.dateTime(at);
            case Word(var value, var key, var arguments) -> page.t(key, arguments.toArray());
            case Named(var value, var text) -> page.t(text);
            case Fields(List<Field> fields) -> fields.stream()
                    .map(field -> page.t("people.data.field", page.t(field.label()), of(page, field.value())))
                    .collect(Collectors.joining(page.t("people.data.between")));
        };
    }
}
