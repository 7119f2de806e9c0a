package home.engineers.districts.web;

import org.jspecify.annotations.Nullable;

/** What the forms of a step let one fill in. @param day on which it is planned @param on on which it was taken */
public record StepForm(
        @Nullable String day, @Nullable String on, @Nullable String document, @Nullable String number) {
    static final StepForm EMPTY = new StepForm("", "", "", "");

    public StepForm {
        day = day == null ? "" : day;
        on = on == null ? "" : on;
        document = document == null ? "" : document;
        number = number == null ? "" : number;
    }
}
