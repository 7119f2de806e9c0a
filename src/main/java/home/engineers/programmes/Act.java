package home.engineers.programmes;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    public static final String ELIGIBILITY_READ = "programmes.eligibility.read";
    public static final String CASE_FILE = "programmes.case.file";
    public static final String UNIT_CASE_FILE = "programmes.unit-case.file";
    public static final String CASE_READ = "programmes.case.read";
    public static final String CASE_WITHDRAW = "programmes.case.withdraw";
    public static final String SUPPLEMENT_ANSWER = "programmes.supplement.answer";
    public static final String PUBLICITY_BEGIN = "programmes.publicity.begin";
    public static final String ENDORSEMENT_DECIDE = "programmes.endorsement.decide";
    public static final String COMPLETENESS_DECIDE = "programmes.completeness.decide";
    public static final String SCREENING_DECIDE = "programmes.screening.decide";
    public static final String REVIEW_CONDUCT = "programmes.review.conduct";
    public static final String OPINION_GIVE = "programmes.opinion.give";
    public static final String CONFIRMATION_DECIDE = "programmes.confirmation.decide";
    public static final String APPEAL_MAKE = "programmes.appeal.make";
    public static final String APPEAL_DECIDE = "programmes.appeal.decide";
    public static final String REVOCATION_DECIDE = "programmes.revocation.decide";
    public static final String REGISTER_READ = "programmes.register.read";
    public static final String TALLY_RECORD = "programmes.tally.record";
    public static final String OBJECTION_READ = "programmes.objection.read";
    public static final String OBJECTION_ANSWER = "programmes.objection.answer";
    public static final String PUBLICITY_READ = "programmes.publicity.read";
    public static final String OBJECTION_MAKE = "programmes.objection.make";
    public static final String OBJECTION_FOLLOW = "programmes.objection.follow";
    public static final String VERIFICATION_READ = "programmes.verification.read";
    public static final String PROGRAMME_READ = "programmes.programme.read";
    public static final String DOCUMENT_READ = "programmes.document.read";
    public static final String DOCUMENT_WRITE = "programmes.document.write";
    public static final String DOCUMENT_ADOPT = "programmes.document.adopt";
    public static final String RECUSAL_APPLY = "programmes.recusal.apply";
    public static final String RECUSAL_NOTICE = "programmes.recusal.notice";

    public static final String BATCH_USE = "programmes.batch.use";
    public static final String CLOCKS_READ = "programmes.clocks.read";
    public static final String HANDLERS_NAME = "programmes.objection.handlers";
    public static final String OBJECTOR_READ = "programmes.objection.objector";

    public static final String CALL_READ = "programmes.call.read";
    public static final String CALL_OPEN = "programmes.call.open";
    public static final String CALL_CLOSE = "programmes.call.close";
    public static final String CALL_CASES = "programmes.call.cases";
    public static final String CALL_ARCHIVE = "programmes.call.archive";
    public static final String OUTPUT_KEEP = "programmes.output.keep";
    public static final String OFFICIAL_EXPORT = "programmes.official.export";
    public static final String OFFICIAL_IMPORT = "programmes.official.import";

    private Act() {}
}
