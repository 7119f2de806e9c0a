package home.engineers.achievements.oai;

/** Why a request is not answered (OAI-PMH 2.0, section 3.6). */
public final class OaiFault extends Exception {
    private final Code code;

    /** @param message for whoever runs the harvester, in English as the protocol is */
    public OaiFault(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    public enum Code {
        BAD_ARGUMENT("badArgument"),
        BAD_RESUMPTION_TOKEN("badResumptionToken"),
        BAD_VERB("badVerb"),
        CANNOT_DISSEMINATE_FORMAT("cannotDisseminateFormat"),
        ID_DOES_NOT_EXIST("idDoesNotExist"),
        NO_RECORDS_MATCH("noRecordsMatch"),
        NO_METADATA_FORMATS("noMetadataFormats"),
        NO_SET_HIERARCHY("noSetHierarchy");

        private final String wire;

        Code(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }
}
