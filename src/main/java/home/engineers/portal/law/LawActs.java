package home.engineers.portal.law;

/** Names of the acts these pages perform; the modules {@code law} and {@code evidence} say who may do them. */
final class LawActs {
    static final String READ_REGISTER = "law.register.read";
    static final String IMPORT_CALENDAR = "law.calendar.import";
    static final String READ_EVIDENCE = "evidence.log.read";

    private LawActs() {}
}
