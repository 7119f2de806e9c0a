package home.engineers.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statute, regulation, notice or model charter.
 *
 * @param id stable id, lower-case with hyphens, for example {@code mohrss-40-2019}
 * @param title full Chinese title
 * @param titleEn English working title
 * @param number document number, for example 人社部令第40号
 * @param issuer issuing body
 * @param inForceFrom first day in force
 * @param inForceTo last day in force, or null where it is still in force
 * @param link stable address of the text, where one is known
 * @param checkedOn day on which the entry was last checked
 * @param mark how the text was read as a whole
 * @param caution what a reader must know before relying on it, or null
 */
public record Instrument(
        String id,
        String title,
        String titleEn,
        String number,
        String issuer,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        @Nullable String link,
        LocalDate checkedOn,
        ReadingMark mark,
        @Nullable String caution) {}
