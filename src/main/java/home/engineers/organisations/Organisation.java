package home.engineers.organisations;

import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * @param creditCode unified social credit code (18 characters), or null while none is issued
 * @param district district code (GB/T 2260) in which it has its seat, or null
 * @param association of a committee: the association it is part of; null for all others, which stand for themselves
 */
public record Organisation(
        OrganisationId id,
        Kind kind,
        String name,
        @Nullable String nameEn,
        @Nullable String creditCode,
        @Nullable String district,
        @Nullable OrganisationId association) {
    public enum Kind {
        MUNICIPAL_ASSOCIATION,
        /** Independently registered; related to the municipal association by guidance, never its branch. */
        DISTRICT_ASSOCIATION,
        UNIT,
        COMMITTEE,
        DEPARTMENT
    }

    public boolean isAssociation() {
        return kind == Kind.MUNICIPAL_ASSOCIATION || kind == Kind.DISTRICT_ASSOCIATION;
    }

    /** The Chinese name beside the English one, which is the Chinese where there is none. */
    public LocalizedText names() {
        return new LocalizedText(name, nameEn == null ? name : nameEn);
    }

    /** The English name where there is one and English is asked for, else the Chinese. */
    public String name(Language language) {
        return language == Language.EN && nameEn != null ? nameEn : name;
    }
}
