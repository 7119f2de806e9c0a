package home.engineers.kernel;

/** A short text in both languages; used for names kept as data (programmes, roles, districts). */
public record LocalizedText(String zh, String en) {
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
